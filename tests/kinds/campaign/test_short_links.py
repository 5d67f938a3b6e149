"""Short links: what is printed once leads there for ever."""

from typing import Any

import pytest

from publishing.base.languages import Language
from publishing.kinds.campaign.model import Campaign, CampaignFacts
from publishing.kinds.campaign.short_links import SUFFIX, short_address, short_addresses

SV = Language(code="sv", name="Svenska")
EASY = Language(code="sv-simple", name="Lätt svenska", path="lattlast")
AR = Language(code="ar", name="العربية", path="ar", direction="rtl", script="arabic")
FACTS: dict[str, Any] = {"short": "bordet"}
HOST = Campaign("host", CampaignFacts.model_construct(**FACTS), {})

PRINTED = {
    "web": "", "poster": "affisch", "leaflet": "folder", "screen": "skarm", "social": "bild", "email": "mejl",
    "facebook": "facebook", "instagram": "instagram", "linkedin": "linkedin", "notice": "kollegor", "radio": "radio",
}  # fmt: skip
"""Suffixes of 2026, on posters that hang on walls. Never change a row here: the test is right."""


def test_a_printed_suffix_is_never_changed_or_taken_away() -> None:
    assert {place: SUFFIX.get(place) for place in PRINTED} == PRINTED


def test_no_two_places_share_a_suffix_and_each_can_be_typed() -> None:
    assert len(set(SUFFIX.values())) == len(SUFFIX)
    assert all(suffix.isascii() and (suffix.isalnum() or not suffix) for suffix in SUFFIX.values())


ADDRESSES = [
    # what it shows                     language  place       address
    ("what one types",                  SV,       "web",      "k/bordet/"),
    ("the code on a poster",            SV,       "poster",   "k/bordet/affisch/"),
    ("in another language",             AR,       "web",      "k/bordet/ar/"),
    ("with both",                       AR,       "email",    "k/bordet/ar/mejl/"),
    ("the path, not the code",          EASY,     "notice",   "k/bordet/lattlast/kollegor/"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "place", "expected"), [pytest.param(*row, id=name) for name, *row in ADDRESSES])
def test_a_short_address(language: Language, place: str, expected: str) -> None:
    assert short_address(HOST, language, place) == expected


def test_every_place_in_every_language_has_an_address_whatever_the_campaign_makes_today() -> None:
    found = list(short_addresses(HOST.facts.short, [SV, EASY, AR]))
    assert len({address for address, _, _ in found}) == len(found) == 3 * len(SUFFIX)
    assert ("k/bordet/ar/affisch/", AR, "affisch") in found
