"""Outline: headings that a screen reader can walk by: no h1 but the title, no level skipped, no id twice."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot
from publishing.library.guides import Edition
from publishing.library.library import Library
from publishing.text.headings import Heading


def check(library: Library) -> Iterator[Problem]:
    """Look at the headings of every text."""
    for _, edition in library.editions():
        level, seen = 1, set()
        for heading in edition.headings:
            spot = _spot(edition, heading)
            if heading.level == 1:
                yield Problem(spot, "heading.h1", {"heading": heading.text})
            elif heading.level > level + 1:
                yield Problem(spot, "heading.skips", {"heading": heading.text, "level": heading.level, "before": level})
            if not heading.text:
                yield Problem(spot, "heading.empty")
            if edition.freshness == "source" and heading.id in seen:
                yield Problem(spot, "heading.same-id", {"id": heading.id})
            seen.add(heading.id)
            level = heading.level


def _spot(edition: Edition, heading: Heading) -> Spot:
    return edition.document.spot_at(heading.offset, heading.length)
