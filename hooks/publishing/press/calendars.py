"""Calendars: calendar files, and one calendar a language that a phone can follow without an account.

source  RFC 5545 (iCalendar), RFC 7986 (name and refresh interval of a calendar)
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vDuration, vText

from publishing.base.languages import Language
from publishing.library.followed import calendar_address
from publishing.library.kinds import gifts
from publishing.library.library import Library
from publishing.library.recipes import Ready, ready
from publishing.press.feeds import plain

REFRESH = timedelta(days=1)
TZID = "Europe/Stockholm"
CHANGES = [
    # part             month  hour  from              to                name
    (TimezoneDaylight, 3,     2,    timedelta(hours=1), timedelta(hours=2), "CEST"),
    (TimezoneStandard, 10,    3,    timedelta(hours=2), timedelta(hours=1), "CET"),
]  # fmt: skip
"""The last Sunday of the month, by the clock before the change. source  Directive 2000/84/EC, articles 2 and 3"""

SINCE = 1996
"""The first year of that rule in Sweden."""


@dataclass(frozen=True)
class Held:
    """A gift: what stands in the calendar of a language: its library, the language, the site's address."""

    of: Callable[[Library, Language, str], Iterable[Event]]


def calendars(library: Library, site_url: str) -> Iterator[Ready]:
    """The calendar of each language."""
    for language in library.languages:
        held = [entry for each in gifts(library.kinds, Held) for entry in each.of(library, language, site_url)]
        yield ready(calendar_address(language), file(library, language, held, followed=True))


def file(library: Library, language: Language, entries: Iterable[Event], *, followed: bool = False) -> bytes:
    """Entries as a calendar file.

    followed  a calendar that programs fetch again and again, and so has a name and says how often
    """
    t, made = library.wording[language.code], Calendar()
    made.add("prodid", f"-//{library.settings.municipality}//{t('site.name')}//{language.code.upper()}")
    made.add("version", "2.0")
    if followed:
        name = t("calendar.title", name=t("site.name"))
        for field in ("name", "x-wr-calname"):  # the second is what programs read before RFC 7986, and still do
            made.add(field, vText(name))
        made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        made.add("x-published-ttl", vDuration(REFRESH))  # likewise
    made.add_component(stockholm())
    for entry in entries:
        made.add_component(entry)
    content: bytes = made.to_ical()
    return content


def entry(key: str, title: str, said: list[str], link: str, reviewed: date, site_url: str) -> Event:
    """What all entries made of a page share.

    The same identity in every language: a file fetched in two languages is one meeting, not two.
    """
    made = Event()
    made.add("uid", f"{key.replace('/', '.')}@{urlsplit(site_url).hostname or 'localhost'}")
    made.add("dtstamp", datetime.combine(reviewed, time(), UTC))  # when it was last changed, never the clock's
    made.add("summary", plain(title))
    made.add("description", "\n\n".join([*map(plain, said), link]))
    made.add("url", link)
    return made


def stockholm() -> Timezone:
    """Swedish time with both changes of the clock, as a rule that holds until the law is changed."""
    made = Timezone()
    made.add("tzid", TZID)
    for part, month, hour, before, after, name in CHANGES:
        change = part()
        change.add("dtstart", datetime.combine(_last_sunday(SINCE, month), time(hour)))
        change.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        change.add("tzoffsetfrom", before)
        change.add("tzoffsetto", after)
        change.add("tzname", name)
        made.add_component(change)
    return made


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)  # March and October have 31 days
    return last - timedelta(days=(last.weekday() + 1) % 7)
