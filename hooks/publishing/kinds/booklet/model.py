"""Booklets: a child's questions, one a spread: a heading, one picture and few words.

## Får jag ta med mina saker? {#mina-saker}

![En ryggsäck står packad.](pictogram:backpack)

Ja. Du får ta med ditt gosedjur.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from pydantic import Field

from publishing.base.validation import Content
from publishing.base.wording import Wording
from publishing.library.guides import Facts, Guide
from publishing.library.times import Time
from publishing.text.headings import Heading, parts
from publishing.text.syntax import Reference, references

Age = Literal["4-7", "8-12", "13-17"]
AGES: tuple[Age, ...] = get_args(Age)
LAYOUT = "booklet"
LEVEL = 2
"""A ## begins a spread."""
ROUND = 4
"""Pages beside the spreads: cover, contacts, card, back."""


class Booklet(Content):
    """What is the same about a booklet in every language."""

    age: Age = Field(description="Åldern som häftet är för: 4-7, 8-12 eller 13-17.")
    time: Time | None = Field(
        default=None, description="Tiden som häftet handlar om: before, during eller after; tomt i ett exempel."
    )


def in_words(age: Age) -> str:
    """An age as it is written: 8-12 → 8–12."""
    return age.replace("-", "\N{EN DASH}")


def told_apart(title: str, booklet: Booklet, t: Wording) -> str:
    """The title with whom it is for, in lists of tabs and files: booklets of all ages are called the same.

    t  in the language of the title
    """
    whom = t("booklet.age", age=in_words(booklet.age)) if booklet.time else t("page.example")
    return f"{title}{t('list.comma')} {whom}"


@dataclass(frozen=True, slots=True)
class Spread:
    """A spread as its text has it.

    pictures  all that stand there; a sound spread has one
    start, end  where what stands below the heading begins and ends in the body
    """

    heading: Heading
    pictures: tuple[Reference, ...]
    start: int
    end: int


def spreads(body: str, headings: Sequence[Heading]) -> list[Spread]:
    """The spreads of a body, in order.

    headings  those of the same body
    """
    pictures = [found for found in references(body) if found.kind == "image"]
    return [
        Spread(heading, tuple(each for each in pictures if start <= each.offset < end), start, end)
        for heading, start, end in parts(body, headings, LEVEL)
    ]


class BookletFacts(Facts):
    """The facts of a page that is a booklet."""

    booklet: Booklet | None = Field(default=None, description="Åldern och tiden som ett häfte är för.")


class Answering(Content):
    """What any page may say: for children, which of their questions it answers."""

    answers: list[str] = Field(
        default_factory=list, description="Frågorna från barn som sidan svarar på; id ur questions.yml."
    )


def booklet_of(guide: Guide) -> Booklet | None:
    """For whom a booklet is; None for a page that is none."""
    return guide.facts.booklet if isinstance(guide.facts, BookletFacts) else None


def answers_of(guide: Guide) -> list[str]:
    """The questions that a page says it answers."""
    return guide.facts.answers if isinstance(guide.facts, Answering) else []


def titled(title: str, guide: Guide, t: Wording) -> str:
    """What a page is called where booklets of all ages are called the same."""
    booklet = booklet_of(guide)
    return told_apart(title, booklet, t) if booklet else title
