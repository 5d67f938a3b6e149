"""Meant: a day that cannot be meant is told, and the nearest day that can is not."""

from datetime import date, timedelta

import pytest

from publishing.base.problems import Spot
from publishing.base.validation import Content
from publishing.library.meant import (
    FAR,
    OLD,
    DoneDay,
    DoneDayOrNone,
    done_days,
    far_ahead,
    long_ago,
    not_yet,
    over_when_reviewed,
)

TODAY, SPOT, DAY = date(2026, 11, 22), Spot("x.md"), timedelta(days=1)
CASES = [
    # what it shows                     found                                               told
    ("done today",                      not_yet(SPOT, TODAY, TODAY),                        False),
    ("done tomorrow",                   not_yet(SPOT, TODAY + DAY, TODAY),                  True),
    ("read two years ago",              long_ago(SPOT, TODAY - OLD, TODAY),                 False),
    ("read longer ago",                 long_ago(SPOT, TODAY - OLD - DAY, TODAY),           True),
    ("read on the last day",            over_when_reviewed(SPOT, TODAY, TODAY),             False),
    ("read the day after",              over_when_reviewed(SPOT, TODAY - DAY, TODAY),       True),
    ("without end",                     over_when_reviewed(SPOT, None, TODAY),              False),
    ("planned two years ahead",         far_ahead(SPOT, TODAY + FAR, TODAY),                False),
    ("planned further ahead",           far_ahead(SPOT, TODAY + FAR + DAY, TODAY),          True),
]  # fmt: skip


@pytest.mark.parametrize(("found", "told"), [pytest.param(*row, id=name) for name, *row in CASES])
def test_a_day_is_told_when_nobody_can_mean_it(found: object, told: bool) -> None:
    assert bool(list(found)) == told  # type: ignore[call-overload]


class Inner(Content):
    """Something done within something else, or not at all."""

    given: DoneDay
    asked: DoneDayOrNone = None


class Outer(Content):
    """A day that was done, one that is planned, and a list."""

    reviewed: DoneDay
    next_review: date
    consents: list[Inner]


def test_days_are_found_wherever_a_model_says_that_something_was_done() -> None:
    inner = [Inner(given=TODAY), Inner(given=TODAY, asked=TODAY - DAY)]
    outer = Outer(reviewed=TODAY, next_review=TODAY + DAY, consents=inner)
    assert list(done_days(outer)) == [
        (("reviewed",), TODAY),
        (("consents", 0, "given"), TODAY),
        (("consents", 1, "given"), TODAY),
        (("consents", 1, "asked"), TODAY - DAY),
    ]
