"""Sheets: what a page hands out on paper: its first page as a picture, and the file."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf

from publishing.base.languages import Language
from publishing.base.places import absolute
from publishing.base.problems import Problem, Spot
from publishing.base.site_address import typed
from publishing.base.source import read
from publishing.base.wording import FOLDER, Wording
from publishing.library.guides import Edition, Guide
from publishing.library.recipes import Made, Recipe, Unmade
from publishing.library.site import Site
from publishing.look.colours import ACCENTS, TOKENS
from publishing.look.facade import facade
from publishing.press import photographs
from publishing.press.inking import all_inked, letters
from publishing.press.lettering import absent
from publishing.press.typesetting import TooLong, Typesetter
from publishing.text.syntax import references

PREVIEW_WIDTH = 480  # pixels: a card on a phone, at twice its density
A4_WIDTH = 595.28  # points
PREVIEW = "preview"
WINDOWS = 4
"""So many windows stand in the head of a sheet."""
Data = dict[str, Any]


@dataclass(frozen=True)
class Paper:
    """What a sheet says round its content.

    heading  the title of the sheet; lead: one or two sentences below it, or ""
    address  the whole address of the page that hands it out
    facade   windows as SVG, or ""
    accent   the colour of those it is for, as #rrggbb
    unread   no native reader has read the words
    """

    heading: str
    lead: str
    language: Language
    t: Wording
    address: str
    sender: str
    reviewed: date
    facade: str = ""
    unread: bool = False
    accent: str = TOKENS["night"]

    def data(self) -> Data:
        """As the templates take it, see print/sheet.typ."""
        t = self.t
        return {
            "title": f"{self.heading} – {t('site.name')}",
            "heading": self.heading,
            "lead": self.lead or None,
            "site": t("site.name"),
            "sender": self.sender,
            "language": self.language.code.partition("-")[0],
            "direction": self.language.direction,
            "script": self.language.script,
            "address": address(self.address),
            "facade": self.facade or None,
            "accent": self.accent,
            "words": {
                "reviewed": t("page.reviewed", date=t.date(self.reviewed)),
                "unread": t("notice.unchecked") if self.unread else None,
                "page": t(
                    "sheet.page", number="{number}", total="{total}"
                ),  # which page it is, only the template knows
            },
        }


@dataclass(frozen=True)
class Sheet:
    """A sheet of one page in one language.

    name      of its wording, sheet.<name>; template under overrides/print/
    stem      its place on the site without ending
    data      what stands on it; day: the day it was reviewed, by which the PDF is dated
    too_long  what is told when it does not fit: which part, and by how much
    where     where a character first stands that the font lacks
    """

    name: str
    template: str
    stem: str
    language: Language
    data: Data
    day: date
    too_long: Callable[[TooLong], Problem]
    where: Callable[[str], Spot]


def recipes(site: Site, sheet: Sheet) -> Iterator[Recipe]:
    """The file, and its first page as a picture."""
    setter, given = Typesetter.of(site), all_inked(sheet.data, sheet.language)
    called = site.library.wording["sv"](f"sheet.{sheet.name}")

    def lacking() -> Iterator[Problem]:
        for letter, name in absent(letters(sheet.data)):
            yield Problem(
                sheet.where(letter), "sheet.missing-letter", {"letter": letter, "name": name, "sheet": called}
            )

    def make(_: object) -> Made:
        if problems := list(lacking()):
            raise Unmade(problems)
        try:
            pdf = setter.pdf(sheet.template, given, sheet.day)
        except TooLong as error:
            raise Unmade([sheet.too_long(error)]) from error
        # Set again as a picture: Typst has the pages still before it, and is three times as fast as another time.
        picture = photographs.read(setter.png(sheet.template, given, 72 * PREVIEW_WIDTH / A4_WIDTH))
        facts = {"pages": pages_of(pdf), "width": picture.width, "height": picture.height}
        return Made(pdf, facts, {PREVIEW: photographs.webp(picture)})

    of = setter.asked("sheet", sheet.template, given, sheet.day)
    yield Recipe(f"{sheet.stem}.pdf", of, make, beside=((PREVIEW, f"{sheet.stem}.webp"),))


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def paper(site: Site, guide: Guide, edition: Edition, *, heading: str | None = None, lead: str | None = None) -> Paper:
    """What a sheet of a page says round its content; heading and lead, where they are not the page's own."""
    library, language = site.library, edition.language
    windows = guide.facts.windows[:WINDOWS]
    drawn = facade(windows, WINDOWS).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1) if windows else ""
    return Paper(
        heading=edition.words.title if heading is None else heading,
        lead=edition.words.lead if lead is None else lead,
        language=language,
        t=library.wording[language.code],
        address=absolute(site.site_url, library.addresses[guide.key, language.code]),
        sender=library.settings.municipality,
        reviewed=guide.facts.reviewed,
        facade=drawn,
        accent=ACCENTS.get(guide.facts.section, TOKENS["night"]),
        unread=is_unread(edition),
    )


def is_unread(edition: Edition) -> bool:
    """Whether no native reader has read a translation."""
    return edition.freshness != "source" and edition.native_reader is None and not edition.language.inherits


def handed_out(site: Site, block: str) -> Iterator[tuple[Guide, Edition]]:
    """Every page in every language it is written in whose text has a block."""
    for guide, edition in site.library.editions():
        if any(each.kind == "block" and each.target == block for each in references(edition.document.body)):
            yield guide, edition


def first_place(site: Site, edition: Edition, letter: str) -> Spot:
    """Where a character first stands: in the text, else in the wording of its language."""
    source = edition.document.source
    if letter in source.text:
        return source.spot_at(source.text.index(letter))
    return worded(site.root, edition.language, letter)


def worded(root: Path, language: Language, text: str) -> Spot:
    """Where something stands in the wording of a language, or of the one it inherits from."""
    for code in filter(None, [language.code, language.inherits]):
        source = read(root / FOLDER / f"{code}.yml", root)
        if text in source.text:
            return source.spot_at(source.text.index(text), len(text))
    return Spot((FOLDER / f"{language.code}.yml").as_posix())


def address(whole: str) -> Mapping[str, str]:
    """An address to follow, and as somebody types it: no scheme, no slash at the end."""
    return {"whole": whole, "typed": typed(whole)}
