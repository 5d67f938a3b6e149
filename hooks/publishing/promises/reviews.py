"""Reviews: what somebody promised to look at again is told in good time, and more gravely when the day has passed."""

from collections.abc import Iterator
from datetime import date, timedelta

from publishing.base.problems import Problem, Spot

SOON = timedelta(days=30)
"""Time enough for the owner to read the sources again, or to ask how it went."""


def due(spot: Spot, last: date, today: date, *, passed: str, soon: str) -> Iterator[Problem]:
    """The last day that holds without a new look; that day is included.

    passed, soon  the codes: a warning, so that a strict build stops, and a notice
    """
    left = last - today
    if left < timedelta(0):
        yield Problem(spot, passed, {"day": last})
    elif left <= SOON:
        yield Problem(spot, soon, {"day": last, "days": left.days})
