"""Myths as files: a picture each to share, and a sheet with all of them."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publishing.base.languages import Language
from publishing.base.places import absolute
from publishing.base.problems import Problem
from publishing.base.site_address import typed
from publishing.kinds.myth.model import MythWords, written_in
from publishing.kinds.myth.sheet import BLOCK, sheet_files
from publishing.library.library import Library
from publishing.library.recipes import Recipe, Unmade
from publishing.library.site import Site
from publishing.look.facade import wall
from publishing.pages.pictures import Picture
from publishing.pages.view import PageView
from publishing.press import sheets
from publishing.press.inking import inked
from publishing.press.sheets import Data
from publishing.press.typesetting import TooLong, Typesetter

WIDTH, HEIGHT = 1200, 630
"""Pixels; what Facebook, LinkedIn and messengers show whole. source  The Open Graph image size they recommend"""
ART_WIDTH, COLUMNS = 372, 2
NAME, TEMPLATE = "myt.png", "myth/card.typ"


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card. `address` as it is typed: no scheme, no slash at the end."""

    claim: str
    fact: str
    address: str
    windows: Sequence[str]


def files(site: Site) -> Iterator[Recipe]:
    """The card of every myth in every language it is written in, and the sheets."""
    for language in site.library.languages:
        yield from card_files(site, language)
    for guide, edition in sheets.handed_out(site, BLOCK):
        yield from sheet_files(site, guide, edition)


def card_files(site: Site, language: Language) -> Iterator[Recipe]:
    """The cards of a language: set as one document, since a page more costs a tenth of a document more."""
    said = dict(of_language(site, language))
    if not said:
        return
    setter, library = Typesetter.of(site), site.library
    data = card_data(list(said.values()), language, library.wording[language.code], library.settings.municipality)

    def make(_: object) -> bytes:
        try:
            return bound(setter.pngs(TEMPLATE, data))
        except TooLong as error:
            raise Unmade([too_long(library, language, error, list(said))]) from error

    together = Recipe("", setter.asked("cards", TEMPLATE, data), make)
    for number, (key, card) in enumerate(said.items()):
        place = library.addresses[key, language.code] + NAME

        def one(given: Sequence[Path], number: int = number) -> bytes:
            return taken(given[0], number)

        yield Recipe(place, f"card {number} {card}", one, needs=(together,), batch=f"cards {language.code}")


def bound(pages: Sequence[bytes]) -> bytes:
    """Several files as one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for number, page in enumerate(pages):
            archive.writestr(zipfile.ZipInfo(str(number)), page)
    return out.getvalue()


def taken(together: Path, number: int) -> bytes:
    """One of them."""
    with zipfile.ZipFile(together) as archive:
        return archive.read(str(number))


def of_language(site: Site, language: Language) -> Iterator[tuple[str, Card]]:
    """(key, card) of every myth that is written in a language."""
    for guide, _, words in written_in(site.library.guides.values(), language.code):
        address = typed(absolute(site.site_url, site.library.addresses[guide.key, language.code]))
        yield guide.key, Card(words.claim, words.fact, address, guide.facts.windows)


def card_data(said: Sequence[Card], language: Language, t: Any, sender: str) -> Data:
    """The cards of a language as data."""
    rtl = language.direction == "rtl"
    items = [
        {
            "number": number,
            "claim": inked(t("myth.quoted", claim=each.claim), language),
            "fact": inked(each.fact, language),
            "address": each.address,
            "facade": wall(each.windows, ART_WIDTH, HEIGHT, columns=COLUMNS, beside=True, rtl=rtl),
        }
        for number, each in enumerate(said)
    ]
    return {
        "language": language.code.partition("-")[0],
        "direction": language.direction,
        "script": language.script,
        "sender": sender,
        "claim": inked(t("myth.claim"), language),
        "true": inked(t("myth.true"), language),
        "items": items,
    }


def too_long(library: Library, language: Language, error: TooLong, keys: Sequence[str]) -> Problem:
    """Which fact does not fit on its card, and by how much."""
    edition = library.guides[keys[int(error.word)]].editions[language.code]
    return Problem(edition.document.front.spot(("fact",)), "myth.too-long", {"percent": error.percent})


def picture(view: PageView) -> Picture | None:
    """The card of a myth as its page shows it; None before it is made."""
    words, language = view.text.record, view.text.language
    place = view.library.addresses[view.guide.key, language.code] + NAME
    if place not in view.site.finished or not isinstance(words, MythWords):
        return None
    t = view.library.wording[language.code]
    return Picture(place, t("myth.card-alt", claim=words.claim, fact=words.fact), WIDTH, HEIGHT)
