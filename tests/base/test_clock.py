"""The clock: the day changes at midnight in Stockholm, summer and winter, and a repeatable build is told its day."""

from datetime import UTC, date, datetime

import pytest

from publishing.base import clock
from publishing.base.problems import Refused

DAYS = [
    # what it shows                             moment, UTC               day in Sweden
    ("a minute before midnight in winter",      "2026-11-21T22:59:59",    date(2026, 11, 21)),
    ("midnight in winter, one hour ahead",      "2026-11-21T23:00:00",    date(2026, 11, 22)),
    ("a minute before midnight in summer",      "2026-06-20T21:59:59",    date(2026, 6, 20)),
    ("midnight in summer, two hours ahead",     "2026-06-20T22:00:00",    date(2026, 6, 21)),
    ("the evening before clocks go forward",    "2026-03-28T23:00:00",    date(2026, 3, 29)),
    ("the evening after clocks went forward",   "2026-03-29T22:00:00",    date(2026, 3, 30)),
    ("the evening before clocks go back",       "2026-10-24T22:00:00",    date(2026, 10, 25)),
    ("the evening after clocks went back",      "2026-10-25T22:59:59",    date(2026, 10, 25)),
    ("an hour later it is a new day",           "2026-10-25T23:00:00",    date(2026, 10, 26)),
]  # fmt: skip


ODD = ["abc", "1e9", "-1", "1.5", "0x10", "99999999999999999999", "4102444800", "1_0", "١٢٣", "i dag"]


@pytest.mark.parametrize("value", ODD)
def test_what_is_no_moment_is_told(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.TOLD, value)
    with pytest.raises(Refused) as refused:
        clock.today()
    (problem,) = refused.value.problems
    assert (problem.code, problem.spot.file, problem.facts) == ("clock.not-a-moment", clock.TOLD, {"value": value})


@pytest.mark.parametrize(
    ("value", "day"), [("0", date(1970, 1, 1)), (" 86400 ", date(1970, 1, 2)), ("4102444799", date(2100, 1, 1))]
)
def test_any_moment_of_this_age_may_be_told(value: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.TOLD, value)
    assert clock.today() == day


def test_an_empty_moment_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.TOLD, "")
    assert clock.today().year > 2025


@pytest.mark.parametrize(("moment", "expected"), [pytest.param(*row, id=name) for name, *row in DAYS])
def test_the_day_in_sweden(moment: str, expected: date, monkeypatch: pytest.MonkeyPatch) -> None:
    epoch = int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch))
    assert clock.today() == expected
