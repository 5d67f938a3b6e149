"""The plan: no month comes without something to happen in it, and what the plan points to exists."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot
from publishing.kinds.campaign.plan import PLAN, months
from publishing.library.library import Library
from publishing.promises.links import followed
from publishing.text.syntax import references

SOON = 3
"""Months, this one included: time enough to find a place, ask people and translate."""


def check(library: Library) -> Iterator[Problem]:
    """Look at the plan, if the site has one."""
    yield from missing(library)
    yield from pages(library)
    yield from empty_months(library)


def missing(library: Library) -> Iterator[Problem]:
    """A page that shows the plan, and no plan."""
    if PLAN.find(library) is None and PLAN.name not in library.broken:
        blocks = (found for _, edition in library.editions() for found in references(edition.document.body))
        if any(found.kind == "block" and found.target == "plan" for found in blocks):
            yield Problem(Spot(PLAN.file), "data.no-file")


def pages(library: Library) -> Iterator[Problem]:
    """The pages that belong to a month."""
    plan = PLAN.find(library)
    for number, month in enumerate(plan.months if plan else []):
        for place, target in enumerate(month.pages):
            yield from followed(library, "index", library.spot(PLAN.name, "months", number, "pages", place), target)


def empty_months(library: Library) -> Iterator[Problem]:
    """The months ahead that are empty.

    A notice, never a warning: they come with the calendar. A site that was published yesterday must not stop
    building today because a month has begun.
    """
    for month in months(library, SOON):
        if month.empty:
            spot = library.spot(PLAN.name, "months", month.number, "month")
            yield Problem(spot, "plan.empty-month", {"month": f"{month.first:%Y-%m}", "file": PLAN.file})
