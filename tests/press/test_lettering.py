"""Lettering: the common letters are in the font, and each character that is not is named once."""

import re

import pytest

from publishing.press import lettering


def test_the_common_letters_are_in_the_font() -> None:
    common = {number for number in range(0x3000) if re.match(f"[{lettering.COMMON}]", chr(number))}
    assert len(common) > 300 and sorted(map(chr, common - lettering.in_the_font())) == []


ABSENT = [
    # what it shows                  text                    letters with their names
    ("nothing is lacking",           "Å, ä – ”hej” ẍ أهلاً", []),
    ("each once, in order",          "☕ ☂ ☕",
     [("☕", "U+2615 HOT BEVERAGE"), ("☂", "U+2602 UMBRELLA")]),
    ("a character without a name",   "\ue000",               [("\ue000", "U+E000")]),
    ("a sign with its colour",       "☕\ufe0f",             [("☕", "U+2615 HOT BEVERAGE")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in ABSENT])
def test_what_the_font_lacks_is_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(lettering.absent(text)) == expected
