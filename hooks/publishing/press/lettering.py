"""Lettering: which characters the font has a shape for, so that no paper shows an empty box."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

COMMON = (
    r" -~\u00a0-\u00ff–’”…"
    r"\u0400-\u045f\u0490\u0491"
    r"\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u067e\u0686\u0698\u06a9\u06af\u06cc"
)
"""The letters nearly all words are made of, in the font for sure: a test looks. Only others open the font."""
UNSEEN = r"\s\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufe0e\ufe0f"
"""Characters that say how others stand, and have no shape: soft hyphen, joiners, direction, presentation."""
OTHER = re.compile(f"[^{COMMON}{UNSEEN}]")


def absent(text: str) -> Iterator[tuple[str, str]]:
    """The characters of a text that the font lacks, each once, with its name: `U+2615 HOT BEVERAGE`."""
    for letter in dict.fromkeys(OTHER.findall(text)):
        if not shown(letter):
            yield letter, f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".strip()


def shown(letter: str) -> bool:
    """Whether the font has a letter, or the parts it is put together from: ẍ is set as x and ¨."""
    parts = unicodedata.normalize("NFD", letter)  # a letter that has none is itself
    return ord(letter) in in_the_font() or {ord(part) for part in parts} <= in_the_font()


@cache
def in_the_font() -> frozenset[int]:
    """The code points Rubik has a shape for."""
    # Imported here: a third of a second at every check, for the few campaigns with an unusual character.
    import fontpkg  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    with TTFont(fontpkg.family("rubik").files[0].path, lazy=True) as font:
        return frozenset(font.getBestCmap())
