"""Forms on paper, with lines for a pen: parts, fields and helping words as data, and the sheet made of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from publishing.base.problems import Problem
from publishing.kinds.form.model import Asked, Form, FormField, asked, form_of
from publishing.library.guides import Edition, Guide
from publishing.library.recipes import Recipe
from publishing.library.site import Site
from publishing.library.stems import stem_of
from publishing.press import sheets
from publishing.press.inking import sentences
from publishing.press.sheets import Data, Paper
from publishing.press.typesetting import TooLong
from publishing.text.headings import Heading
from publishing.text.prose import parts, plain

PART = 2
"""A ## parts the form; its ### are fields."""


SHEET, BLOCK = "form", "form_sheet"


def files(site: Site) -> Iterator[Recipe]:
    """Every form that a text hands out."""
    for guide, edition in sheets.handed_out(site, BLOCK):
        yield from sheet_files(site, guide, edition)


def sheet_files(site: Site, guide: Guide, edition: Edition) -> Iterator[Recipe]:
    """The form of a page on paper, in one language."""
    given, document = form_of(guide), edition.document
    paper = sheets.paper(site, guide, edition)
    data = form(paper, given, document.body, edition.headings) if given else None
    if data is None:
        return

    def too_long(error: TooLong) -> Problem:
        heading = next(heading for heading in edition.headings if heading.id == error.word)
        facts = {"percent": error.percent, "field": plain(heading.text)}
        return Problem(document.spot_at(heading.offset, heading.length), "sheet.too-many-lines", facts)

    yield from sheets.recipes(site, sheets.Sheet(
        name=SHEET,
        template="form/sheet.typ",
        stem=stem_of(site.library, guide, edition.language.code),
        language=edition.language,
        data=data,
        day=guide.facts.reviewed,
        too_long=too_long,
        where=lambda letter: sheets.first_place(site, edition, letter),
    ))  # fmt: skip


def form(paper: Paper, given: Form, body: str, headings: Sequence[Heading]) -> Data | None:
    """The form as data, its fields in the order of the text; None when the text asks nothing.

    body, headings  of the text; a field without heading, or a heading without field, is told by a check
    """
    kinds = {field.id: field for field in given.fields}
    found: list[Data] = [{"name": None, "fields": []}]
    questions = asked(body, headings)
    for heading in headings:
        if heading.level == PART:
            found.append({"name": plain(heading.text), "fields": []})
        elif heading.id in questions and heading.id in kinds:
            found[-1]["fields"].append(_field(kinds[heading.id], questions[heading.id], body, headings))
    shown = [part for part in found if part["fields"]]
    brief = replace(paper, lead=sentences(paper.lead)[0])  # the next one may speak of screens
    return brief.data() | {"parts": shown} if shown else None


def _field(field: FormField, question: Asked, body: str, headings: Sequence[Heading]) -> Data:
    """A field: its label, what helps, its columns or choices, and how many lines or rows it has."""
    return {
        "id": field.id,
        "kind": field.kind,
        "label": plain(question.heading.text),
        "help": help_below(question.heading, body, headings),
        "items": [plain(item) for item in question.items],
        "lines": field.lines,
    }


def help_below(heading: Heading, body: str, headings: Sequence[Heading]) -> str:
    """The paragraphs below a heading, as one."""
    start = heading.offset + heading.length
    end = min((each.offset for each in headings if each.offset >= start), default=len(body))
    return " ".join(part.words for part in parts(body[start:end]) if part.kind == "paragraph")
