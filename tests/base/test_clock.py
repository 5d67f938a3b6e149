"""The clock: the day changes at midnight in Stockholm, summer and winter, and a repeatable build is told its day."""

from datetime import UTC, date, datetime

import pytest

from publishing.base import clock

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


@pytest.mark.parametrize(("moment", "expected"), [pytest.param(*row, id=name) for name, *row in DAYS])
def test_the_day_in_sweden(moment: str, expected: date, monkeypatch: pytest.MonkeyPatch) -> None:
    epoch = int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch))
    assert clock.today() == expected
