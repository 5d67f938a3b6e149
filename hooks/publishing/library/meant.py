"""Meant: days that nobody can have meant: done before they come, over before they were written, or far ahead."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

from publishing.base.problems import Problem, Spot
from publishing.base.validation import Content
from publishing.base.yamltext import Path

DONE = "a day on which somebody has done something"
DoneDay = Annotated[date, DONE]
"""The type of such a day in a model; it cannot come after today."""
DoneDayOrNone = Annotated[date | None, DONE]
OLD, FAR = timedelta(days=730), timedelta(days=730)
"""How long a review is taken for fresh, and how far ahead somebody plans: two years, leap day or not."""


def done_days(value: object, path: Path = ()) -> Iterator[tuple[Path, date]]:
    """The days in a model on which something has been done, each with the way to it in the file."""
    if isinstance(value, Content):
        for name, about in type(value).model_fields.items():
            each = getattr(value, name, None)
            if DONE in about.metadata and isinstance(each, date):
                yield (*path, name), each
            else:
                yield from done_days(each, (*path, name))
    elif isinstance(value, list | tuple):
        for number, each in enumerate(value):
            yield from done_days(each, (*path, number))


def not_yet(spot: Spot, day: date, today: date) -> Iterator[Problem]:
    """A day on which something was done, but which has not come."""
    if day > today:
        yield Problem(spot, "date.not-yet", {"day": day})


def long_ago(spot: Spot, reviewed: date, today: date) -> Iterator[Problem]:
    """A text that nobody has read for years."""
    if today - reviewed > OLD:
        yield Problem(spot, "date.long-ago", {"day": reviewed})


def over_when_reviewed(spot: Spot, last: date | None, reviewed: date) -> Iterator[Problem]:
    """Something that was over when its text was read and approved: as a rule the wrong year."""
    if last and last < reviewed:
        yield Problem(spot, "date.over-when-reviewed", {"last": last, "reviewed": reviewed})


def far_ahead(spot: Spot, day: date, today: date) -> Iterator[Problem]:
    """Something planned for a day so far away that the year must be wrong."""
    if day - today > FAR:
        yield Problem(spot, "date.far-ahead", {"day": day})
