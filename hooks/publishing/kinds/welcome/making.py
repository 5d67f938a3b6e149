"""Blanks: booklets to fill in by hand, one for each age and language, before the pages; what does not fit is told."""

from collections.abc import Iterator
from dataclasses import dataclass

from publishing.base.places import absolute
from publishing.base.problems import Problem
from publishing.engine.build import Build
from publishing.engine.handouts import blocks, is_unread, worded
from publishing.engine.making import side_by_side, typesetter
from publishing.kinds.booklet.model import AGES, Age, in_words
from publishing.kinds.welcome import blanks
from publishing.kinds.welcome.blanks import STEM, Blank
from publishing.kinds.welcome.page import GROUP
from publishing.library.guides import Edition, Guide
from publishing.pages.handouts import Book, File
from publishing.press import imposition, sheets
from publishing.press.sheets import Data, Paper
from publishing.press.typesetting import TooLong
from publishing.promises.letters import absent
from publishing.text.prose import plain

BLOCK = "welcome_sheets"
LAST = {"contacts": "welcome.print-call", "yours": "welcome.print-yours"}
"""The pages after the fields, and the wording of their headings."""


@dataclass(frozen=True)
class Wanted:
    """A booklet to make: for the page and in the language that has its block."""

    guide: Guide
    edition: Edition
    age: Age
    data: Data


def make(now: Build) -> None:
    """Make every blank booklet, on all cores; nothing is made twice."""
    ready = list(wanted(now))
    if not ready:
        return
    setter = typesetter(now)

    def one(each: Wanted) -> Blank | list[Problem]:
        problems = list(lacking(now, each))
        if problems:
            return problems
        try:
            return blanks.printed(setter, each.edition.language, each.data, each.guide.facts.reviewed)
        except TooLong as error:
            return [too_long(now, each, error)]

    for each, made in side_by_side(now, ready, one):
        _keep(now, each, made)


def wanted(now: Build) -> Iterator[Wanted]:
    """Every age of every text that has the block."""
    contacts = now.library.contacts.group(GROUP)
    for guide, edition in now.library.editions():
        form, welcome = guide.facts.form, guide.facts.welcome
        if BLOCK not in blocks(edition) or form is None or welcome is None:
            continue
        round_it, body = paper(now, guide, edition), edition.document.body
        for age in AGES:
            data = blanks.blank(round_it, age, form, welcome, body, edition.headings, contacts)
            if data:
                yield Wanted(guide, edition, age, data)


def paper(now: Build, guide: Guide, edition: Edition) -> Paper:
    """What a booklet says round its pages."""
    library, code = now.library, edition.language.code
    return Paper(
        heading=plain(edition.words.title),
        lead="",
        language=edition.language,
        t=library.wording[code],
        address=absolute(now.views.site_url, library.addresses[guide.key, code]),
        sender=library.settings.municipality,
        reviewed=guide.facts.reviewed,
        unread=is_unread(edition),
    )


def lacking(now: Build, each: Wanted) -> Iterator[Problem]:
    """The characters that the font lacks: no PDF can be made of them."""
    source = each.edition.document.source
    for letter, name in absent(sheets.letters(each.data)):
        here = letter in source.text
        spot = source.spot_at(source.text.index(letter)) if here else worded(now, each.edition.language, letter)
        yield Problem(spot, "booklet.missing-letter", {"letter": letter, "name": name})


def too_long(now: Build, each: Wanted, error: TooLong) -> Problem:
    """Which page is too long, and by how much: the words of some stand with the site's own."""
    document = each.edition.document
    heading = next((heading for heading in each.edition.headings if heading.id == error.word), None)
    facts = {"age": in_words(each.age), "percent": error.percent}
    if error.word in LAST:
        language = each.edition.language
        part = now.library.wording[language.code](LAST[error.word])
        return Problem(worded(now, language, f"{LAST[error.word]}:"), "welcome.too-long", {"part": part, **facts})
    if heading is None:
        return Problem(document.front.spot(("title",)), "welcome.too-long", {"part": each.edition.words.title, **facts})
    spot = document.spot_at(heading.offset, heading.length)
    return Problem(spot, "welcome.too-long", {"part": plain(heading.text), **facts})


def _keep(now: Build, each: Wanted, made: Blank) -> None:
    language, key = each.edition.language, each.guide.key
    place = f"{now.library.addresses[key, language.code]}{STEM}-{each.age}"
    files = list(made.artefacts(place))
    now.handouts += files
    read, fold = (File(file.place.as_posix(), len(file.content)) for file in files)
    papers = imposition.papers(made.pages)
    now.views.handouts.books[key, language.code, each.age] = Book(read, fold, None, made.pages, papers, language)
