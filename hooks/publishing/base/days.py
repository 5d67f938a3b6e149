"""Days: when something is shown. A page is made one day and read on others, so it says which; js/gate.mjs looks."""

from dataclasses import dataclass
from datetime import date, timedelta

from publishing.base.wording import Wording

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """When something is shown: from its first day to its last, both included; None is open."""

    first: date | None = None
    last: date | None = None

    def hold(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


def with_weekday(t: Wording, day: date) -> str:
    """A day in words with the day of the week: people plan by it."""
    weekday = t("date.weekdays").split("|")[day.weekday()].strip()
    return t("date.with-weekday", weekday=weekday, date=t.date(day))
