"""Reminders: one question at a time in the reader's own calendar; no account, no e-mail address, nothing sent.

js/reminders.mjs makes the same files at the pace and from the day a reader chooses: a test compares them byte by byte.
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from urllib.parse import urlsplit

from icalendar import Alarm, Event

from publishing.base.clock import STOCKHOLM
from publishing.base.languages import Language
from publishing.base.places import absolute
from publishing.kinds.thinking.model import questions
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.library.recipes import Ready, ready
from publishing.press import calendars

Pace = Literal["weekly", "fortnightly", "monthly"]
FILES: dict[Pace, str] = {
    "weekly": "paminnelser-vecka.ics", "fortnightly": "paminnelser-varannan.ics", "monthly": "paminnelser-manad.ics",
}  # fmt: skip
"""The ready-made files beside the page, for those without JavaScript."""
DAYS: dict[Pace, int] = {"weekly": 7, "fortnightly": 14}
AT = time(19)
"""After supper: when the ready-made reminders come, and what the form proposes."""
LONG = timedelta(minutes=15)
NOTICE = timedelta(days=7)
"""The ready-made files begin so long after the build, at the least: nobody is to miss the first question."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one reminder says. The same identity whatever the language and the day: fetched twice it is one."""

    uid: str
    summary: str
    description: str


def reminders(library: Library, guide: Guide, edition: Edition, site_url: str) -> list[Reminder]:
    """A reminder for each question of a page in a language, and a last one that says whom to talk to."""
    code, t = edition.language.code, library.wording[edition.language.code]
    link = absolute(site_url, library.addresses[guide.key, code])
    stem, host = guide.key.replace("/", "."), urlsplit(site_url).hostname or "localhost"
    found = [
        Reminder(f"{stem}.{each.id}@{host}", each.text, "\n\n".join(filter(None, [each.help, f"{link}#{each.id}"])))
        for each in questions(edition.document.body, edition.headings)
    ]
    answers = library.landmark("answers")
    if found and answers:
        contact = absolute(site_url, library.addresses[answers.key, code])
        said = f"{t('reminders.last-why')}\n\n{contact}"
        found.append(Reminder(f"{stem}.kontakt@{host}", t("reminders.last"), said))
    return found


def first_day(today: date) -> date:
    """The first Monday at least `NOTICE` after a day."""
    earliest = today + NOTICE
    return earliest + timedelta(days=-earliest.weekday() % 7)


def day_of(start: date, pace: Pace, number: int) -> date:
    """The day of a reminder, the first being 0; by month the same day of each, or its last where it is shorter."""
    if pace in DAYS:
        return start + number * timedelta(days=DAYS[pace])
    months = start.month - 1 + number
    year, month = start.year + months // 12, months % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def moment(day: date, at: time) -> datetime:
    """A time by the clock in Stockholm; one that summer time leaves out is an hour later."""
    found = datetime.combine(day, at, STOCKHOLM)
    exists = found.astimezone(UTC).astimezone(STOCKHOLM).replace(tzinfo=None) == found.replace(tzinfo=None)
    return found if exists else found + timedelta(hours=1)


def stamp(guide: Guide) -> datetime:
    """When the reminders were last changed: never the clock's."""
    return datetime.combine(guide.facts.reviewed, time(), UTC)


def file(
    library: Library,
    language: Language,
    given: Sequence[Reminder],
    stamped: datetime,
    start: date,
    pace: Pace,
    at: time = AT,
    neutral: str = "",
) -> bytes:
    """Reminders as a calendar file.

    neutral  what all of them are called, so that nobody who sees the calendar understands; "" for the questions
    """
    entries = [
        _entry(each, moment(day_of(start, pace, number), at), stamped, neutral or each.summary)
        for number, each in enumerate(given)
    ]
    return calendars.file(library, language, entries)


def frame(library: Library, language: Language) -> list[str]:
    """The lines of a calendar file with nothing in it, not folded: what the script puts reminders into."""
    text = calendars.file(library, language, []).decode()
    return text.replace("\r\n ", "").split("\r\n")


def files(library: Library, guide: Guide, edition: Edition, site_url: str) -> Iterator[Ready]:
    """The ready-made files beside a page, one for each pace."""
    language, folder = edition.language, library.addresses[guide.key, edition.language.code]
    given = reminders(library, guide, edition, site_url)
    for pace, name in FILES.items():
        content = file(library, language, given, stamp(guide), first_day(library.today), pace)
        yield ready(folder + name, content)


def _entry(given: Reminder, starts: datetime, stamped: datetime, summary: str) -> Event:
    made, alarm = Event(), Alarm()
    made.add("uid", given.uid)
    made.add("dtstamp", stamped)
    made.add("summary", summary)
    made.add("description", given.description)
    made.add("dtstart", starts)
    made.add("duration", LONG)
    made.add("transp", "TRANSPARENT")  # takes up nobody's time
    made.add("class", "PRIVATE")
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta())
    made.add_component(alarm)
    return made
