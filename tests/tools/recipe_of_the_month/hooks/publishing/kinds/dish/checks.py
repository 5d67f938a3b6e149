"""Dishes: every recipe says how it is made, and no month has two."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.dish.model import newest_first, steps
from publishing.library.library import Library


def check(library: Library) -> Iterator[Problem]:
    """Look at every recipe."""
    taken: dict[str, str] = {}
    for guide, facts in newest_first(library):
        for edition in guide.editions.values():
            if not steps(edition.document.body):
                yield Problem(edition.document.front.start, "dish.no-steps")
        first = taken.setdefault(facts.month, guide.key)
        if first != guide.key:
            spot = guide.source.document.front.spot(("month",))
            yield Problem(spot, "dish.month-taken", {"month": facts.month, "page": f"{first}.md"})
