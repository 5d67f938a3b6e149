"""Myths as files: a picture each to share, and a sheet with all of them."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from publishing.base.languages import Language
from publishing.base.places import absolute
from publishing.base.problems import Problem, Spot
from publishing.kinds.myth.model import TOPICS, MythFacts, MythWords, written_in
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.library.recipes import Recipe, Unmade
from publishing.library.site import Site
from publishing.library.stems import stem_of
from publishing.look.facade import wall
from publishing.pages.handouts import SheetShown, sheet
from publishing.pages.pictures import Picture
from publishing.pages.view import PageView
from publishing.press import sheets
from publishing.press.inking import inked
from publishing.press.sheets import Data, Paper
from publishing.press.typesetting import TooLong, Typesetter

WIDTH, HEIGHT = 1200, 630
"""Pixels; what Facebook, LinkedIn and messengers show whole. source  The Open Graph image size they recommend"""
ART_WIDTH, COLUMNS = 372, 2
NAME, TEMPLATE = "myt.png", "myth/card.typ"
SHEET, SHEET_FILE, SHEET_TEMPLATE, BLOCK = "myths", "myter", "myth/sheet.typ", "myths_sheet"
Said = tuple[Guide, MythFacts, MythWords]


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


# --- cards


def card_files(site: Site, language: Language) -> Iterator[Recipe]:
    """The cards of a language: set as one document, since a page more costs a tenth of a document more."""
    said = dict(of_language(site, language))
    if not said:
        return
    setter, library = Typesetter.at(site.root), site.library
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
    host = site.site_url.partition("://")[2]
    for guide, _, words in written_in(site.library.guides.values(), language.code):
        address = host + site.library.addresses[guide.key, language.code].rstrip("/")
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


# --- sheets


def sheet_files(site: Site, guide: Guide, edition: Edition) -> Iterator[Recipe]:
    """All myths of a language on paper, for the page that hands them out."""
    library, language = site.library, edition.language
    found = written_in(library.guides.values(), language.code)
    if not found:
        return
    day = min([guide.facts.reviewed, *(facts.reviewed for _, facts, _ in found)])
    yield from sheets.recipes(site, sheets.Sheet(
        name=SHEET,
        template=SHEET_TEMPLATE,
        stem=stem_of(site.library, guide, language.code, SHEET_FILE),
        language=language,
        data=sheet_data(site, paper_of(site, guide, edition, found, day), found),
        day=day,
        too_long=lambda error: does_not_fit(site, edition, error),
        where=lambda letter: first_place(site, edition, found, letter),
    ))  # fmt: skip


def paper_of(site: Site, guide: Guide, edition: Edition, found: Sequence[Said], day: date) -> Paper:
    """What the sheet says round the myths: of many answers the one that was read longest ago tells the day."""
    editions = [edition, *(each.edition(edition.language.code) for each, _, _ in found)]
    paper = sheets.paper(site, guide, edition)
    return replace(paper, reviewed=day, unread=any(map(sheets.is_unread, editions)))


def sheet_data(site: Site, paper: Paper, found: Iterable[Said]) -> Data:
    """The myths as data: facts, words and whole address of each, in order."""
    t, code, library = paper.t, paper.language.code, site.library
    said = [(f, w, absolute(site.site_url, library.addresses[g.key, code])) for g, f, w in found]
    groups = [
        {
            "name": t(f"topic.{topic}"),
            "items": [
                {
                    "fact": words.fact,
                    "claim": t("myth.quoted", claim=words.claim),
                    "answer": words.answer,
                    "review": t("review.mark") if facts.unreviewed else None,
                    "address": sheets.address(whole),
                }
                for facts, words, whole in said
                if facts.topic == topic
            ],
        }
        for topic in TOPICS
    ]
    data = paper.data()
    return data | {
        "groups": [group for group in groups if group["items"]],
        "words": data["words"] | {"claim": t("myth.claim")},
    }


def does_not_fit(site: Site, edition: Edition, error: TooLong) -> Problem:
    """By how much the sheet is too long."""
    facts = {"sheet": site.library.wording["sv"](f"sheet.{SHEET}"), "percent": error.percent}
    return Problem(edition.document.front.start, "sheet.too-long", facts)


def first_place(site: Site, edition: Edition, found: Sequence[Said], letter: str) -> Spot:
    """Where a character first stands: in a text of the sheet, else in the wording of its language."""
    for each in [edition, *(guide.edition(edition.language.code) for guide, _, _ in found)]:
        source = each.document.source
        if letter in source.text:
            return source.spot_at(source.text.index(letter))
    return sheets.worded(site.root, edition.language, letter)


def shown(view: PageView) -> SheetShown | None:
    """The sheet on the page that hands it out."""
    return sheet(view, SHEET, SHEET_FILE)
