"""Thinking: a page that promises questions has them, each with a line that helps."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.thinking.model import LAYOUT, holds, questions
from publishing.library.guides import Edition
from publishing.library.library import Library


def check(library: Library) -> Iterator[Problem]:
    """Look at every text of a page with the layout thinking, or with a block that shows its questions."""
    for guide, edition in library.editions():
        if guide.facts.layout == LAYOUT or holds(edition.document.body):
            yield from lacking(edition)


def lacking(edition: Edition) -> Iterator[Problem]:
    """What one text lacks."""
    document = edition.document
    found = questions(document.body, edition.headings)
    if not found:
        yield Problem(document.front.start, "thinking.no-question")
    for each in found:
        if not each.help:
            spot = document.spot_at(each.heading.offset, each.heading.length)
            yield Problem(spot, "thinking.no-help", {"question": each.text})
