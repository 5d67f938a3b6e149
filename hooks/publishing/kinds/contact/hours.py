"""Hours: when a contact answers, in the reader's words, and as data for the line that says whether it is open now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from publishing.base.wording import Wording
from publishing.kinds.contact.holidays import HOLIDAYS
from publishing.kinds.contact.model import Contact
from publishing.kinds.contact.opening import alike, week
from publishing.library.library import Library


@dataclass(frozen=True, slots=True)
class HoursRow:
    """Days with the same hours: måndag–torsdag, 08:30–16:00."""

    days: str
    spans: Sequence[str]


@dataclass(frozen=True)
class OpeningHours:
    """The opening hours of one page's contacts."""

    library: Library
    t: Wording

    @property
    def today(self) -> date:
        return self.library.today

    @property
    def known(self) -> date | None:
        """The last day of which we know whether it is a holiday; None when nobody has told, or it has passed."""
        holidays = HOLIDAYS.find(self.library)
        return holidays.last if holidays and holidays.last >= self.today else None

    @property
    def closed(self) -> str:
        """The days from today on when it is closed: `2026-12-24 2026-12-25`."""
        holidays = HOLIDAYS.find(self.library)
        return " ".join(map(str, holidays.closed(self.today))) if holidays else ""

    def rows(self, contact: Contact) -> list[HoursRow]:
        """The hours as they are read: neighbouring days that are alike in one row."""
        names = [name.strip() for name in self.t("date.weekdays").split("|")]
        return [
            HoursRow(
                names[first] if first == last else self.t("hours.days", first=names[first], last=names[last]),
                [f"{opens}–{closes}" for opens, closes in hours],
            )
            for first, last, hours in alike(week(contact.spans))
        ]

    def data(self, contact: Contact) -> str:
        """The hours as js/hours.mjs reads them, Monday first: `08:30-16:00|…|08:30-12:00 13:00-15:00||`."""
        return "|".join(" ".join(f"{opens}-{closes}" for opens, closes in hours) for hours in week(contact.spans))


def tells(contacts: Iterable[Contact]) -> list[str]:
    """The script that says whether somebody answers now, where the hours of some contact are known."""
    return ["hours"] if any(contact.spans for contact in contacts) else []
