"""Holidays: the days in the file are those of the law, worked out anew from Easter and the weekdays."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from dateutil.easter import easter  # type: ignore[import-untyped]

from publishing.base.source import read
from publishing.base.validation import validate
from publishing.base.yamltext import read_yaml
from publishing.kinds.contact.holidays import Holiday, Holidays
from tests.tools.small import ROOT

FILE = ROOT / "docs/_data/holidays.yml"
SATURDAY = 5


def told() -> Holidays:
    return validate(Holidays, read_yaml(read(FILE, ROOT)))


def first(weekday: int, since: date) -> date:
    """The first day of the week that is such a weekday, from a day on."""
    return since + timedelta((weekday - since.weekday()) % 7)


def by_law(year: int) -> Iterator[tuple[date, str, bool]]:
    """(day, name, whether it is an eve).

    source  lag (1989:253) om allmänna helgdagar, 1 §; the eves are custom, not law
    """
    sunday = easter(year)
    midsummer = first(SATURDAY, date(year, 6, 20))
    yield date(year, 1, 1), "nyårsdagen", False
    yield date(year, 1, 6), "trettondedag jul", False
    yield sunday - timedelta(2), "långfredagen", False
    yield sunday, "påskdagen", False
    yield sunday + timedelta(1), "annandag påsk", False
    yield date(year, 5, 1), "första maj", False
    yield sunday + timedelta(39), "Kristi himmelsfärdsdag", False
    yield sunday + timedelta(49), "pingstdagen", False
    yield date(year, 6, 6), "nationaldagen", False
    yield midsummer - timedelta(1), "midsommarafton", True
    yield midsummer, "midsommardagen", False
    yield first(SATURDAY, date(year, 10, 31)), "alla helgons dag", False
    yield date(year, 12, 24), "julafton", True
    yield date(year, 12, 25), "juldagen", False
    yield date(year, 12, 26), "annandag jul", False
    yield date(year, 12, 31), "nyårsafton", True


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_the_days_are_those_of_the_law(year: int) -> None:
    found = [(each.day, each.name, each.eve) for each in told().holidays if each.day.year == year]
    assert found == sorted(by_law(year))


def test_the_file_ends_with_a_whole_year() -> None:
    assert {each.day.year for each in told().holidays} == {2026, 2027, 2028}
    assert told().last == date(2028, 12, 31)


def test_the_days_from_today_on_once_each_in_order() -> None:
    days = [date(2027, 1, 1), date(2026, 12, 25), date(2026, 12, 24), date(2026, 12, 25)]
    found = Holidays(holidays=[Holiday(day=day, name="dag") for day in days])
    assert found.closed(date(2026, 12, 25)) == [date(2026, 12, 25), date(2027, 1, 1)]
