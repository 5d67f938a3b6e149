"""Fonts: Rubik for every script, cut to what each needs, as WOFF2 on our own site."""

import io
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

import fontpkg

from publishing.library.recipes import Recipe
from publishing.press.cache import module_mark

PUNCTUATION = (
    "U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2122,U+2190-2193,U+2212"
)
SCRIPTS = {
    # what Swedish, English and Somali write; the sources on every page are Swedish, so every page has it
    "latin": f"U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,{PUNCTUATION}",
    # Ukrainian and Russian, with the apostrophe Ukrainian writes inside words
    "cyrillic": "U+0400-045F,U+0490-0491,U+02BC,U+2116",
    # Arabic and Persian with both sets of digits and the joiners Persian needs
    "arabic": "U+060C,U+061B,U+061F,U+0621-063A,U+0640-0652,U+0660-066C,U+0670,U+067E,U+0686,U+0698,"
    "U+06A9,U+06AF,U+06C0,U+06CC,U+06D5,U+06F0-06F9,U+200C-200F",
}
"""Script → unicode ranges as CSS writes them; css/site.css names the same, and a test compares."""

WEIGHTS = (400, 800)


def fonts() -> Iterator[Recipe]:
    """The three fonts."""
    font = fontpkg.family("rubik").files[0].path
    made = f"{module_mark(__file__)} fonttools {version('fonttools')} rubik {version('fontpkg-rubik')} {WEIGHTS}"
    for script, ranges in SCRIPTS.items():
        yield Recipe(f"assets/fonts/rubik-{script}.woff2", f"{made} {ranges}", _cutting(font, ranges))


def _cutting(font: Path, ranges: str) -> Callable[[object], bytes]:
    return lambda _: cut(font, ranges)


def cut(font: Path, ranges: str) -> bytes:
    """A variable font with only the characters of `ranges`, weights 400–800, as WOFF2."""
    # Imported here: a fifth of a second at every build, for fonts that are nearly always in the cache.
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415
    from fontTools.varLib import instancer  # noqa: PLC0415

    options = Options()
    options.flavor = "woff2"
    options.hinting = False
    loaded = TTFont(font, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters(ranges))
    subsetter.subset(loaded)  # before the weights are limited: the other order raises KeyError in fontTools
    loaded = instancer.instantiateVariableFont(loaded, {"wght": WEIGHTS})
    loaded.flavor = "woff2"
    out = io.BytesIO()
    loaded.save(out)
    return out.getvalue()


def characters(ranges: str) -> list[int]:
    """`U+41-43,U+20AC` → the code points."""
    found: list[int] = []
    for part in ranges.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        found += range(int(first, 16), int(last or first, 16) + 1)
    return found
