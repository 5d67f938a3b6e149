"""The self-check: questions with choices, each with its answer, as a definition list below a heading tells them.

    ## Hur bor du?

    I lägenhet
    :   En lägenhet i stan fungerar.

A heading without such a list is ordinary text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publishing.text.definitions import Entry, Paragraph, paragraphs
from publishing.text.headings import Heading, parts

STRUCTURE = re.compile(r"^ {0,3}(?:[-*+>|#<]|\d+[.)]|\{\{|\*\*)")
"""Lists, quotations, tables, headings, HTML, blocks: no choice begins so."""
SENTENCE_END = (".", "!", "?", ":", "…", "؟", "۔", "}", ")")
ASKING = ("?", "؟")
LONGEST = 80
"""Characters of a choice that has lost its answer; a longer line is a sentence without its full stop."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its heading's id, words and place in the body, and its choices in order, each in the first person."""

    id: str
    text: str
    choices: tuple[Entry, ...]
    offset: int
    length: int


def questions(body: str, headings: Sequence[Heading]) -> tuple[Question, ...]:
    """The questions of a body: headings of the second level with choices below.

    A line that was meant as a choice is one with an empty answer, and a heading that asks with nothing below it a
    question without choices, so that the author is told.
    """
    found = []
    for heading, start, end in parts(body, headings, 2):
        lines = list(paragraphs(body, start, end))
        first = next((n for n, part in enumerate(lines) if part.is_term), None)
        asks = first is not None or heading.text.rstrip().endswith(ASKING)
        choices = []
        for number, part in enumerate(lines):
            after = first is not None and number > first
            if part.is_term or after or (asks and _looks_like_choice(part)):
                choices.append(part.entry)
        if choices or (asks and not lines):
            found.append(Question(heading.id, heading.text, tuple(choices), heading.offset, heading.length))
    return tuple(found)


def _looks_like_choice(part: Paragraph) -> bool:
    """A short line that is no sentence, with another below or nothing: a choice whose answer lost its colon.

    A sentence broken over two lines goes on in lower case.
    """
    first, *rest = part.lines
    words = not STRUCTURE.match(first) and not first.endswith(SENTENCE_END) and len(first) <= LONGEST
    return words and not (rest and rest[0][:1].islower())
