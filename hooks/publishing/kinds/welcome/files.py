"""Blank booklets: to fill in by hand, one for each age and language; what does not fit is told."""

from collections.abc import Iterator
from dataclasses import dataclass

from publishing.base.problems import Problem
from publishing.kinds.booklet.books import ENDINGS
from publishing.kinds.booklet.files import folded
from publishing.kinds.booklet.model import AGES, Age, in_words
from publishing.kinds.contact.model import CONTACTS
from publishing.kinds.form.model import form_of
from publishing.kinds.welcome import blanks
from publishing.kinds.welcome.model import STEM, welcome_of
from publishing.kinds.welcome.page import GROUP
from publishing.library.guides import Edition, Guide
from publishing.library.recipes import Made, Recipe, Unmade
from publishing.library.site import Site
from publishing.library.stems import stem_of
from publishing.press import sheets
from publishing.press.inking import all_inked, letters
from publishing.press.lettering import absent
from publishing.press.sheets import Data
from publishing.press.typesetting import TooLong, Typesetter
from publishing.text.prose import plain

BLOCK = "welcome_sheets"
LAST = {"contacts": "booklet.print-call", "yours": "booklet.print-yours"}
"""The pages after the fields, and the wording of their headings."""


@dataclass(frozen=True)
class Wanted:
    """A booklet to make: for the page and in the language that has its block."""

    guide: Guide
    edition: Edition
    age: Age
    data: Data


def files(site: Site) -> Iterator[Recipe]:
    """Every blank booklet."""
    for each in wanted(site):
        yield from recipes(site, each)


def wanted(site: Site) -> Iterator[Wanted]:
    """Every age of every text that has the block."""
    contacts = CONTACTS.of(site.library).group(GROUP)
    for guide, edition in sheets.handed_out(site, BLOCK):
        form, welcome, body = form_of(guide), welcome_of(guide), edition.document.body
        if form is None or welcome is None:
            continue
        paper = sheets.paper(site, guide, edition, heading=plain(edition.words.title), lead="")
        for age in AGES:
            data = blanks.blank(paper, age, form, welcome, body, edition.headings, contacts)
            if data:
                yield Wanted(guide, edition, age, data)


def recipes(site: Site, each: Wanted) -> Iterator[Recipe]:
    """One blank booklet: to read, and to fold."""
    language, day = each.edition.language, each.guide.facts.reviewed
    stem = stem_of(site.library, each.guide, language.code, f"{STEM}-{each.age}")
    given, setter = all_inked(each.data, language), Typesetter.of(site)

    def read(_: object) -> Made:
        if problems := list(lacking(site, each)):
            raise Unmade(problems)
        try:
            content = setter.pdf(blanks.TEMPLATE, given, day)
        except TooLong as error:
            raise Unmade([too_long(site, each, error)]) from error
        return Made(content, {"pages": sheets.pages_of(content)})

    pdf = Recipe(stem + ENDINGS["read"], setter.asked("blank", blanks.TEMPLATE, given, language.code, day), read)
    yield pdf
    yield folded(stem + ENDINGS["fold"], pdf, language)


def lacking(site: Site, each: Wanted) -> Iterator[Problem]:
    """The characters that the font lacks: no PDF can be made of them."""
    for letter, name in absent(letters(each.data)):
        spot = sheets.first_place(site, each.edition, letter)
        yield Problem(spot, "booklet.missing-letter", {"letter": letter, "name": name})


def too_long(site: Site, each: Wanted, error: TooLong) -> Problem:
    """Which page is too long, and by how much: the words of some stand with the site's own."""
    document = each.edition.document
    heading = next((heading for heading in each.edition.headings if heading.id == error.word), None)
    facts = {"age": in_words(each.age), "percent": error.percent}
    if error.word in LAST:
        language = each.edition.language
        part = site.library.wording[language.code](LAST[error.word])
        spot = sheets.worded(site.root, language, f"{LAST[error.word]}:")
        return Problem(spot, "welcome.too-long", {"part": part, **facts})
    if heading is None:
        return Problem(document.front.spot(("title",)), "welcome.too-long", {"part": each.edition.words.title, **facts})
    spot = document.spot_at(heading.offset, heading.length)
    return Problem(spot, "welcome.too-long", {"part": plain(heading.text), **facts})
