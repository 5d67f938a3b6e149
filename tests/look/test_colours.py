"""Colours: contrast is that of WCAG, and the look has them once."""

import re

import pytest

from publishing.look.colours import TOKENS, contrast, luminance
from tests.tools.small import ROOT

WHITE, BLACK = "#ffffff", "#000000"
NIGHT, PAPER, LAMP = (TOKENS[name] for name in ("night", "paper", "lamp"))

LUMINANCE = [
    # what it shows                           colour     relative luminance
    ("white",                                 WHITE,     1.0),
    ("black",                                 BLACK,     0.0),
    ("red, as WCAG weighs it",                "#ff0000", 0.2126),
    ("green",                                 "#00ff00", 0.7152),
    ("blue",                                  "#0000ff", 0.0722),
    ("the lightest grey of the straight part", "#0a0a0a", 10 / 255 / 12.92),
    ("the darkest of the curved part",        "#0b0b0b", ((11 / 255 + 0.055) / 1.055) ** 2.4),
]  # fmt: skip


@pytest.mark.parametrize(("colour", "expected"), [pytest.param(*row, id=name) for name, *row in LUMINANCE])
def test_luminance(colour: str, expected: float) -> None:
    assert luminance(colour) == pytest.approx(expected)


CONTRAST = [
    # what it shows                           one        other    contrast
    ("the most there is",                     BLACK,     WHITE,   21.0),
    ("a colour on itself",                    "#777777", "#777777", 1.0),
    ("the darkest grey that is too light",    "#777777", WHITE,   4.48),
    ("the lightest grey that can be read",    "#767676", WHITE,   4.54),
    ("red on white",                          "#ff0000", WHITE,   4.0),
    ("blue on white",                         "#0000ff", WHITE,   8.59),
    ("white on the lamp cannot be read",      WHITE,     LAMP,    1.54),
    ("night on the lamp can",                 NIGHT,     LAMP,    9.01),
    ("what a campaign has unless it says",    PAPER,     NIGHT,   13.17),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), [pytest.param(*row, id=name) for name, *row in CONTRAST])
def test_contrast_is_the_same_both_ways(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(expected, abs=0.005)


def test_the_look_of_the_site_has_the_same_colours() -> None:
    css = (ROOT / "overrides/assets/css/site.css").read_text("utf-8").partition("@media")[0]
    assert {name: re.findall(rf"--{name}: (#[0-9a-f]{{6}});", css) for name in TOKENS} == {
        name: [colour] for name, colour in TOKENS.items()
    }
