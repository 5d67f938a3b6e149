"""Colours of a campaign: names become colours, and words nobody could read are refused."""

import pytest
from pydantic import ValidationError

from publishing.kinds.campaign.colours import Colours
from publishing.look.colours import TOKENS

WHITE, BLACK = "#ffffff", "#000000"
NIGHT, PAPER, LAMP, CORAL = (TOKENS[name] for name in ("night", "paper", "lamp", "coral"))

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
