"""Looks: a campaign's colours as a stylesheet, readable on each other."""

import re

import pytest

from publishing.kinds.campaign.looks import looks, on
from publishing.kinds.campaign.model import Campaign, CampaignFacts
from publishing.look.colours import READABLE, TOKENS, contrast


def campaign(slug: str, **colours: str) -> Campaign:
    facts = CampaignFacts.model_validate({
        "starts": "2026-12-01", "windows": ["lamp"], "colours": colours, "short": slug, "next_page": "index.md",
        "section": "parents", "owner": "communications", "reviewed": "2026-11-01",
    })  # fmt: skip
    return Campaign(slug, facts, {})


def properties(css: str) -> dict[str, str]:
    return dict(re.findall(r"--look-([a-z-]+): (#[0-9a-f]{6});", css))


def test_every_campaign_has_a_class_of_its_own() -> None:
    made = looks([campaign("december"), campaign("skolstart", ground="coral", accent="#ffffff")])
    assert made.place == "assets/css/campaigns.css"
    assert made.content.decode() == (
        ".look-december { --look-ground: #12303b; --look-text: #fff8ee; --look-accent: #ffc84a; "
        "--look-on-accent: #12303b; --look-house: #163a46; }\n"
        ".look-skolstart { --look-ground: #c8401b; --look-text: #fff8ee; --look-accent: #ffffff; "
        "--look-on-accent: #12303b; --look-house: #12303b; }\n"
    )


def test_without_campaigns_the_stylesheet_is_there_but_empty() -> None:
    assert looks([]).content == b""


GROUNDS = [
    # what it shows                   ground     text     accent
    ("the site's own night",          "night",   "paper", "lamp"),
    ("a dark ground of one's own",    "#1b100a", "paper", "lamp"),
    ("a light ground",                "lamp",    "night", "deep"),
    ("a dark accent on a light ground", "paper",  "night", "coral"),
]  # fmt: skip


@pytest.mark.parametrize(("ground", "text", "accent"), [pytest.param(*row, id=name) for name, *row in GROUNDS])
def test_words_can_be_read_on_the_ground_and_on_the_button(ground: str, text: str, accent: str) -> None:
    found = properties(looks([campaign("x", ground=ground, text=text, accent=accent)]).content.decode())
    assert contrast(found["text"], found["ground"]) >= READABLE
    assert contrast(found["accent"], found["ground"]) >= READABLE
    assert contrast(found["on-accent"], found["accent"]) >= READABLE
    assert found["house"] != found["ground"]


ACCENTS = [
    # what it shows              accent           words
    ("on the lamp",              TOKENS["lamp"],  TOKENS["night"]),
    ("on coral",                 TOKENS["coral"], TOKENS["paper"]),
    ("on sky",                   TOKENS["sky"],   TOKENS["paper"]),
    ("neither of them can be read on a middle tone", "#dd5a2d", "#000000"),
]  # fmt: skip


@pytest.mark.parametrize(("accent", "words"), [pytest.param(*row, id=name) for name, *row in ACCENTS])
def test_the_words_on_a_button_are_those_that_are_read_best(accent: str, words: str) -> None:
    assert on(accent) == words


def test_words_can_be_read_on_any_button() -> None:
    greys = [f"#{value:02x}{value:02x}{value:02x}" for value in range(256)]
    assert min(contrast(on(grey), grey) for grey in greys) >= READABLE
