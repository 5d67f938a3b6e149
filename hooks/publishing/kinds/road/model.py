"""The road: the steps from the first thought to life together, as a page with layout steps tells them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from publishing.base.wording import Wording
from publishing.text.headings import Heading, parts
from publishing.text.syntax import masked

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
