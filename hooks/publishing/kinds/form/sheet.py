"""Form sheets: a form on paper, with lines for a pen: its parts, fields and helping words as data."""

from collections.abc import Sequence
from dataclasses import replace

from publishing.kinds.campaign.panels import sentences
from publishing.kinds.form.model import Asked, Form, FormField, asked
from publishing.press.sheets import Data, Paper
from publishing.text.headings import Heading
from publishing.text.prose import parts, plain

PART = 2
"""A ## parts the form; its ### are fields."""


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
