"""Holidays: nobody is told that it is open on a day nobody has looked up."""

from collections.abc import Iterator
from datetime import timedelta

from publishing.base.problems import Problem
from publishing.kinds.contact.holidays import HOLIDAYS
from publishing.kinds.contact.model import CONTACTS
from publishing.library.library import Library

AHEAD = timedelta(days=60)
"""Time enough to look up next year's days."""


def check(library: Library) -> Iterator[Problem]:
    """How far the holidays reach, where a contact has hours that depend on them. They are notices."""
    if HOLIDAYS.name in library.broken or not any(contact.spans for contact in CONTACTS.of(library).contacts):
        return
    known = HOLIDAYS.find(library)
    if known is None:
        yield Problem(library.spot(HOLIDAYS.name), "holidays.none")
    elif known.last - library.today <= AHEAD:
        number = max(range(len(known.holidays)), key=lambda each: known.holidays[each].day)
        spot = library.spot(HOLIDAYS.name, "holidays", number, "day")
        yield Problem(spot, "holidays.run-out", {"day": known.last, "year": known.last.year + 1})
