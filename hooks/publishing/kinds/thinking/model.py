"""Thinking: a page with one question a week, as its own Markdown holds them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publishing.text.headings import Heading
from publishing.text.masking import masked
from publishing.text.prose import plain
from publishing.text.syntax import BLOCK

LAYOUT = "thinking"
LEVEL = 3
"""Every ### of the page is a question; ## parts the page."""
BLOCKS = ("thinking_sheet", "reminders")
"""Blocks that show the questions of the page they stand on."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question for a week, and a line that helps; "" when there is none. `heading` says where it stands."""

    id: str
    text: str
    help: str
    heading: Heading


def questions(body: str, headings: Sequence[Heading]) -> list[Question]:
    """The questions of a body, in order.

    headings  those of the same body, with the ids that links may use
    """
    ends = [heading.offset for heading in headings[1:]] + [len(body)]
    return [
        Question(heading.id, plain(heading.text), _help(body[heading.offset + heading.length : end]), heading)
        for heading, end in zip(headings, ends, strict=False)
        if heading.level == LEVEL
    ]


def holds(body: str) -> bool:
    """Whether a page shows a sheet or reminders made of its questions."""
    return any(match["name"] in BLOCKS for match in BLOCK.finditer(masked(body)))


def _help(section: str) -> str:
    """The first paragraph after a question; a block or a list is none."""
    shown = masked(section)
    start = len(shown) - len(shown.lstrip())
    end = shown.find("\n\n", start)
    first = section[start : end if end >= 0 else len(section)].strip()
    return "" if BLOCK.match(first) or re.match(r"\A([-*+]|\d+\.) ", first) else plain(first)
