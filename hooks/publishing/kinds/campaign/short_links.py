"""Short links: what posters and codes lead to. A printed code must never die, so those published are written down."""

from collections.abc import Iterator, Mapping
from datetime import date

from pydantic import Field

from publishing.base.languages import Language
from publishing.base.places import absolute, address
from publishing.base.validation import Content
from publishing.kinds.campaign.model import Campaign
from publishing.kinds.campaign.reading import FOLDER
from publishing.library.guides import Guide
from publishing.library.intake import Data
from publishing.library.names import NAME

SUFFIX = {
    # where the code or address stands   its readable suffix
    "web": "",
    "poster": "affisch",
    "leaflet": "folder",
    "screen": "skarm",
    "social": "bild",
    "email": "mejl",
    "facebook": "facebook",
    "instagram": "instagram",
    "linkedin": "linkedin",
    "notice": "kollegor",
    "radio": "radio",
}  # fmt: skip
"""Printed already: a suffix may be added, never changed or taken away. A test holds the first ones."""


class ShortLink(Content):
    """A short link that has been published."""

    short: str = Field(pattern=NAME, description="Det korta namnet: /k/<short>/.")
    campaign: str = Field(description="Kampanjens mapp.")
    since: date = Field(description="Dagen då länken först publicerades.")


class Ledger(Content):
    """All short links ever published.

    paths  the first parts of the languages' addresses that stand in printed links
    """

    paths: list[str] = Field(default_factory=list, description="Språkens adresser, t.ex. ar. Ta aldrig bort någon.")
    links: list[ShortLink] = Field(description="Länkarna. Ta aldrig bort någon, ändra aldrig någon.")


def _needed(guides: Mapping[str, Guide]) -> bool:
    """Where there are campaigns, those that cannot be read too."""
    return any(guide.source.document.source.file.startswith(f"{FOLDER}/") for guide in guides.values())


LEDGER = Data("campaigns/short-links.yml", Ledger, Ledger(links=[]), needed=_needed)


def short_address(campaign: Campaign, language: Language, place: str = "web") -> str:
    """The short address under the site's root, such as `k/december/ar/affisch/`."""
    return address("k", campaign.facts.short, language.path, SUFFIX[place])


def short_link(campaign: Campaign, language: Language, site_url: str, place: str = "web") -> str:
    """The whole short address, as it stands in codes and texts."""
    return absolute(site_url, short_address(campaign, language, place))


def short_addresses(short: str, languages: list[Language]) -> Iterator[tuple[str, Language, str]]:
    """Every address of a short link with its language and suffix: all of them, whatever the campaign uses today."""
    for language in languages:
        for suffix in SUFFIX.values():
            yield address("k", short, language.path, suffix), language, suffix
