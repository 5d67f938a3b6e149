"""Colours: contrast is that of WCAG, and words nobody could read are refused."""

import re

import pytest
from pydantic import ValidationError

from publishing.look.colours import TOKENS, Colours, contrast, luminance
from tests.tools.small import ROOT

WHITE, BLACK = "#ffffff", "#000000"
NIGHT, PAPER, LAMP, CORAL = (TOKENS[name] for name in ("night", "paper", "lamp", "coral"))

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


READ = [
    # what it shows                          what is written                           ground, text, accent
    ("nothing",                              {},                                       (NIGHT, PAPER, LAMP)),
    ("names",                                {"ground": "coral", "accent": "paper"},   (CORAL, PAPER, PAPER)),
    ("a colour in capitals",                 {"ground": "#1B100A"},                    ("#1b100a", PAPER, LAMP)),
    ("spaces at the ends",                   {"ground": " deep "},                     (TOKENS["deep"], PAPER, LAMP)),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), [pytest.param(*row, id=name) for name, *row in READ])
def test_names_become_colours(given: dict[str, str], expected: tuple[str, str, str]) -> None:
    found = Colours.model_validate(given)
    assert (found.ground, found.text, found.accent) == expected


REFUSED = [
    # what it shows                          what is written                       code, facts
    ("a name that is not there",             {"ground": "rosa"},                   "unknown-colour", "rosa"),
    ("a short colour",                       {"ground": "#123"},                   "unknown-colour", "#123"),
    ("a colour without #",                   {"text": "ffffff"},                   "unknown-colour", "ffffff"),
    ("a colour one sees through",            {"text": "#ffffff80"},                "unknown-colour", "#ffffff80"),
    ("words too like their ground",          {"text": "pane"},                     "low-contrast", "pane"),
    ("a button too like it",                 {"accent": "sky"},                    "low-contrast", "sky"),
    ("a ground for neither",                 {"ground": "lamp"},                   "low-contrast", "paper"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "code", "named"), [pytest.param(*row, id=name) for name, *row in REFUSED])
def test_what_cannot_be_used_is_named_as_it_was_written(given: dict[str, str], code: str, named: str) -> None:
    with pytest.raises(ValidationError) as raised:
        Colours.model_validate(given)
    (error,) = raised.value.errors()
    facts = error["ctx"]["facts"]
    assert (error["ctx"]["code"], facts.get("value", facts.get("one"))) == (f"campaign.{code}", named)


def test_what_is_almost_enough_is_not_told_as_enough() -> None:
    with pytest.raises(ValidationError) as raised:
        Colours.model_validate({"ground": WHITE, "text": "#777777", "accent": BLACK})
    assert raised.value.errors()[0]["ctx"]["facts"]["contrast"] == 4.4
    assert Colours.model_validate({"ground": WHITE, "text": "#767676", "accent": BLACK}).text == "#767676"


def test_the_look_of_the_site_has_the_same_colours() -> None:
    css = (ROOT / "overrides/assets/css/site.css").read_text("utf-8").partition("@media")[0]
    assert {name: re.findall(rf"--{name}: (#[0-9a-f]{{6}});", css) for name in TOKENS} == {
        name: [colour] for name, colour in TOKENS.items()
    }
