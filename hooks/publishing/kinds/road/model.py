"""The road: the steps from the first thought to life together, as a page with layout steps tells them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from pydantic import Field

from publishing.base.validation import Content
from publishing.base.wording import Wording
from publishing.library.guides import Facts, Guide
from publishing.library.library import Library
from publishing.look.windows import Window
from publishing.text.headings import Heading, parts
from publishing.text.masking import masked

LAYOUT = "steps"
Phase = Literal["think", "prepare", "meet", "live"]
PHASES: tuple[Phase, ...] = get_args(Phase)
Who = Literal["you", "unit", "board", "child", "parents", "home-children"]
Part = Literal["time", "papers", "ask", "child"]
PARTS: tuple[Part, ...] = get_args(Part)
LABELS: dict[str, Part] = {
    "road.time": "time",
    "road.papers": "papers",
    "road.ask": "ask",
    "road.child": "child",
}
"""Wording key → the part that it is the label of."""
LABELLED = re.compile(r"^\*\*(?P<label>[^*\n]+?)(?::\*\*|\*\*:)[ \t]*(?P<words>.*)\Z", re.DOTALL)
PARAGRAPH = re.compile(r"(?:^[^\S\n]*\S.*(?:\n|\Z))+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Step:
    """A step as a text tells it.

    id       of its heading, the same in every language
    happens  the paragraphs and lists that say what happens, as written
    time, papers, ask, child   the labelled parts without their labels; "" for one that is not there
    offset   where its heading begins in the body, and how long it is
    """

    id: str
    title: str
    happens: tuple[str, ...]
    time: str
    papers: str
    ask: str
    child: str
    offset: int
    length: int


def labels(t: Wording) -> dict[str, Part]:
    """What the labelled parts are called in a language: »Du kan fråga« → `ask`."""
    return {words: part for key, part in LABELS.items() if (words := t.words.get(key))}


def steps(body: str, headings: Sequence[Heading], known: Mapping[str, Part]) -> tuple[Step, ...]:
    """The steps of a body: each heading of the second level with what stands under it.

    headings  those of the body
    known     the labels of its language
    """
    text, found = masked(body), []
    for heading, start, end in parts(body, headings, 2):
        said: dict[Part, str] = {}
        happens = []
        for match in PARAGRAPH.finditer(text, start, end):
            paragraph = body[match.start() : match.end()].strip()
            labelled = LABELLED.match(paragraph)
            part = known.get(labelled["label"].strip()) if labelled else None
            if labelled and part and labelled["words"].strip():
                said[part] = labelled["words"].strip()
            elif not (labelled and part) and not paragraph.startswith("#"):
                happens.append(paragraph)
        words = {part: said.get(part, "") for part in PARTS}
        found.append(
            Step(heading.id, heading.text, tuple(happens), **words, offset=heading.offset, length=heading.length)
        )
    return tuple(found)


class Stop(Content):
    """A step of the road: what is the same about it in every language. Its words stand under its heading."""

    id: str = Field(pattern=r"^[a-z0-9-]+$", description="Stegets rubrik, som den står inom {#…}.")
    phase: Phase = Field(description="Delen av vägen som steget hör till.")
    window: Window = Field(description="Fönstret som visar steget i bilden av vägen.")
    who: list[Who] = Field(min_length=1, description="Vilka som är med i steget.")


class RoadFacts(Facts):
    """The facts of the page that tells the steps."""

    road: list[Stop] | None = Field(default=None, description="Vägens steg i ordning, ett per rubrik på sidan.")


class Placed(Content):
    """What any page may say: where its reader is."""

    step: str | None = Field(default=None, description="Läsarens plats på vägen: ett steg på sidan Så går det till.")


def stops(guide: Guide) -> list[Stop]:
    """The steps that the facts of a page name; none on any page but the road's own."""
    return (guide.facts.road or []) if isinstance(guide.facts, RoadFacts) else []


def step_of(guide: Guide) -> str | None:
    """Where the reader of a page is; None on pages that belong to no step."""
    return guide.facts.step if isinstance(guide.facts, Placed) else None


def road(library: Library) -> Guide | None:
    """The page that tells the steps from the first thought onwards."""
    return next((guide for guide in library.guides.values() if stops(guide)), None)


def place(library: Library, step: str | None) -> int | None:
    """The number of a step on the road, from 1; None without a step, or one that is not there."""
    found = road(library)
    ids = [stop.id for stop in (stops(found) if found else [])]
    return ids.index(step) + 1 if step in ids else None
