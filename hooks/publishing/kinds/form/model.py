"""Forms: what somebody may fill in, on paper or on their own device: fields are facts, their words are text.

    ## Vad vi ska göra

    ### Steg för steg {#steg}

    Ett steg i taget.

    - Vad
    - Vem

A heading of the third level is a field: what stands below it helps, and its first list names the columns of a field
with rows, or the choices of a field with choices.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Self

from pydantic import Field, model_validator

from publishing.base.validation import Content, fault
from publishing.library.guides import Facts, Guide
from publishing.text.headings import Heading, parts
from publishing.text.masking import masked

LAYOUT = "form"
LEVEL = 3
"""Every ### of the page is a field; ## parts the form."""
LISTED: dict[str, int] = {"rows": 2, "choice": 2}
"""Kinds of fields with a list below them → the fewest items it may have."""
ITEM = re.compile(r"^[-*+][ \t]+(?P<words>\S.*)$", re.MULTILINE)

FieldKind = Literal["line", "text", "date", "choice", "rows"]


class FormField(Content):
    """A field: what is the same about it in every language. Its words stand under its heading."""

    id: str = Field(pattern=r"^[a-z0-9-]+$", description="Fältets rubrik, som den står inom {#…}.")
    kind: FieldKind = Field(
        default="text", description="line = en rad, text = flera rader, date, choice = välj ett, rows = en tabell."
    )
    lines: int = Field(default=3, ge=1, le=20, description="Rader att skriva på, på papper.")


class Form(Content):
    """The fields of a form, in the order of its headings."""

    version: int = Field(
        default=1, ge=1, description="Höj när ett fälts id tas bort eller byter mening: äldre filer känns då igen."
    )
    fields: list[FormField] = Field(min_length=1, description="Fälten, ett per ###-rubrik på sidan.")

    @model_validator(mode="after")
    def fields_are_named_once(self) -> Self:
        ids = [each.id for each in self.fields]
        for number, identity in enumerate(ids):
            if identity in ids[:number]:
                raise fault("form.field-twice", at="fields", field=identity)
        return self


@dataclass(frozen=True, slots=True)
class Asked:
    """A field as a text asks it.

    heading  where it stands, its words and id
    items    the words of the first list below: columns or choices, as written; () when there is none
    """

    heading: Heading
    items: tuple[str, ...]


def asked(body: str, headings: Sequence[Heading]) -> dict[str, Asked]:
    """The fields of a body by id, in order.

    headings  those of the same body
    """
    found = {}
    for heading, start, end in parts(body, headings, LEVEL):
        found[heading.id] = Asked(heading, _first_list(body[start:end]))
    return found


def _first_list(section: str) -> tuple[str, ...]:
    """The items of the first list of a section."""
    for block in masked(section).split("\n\n"):
        lines = block.strip("\n").split("\n")
        if all(ITEM.match(line) for line in lines):
            return tuple(match["words"].strip() for match in map(ITEM.match, lines) if match)
    return ()


class FormFacts(Facts):
    """The facts of a page to fill in."""

    form: Form | None = Field(default=None, description="Fälten på en sida att fylla i, ett per ###-rubrik.")


def form_of(guide: Guide) -> Form | None:
    """The fields of a page; None for a page that has none."""
    return guide.facts.form if isinstance(guide.facts, FormFacts) else None


def name_of(guide: Guide) -> str:
    """What the form of a page is called in files that are saved from it."""
    key = guide.folder if guide.is_index else guide.key
    return key.rpartition("/")[2]
