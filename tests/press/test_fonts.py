"""Fonts: every letter the site writes is in one of them, and the styles ask for the right one."""

import io
import re

import pytest
import yaml
from fontTools.ttLib import TTFont

from publishing.library.site import CACHE
from publishing.press.fonts import SCRIPTS, characters, fonts
from tests.press.contents import contents
from tests.tools.small import ROOT

CSS = ROOT / "overrides/assets/css/site.css"
RANGES = [
    # what it shows             ranges                  characters
    ("one character",           "U+20AC",               "€"),
    ("several in a row",        "U+41-43",              "ABC"),
    ("both, with spaces",       "U+61-62, U+E5",        "abå"),
]  # fmt: skip


@pytest.mark.parametrize(("ranges", "expected"), [pytest.param(*row, id=name) for name, *row in RANGES])
def test_ranges_as_css_writes_them(ranges: str, expected: str) -> None:
    assert "".join(map(chr, characters(ranges))) == expected


def test_no_letter_is_in_two_fonts() -> None:
    found = [code for ranges in SCRIPTS.values() for code in characters(ranges)]
    assert len(found) == len(set(found))


def test_the_styles_name_the_same_letters() -> None:
    css = CSS.read_text("utf-8")
    faces = re.findall(r"rubik-(\w+)\.woff2.*?unicode-range:\s*([^;]+);", css, re.DOTALL)
    assert {script: characters(ranges) for script, ranges in faces} == {
        script: characters(ranges) for script, ranges in SCRIPTS.items()
    }


LETTERS = {
    "sv": "latin", "sv-simple": "latin", "en": "latin", "so": "latin",
    "uk": "cyrillic", "ar": "arabic", "fa": "arabic",
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(LETTERS))
def test_every_letter_of_a_language_is_in_its_fonts(code: str) -> None:
    """A letter that is missing would be drawn in another typeface in the middle of a word."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "docs" / code).rglob("*.md"))]
    words = yaml.safe_load((ROOT / f"docs/_data/wording/{code}.yml").read_text("utf-8"))
    letters = {letter for text in [*texts, *map(str, words.values())] for letter in text if letter.isalpha()}
    known = {chr(each) for script in {LETTERS[code], "latin"} for each in characters(SCRIPTS[script])}
    foreign = {letter for script in SCRIPTS for letter in map(chr, characters(SCRIPTS[script]))} - known
    assert letters - known - foreign == set()


@pytest.mark.parametrize("script", sorted(SCRIPTS))
def test_a_font_holds_its_letters_and_both_weights(script: str) -> None:
    made = contents(fonts(), ROOT / CACHE)
    font = TTFont(io.BytesIO(made[f"assets/fonts/rubik-{script}.woff2"]))
    (weight,) = font["fvar"].axes
    assert (weight.axisTag, weight.minValue, weight.maxValue) == ("wght", 400, 800)
    letters = {code for code in characters(SCRIPTS[script]) if chr(code).isalpha()}
    assert len(letters - set(font.getBestCmap())) <= len(letters) // 10
