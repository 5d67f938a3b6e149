"""Reminders: every file is read by any calendar, keeps Swedish time over both clock changes, and says nothing aloud."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from icalendar import Calendar, Component, Event

from publishing.base.clock import STOCKHOLM
from publishing.kinds.thinking import reminders
from publishing.kinds.thinking.reminders import Pace, Reminder, day_of, first_day, moment
from publishing.library.library import Library
from tests.tools.handouts import SITE, read
from tests.tools.small import TODAY

PACES: list[Pace] = ["weekly", "fortnightly", "monthly"]
LONG = {
    "sv": "Räksmörgås: en mycket lång fråga med å, ä och ö; kommatecken, semikolon och \\ ett snedstreck för mycket?",
    "ar": "ما الذي يجذبني إلى هذا الأمر، ومن هم الناس حولنا؟ سؤال طويل جدا، طويل بما يكفي ليُطوى.",
    "fa": "چه چیزی مرا به این کار می‌کشاند، و چه کسانی دور و بر ما هستند؟ پرسشی بلند، آن‌قدر بلند که باید تا شود.",
    "uk": "Що саме мене приваблює, і хто є поруч із нами? Дуже довге запитання; настільки довге, щоб рядок згорнувся.",
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return read(tmp_path_factory.mktemp("reminders"))


def files(found: Library, code: str = "sv") -> dict[str, bytes]:
    guide = found.guides["fundera"]
    made = reminders.files(found, guide, guide.editions[code], SITE)
    return {str(each.place): each.content for each in made}


def entries(content: bytes) -> list[Event]:
    return list(Calendar.from_ical(content).events)


def at(entry: Component, name: str) -> Any:
    value: Any = entry[name]
    return value.dt


MONDAYS = [
    # what it shows                             today         first day
    ("a Sunday: the Monday after next",         "2026-11-22", "2026-11-30"),
    ("a Monday: the next one, a week ahead",    "2026-11-23", "2026-11-30"),
    ("a Tuesday: nearly two weeks",             "2026-11-24", "2026-12-07"),
    ("over the new year",                       "2026-12-26", "2027-01-04"),
]  # fmt: skip


@pytest.mark.parametrize(("today", "first"), [pytest.param(*row, id=name) for name, *row in MONDAYS])
def test_ready_made_reminders_begin_on_a_monday_at_least_a_week_ahead(today: str, first: str) -> None:
    assert first_day(date.fromisoformat(today)) == date.fromisoformat(first)


DAYS = [
    # what it shows                         start         pace           the first four days
    ("every week",                          "2026-11-30", "weekly",      "11-30 12-07 12-14 12-21"),
    ("every other week, over new year",     "2026-12-14", "fortnightly", "12-14 12-28 01-11 01-25"),
    ("the same day of each month",          "2026-11-15", "monthly",     "11-15 12-15 01-15 02-15"),
    ("the last day where a month is short", "2026-12-31", "monthly",     "12-31 01-31 02-28 03-31"),
    ("a leap year",                         "2027-12-30", "monthly",     "12-30 01-30 02-29 03-30"),
]  # fmt: skip


@pytest.mark.parametrize(("start", "pace", "expected"), [pytest.param(*row, id=name) for name, *row in DAYS])
def test_the_days_follow_the_pace(start: str, pace: Pace, expected: str) -> None:
    days = [day_of(date.fromisoformat(start), pace, number) for number in range(4)]
    assert " ".join(f"{day:%m-%d}" for day in days) == expected


MOMENTS = [
    # what it shows                                 day           at       by the clock, and in UTC
    ("winter",                                      "2027-01-14", "19:00", "19:00 18:00"),
    ("summer",                                      "2027-06-14", "19:00", "19:00 17:00"),
    ("an hour that is left out is the one after",   "2027-03-28", "02:30", "03:30 01:30"),
    ("just before it",                              "2027-03-28", "01:59", "01:59 00:59"),
    ("just after it",                               "2027-03-28", "03:00", "03:00 01:00"),
    ("an hour that comes twice is the first",       "2027-10-31", "02:30", "02:30 00:30"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "clock", "expected"), [pytest.param(*row, id=name) for name, *row in MOMENTS])
def test_a_reminder_comes_by_the_clock_on_the_wall(day: str, clock: str, expected: str) -> None:
    found = moment(date.fromisoformat(day), time.fromisoformat(clock))
    assert f"{found:%H:%M} {found.astimezone(UTC):%H:%M}" == expected


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_there_is_a_file_for_each_pace_beside_the_page(found: Library, code: str) -> None:
    folder = {"sv": "fundera/", "ar": "ar/fundera/"}[code]
    names = ["paminnelser-vecka.ics", "paminnelser-varannan.ics", "paminnelser-manad.ics"]
    assert list(files(found, code)) == [folder + name for name in names]
    for content in files(found, code).values():
        assert [at(each, "dtstart").time() for each in entries(content)] == [time(19)] * 4
        assert at(entries(content)[0], "dtstart").date() == first_day(TODAY)


def test_a_reminder_says_the_question_what_helps_and_where_more_is(found: Library) -> None:
    first, *_, last = entries(files(found)["fundera/paminnelser-vecka.ics"])
    assert str(first["summary"]) == "Vad är det som drar?"
    assert str(first["description"]) == (
        "Skriv den första anledningen, även om den låter liten; kommatecken, familjehem och tonfall räknas."
        f"\n\n{SITE}fundera/#vad-drar"
    )
    t = found.wording["sv"]
    assert str(last["summary"]) == t("reminders.last")
    assert str(last["description"]) == f"{t('reminders.last-why')}\n\n{SITE}bli-familjehem/kontakt/"


def test_a_reminder_in_arabic_leads_to_the_arabic_page(found: Library) -> None:
    first, *_ = entries(files(found, "ar")["ar/fundera/paminnelser-vecka.ics"])
    assert str(first["summary"]) == "ما الذي يجذبني إلى هذا الأمر؟"
    assert str(first["description"]).endswith(f"\n\n{SITE}ar/fundera/#vad-drar")


def test_a_reminder_is_short_private_takes_no_time_and_rings_when_it_begins(found: Library) -> None:
    for entry in entries(files(found)["fundera/paminnelser-manad.ics"]):
        assert at(entry, "duration") == timedelta(minutes=15)
        assert (str(entry["class"]), str(entry["transp"])) == ("PRIVATE", "TRANSPARENT")
        assert at(entry, "dtstamp") == datetime(2026, 11, 1, tzinfo=UTC), (
            "the day the page was reviewed, not the clock's"
        )
        (alarm,) = entry.subcomponents
        assert (str(alarm["action"]), at(alarm, "trigger")) == ("DISPLAY", timedelta())
        assert str(alarm["description"]) == str(entry["summary"])


def test_fetched_twice_at_another_pace_they_are_the_same_reminders(found: Library) -> None:
    identities = [[str(each["uid"]) for each in entries(content)] for content in files(found).values()]
    assert identities[0] == identities[1] == identities[2]
    assert identities[0] == [
        str(each["uid"]) for each in entries(files(found, "ar")["ar/fundera/paminnelser-vecka.ics"])
    ]
    assert identities[0][0] == "fundera.vad-drar@example.test" and len(set(identities[0])) == 4


def test_a_neutral_name_hides_what_they_are_about_until_they_are_opened(found: Library) -> None:
    guide = found.guides["fundera"]
    given = reminders.reminders(found, guide, guide.source, SITE)
    language, stamped = found.languages[0], reminders.stamp(guide)
    content = reminders.file(found, language, given, stamped, TODAY, "weekly", neutral="Min påminnelse")
    for entry, reminder in zip(entries(content), given, strict=True):
        assert str(entry["summary"]) == str(entry.subcomponents[0]["description"]) == "Min påminnelse"
        assert str(entry["description"]) == reminder.description


def made_of(found: Library, code: str, count: int, start: date, pace: Pace) -> bytes:
    given = [Reminder(f"{number}@x.test", LONG[code], f"{LONG[code]}\n\n{SITE}") for number in range(count)]
    language = next((each for each in found.languages if each.code == code), found.languages[0])
    return reminders.file(found, language, given, datetime(2026, 11, 22, tzinfo=UTC), start, pace)


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("code", LONG)
def test_the_clock_changes_move_no_reminder(found: Library, code: str, pace: Pace) -> None:
    content = made_of(found, code, 60, date(2026, 11, 30), pace)
    hours = {(f"{at(each, 'dtstart'):%H:%M}", at(each, "dtstart").utcoffset()) for each in entries(content)}
    assert hours == {("19:00", timedelta(hours=1)), ("19:00", timedelta(hours=2))}, "one of the changes was not met"
    assert content.count(b"DTSTART;TZID=Europe/Stockholm:") == 60
    assert str(entries(content)[0]["summary"]) == LONG[code]


@pytest.mark.parametrize("code", LONG)
def test_lines_are_as_the_standard_wants_them(found: Library, code: str) -> None:
    """RFC 5545, 3.1: CRLF, and at most 75 octets; no letter is cut in two."""
    lines = made_of(found, code, 2, TODAY, "weekly").split(b"\r\n")
    assert lines[-1] == b"" and not any(b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 75 and any(line.startswith(b" ") for line in lines)
    assert all(line.decode("utf-8") is not None for line in lines)


def test_the_same_page_gives_the_same_bytes_and_the_day_moves_them(found: Library) -> None:
    assert files(found) == files(replace(found))
    assert files(found) != files(replace(found, today=TODAY + timedelta(days=9)))


def test_the_zone_is_the_one_of_all_our_calendars(found: Library) -> None:
    zone = Calendar.from_ical(files(found)["fundera/paminnelser-vecka.ics"]).timezones[0].to_tz(lookup_tzid=False)
    for day in (
        datetime(2027, 3, 28, 19),
        datetime(2027, 3, 27, 19),
        datetime(2027, 10, 31, 19),
        datetime(2027, 10, 30),
    ):
        assert day.replace(tzinfo=zone).utcoffset() == day.replace(tzinfo=STOCKHOLM).utcoffset()
