"""Calendars: files that every program reads alike, with Swedish time on both sides of the clock changes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar, Event

from publishing.base.clock import STOCKHOLM
from publishing.kinds.event.files import files as of_events
from publishing.library.library import Library
from publishing.library.site import Site
from publishing.press import calendars
from tests.tools.happenings import AT_THE_LIBRARY, WORDS, campaign, event, ledger, page, translation
from tests.tools.small import library, small_site

SITE = "https://x.test/p/"
LONG = "En mycket lång träff med många å, ä och ö i rubriken, så"
WEEKEND = event("2027-02-01 18:00", "2027-02-02 01:00", "  online: true", "  cancelled: true")
TEXTS = {
    "docs/sv/traffar/a.md": page(
        LONG, event("2027-01-14 18:00", "2027-01-14 19:30", AT_THE_LIBRARY, "  address: Gatan 1; Ort", "  online: true")
    ),
    "docs/ar/traffar/a.md": translation("بيت مفتوح لكل من يفكر في الأمر"),
    "docs/sv/traffar/b.md": page("Helg", WEEKEND),
    "campaigns/host/sv.md": campaign("Höst", "2026-11-10", "2026-11-30", short="host"),
    "campaigns/december/sv.md": campaign("December", "2026-12-01", "2026-12-31", short="december"),
    "campaigns/tid/sv.md": campaign("Tid", "2026-11-01", None, short="tid"),
    "campaigns/short-links.yml": ledger("host", "december", "tid"),
}  # fmt: skip


@pytest.fixture
def found(tmp_path: Path) -> Library:
    return library(small_site(tmp_path, files={**WORDS, **TEXTS}))


def files(found: Library) -> dict[str, bytes]:
    """The calendars, and the files of events beside their pages."""
    made = [*calendars.calendars(found, SITE), *of_events(Site(found, SITE))]
    return {each.place: each.content for each in made}


def entries(content: bytes) -> dict[str, Event]:
    """The entries of a calendar file by their identity."""
    return {str(entry["uid"]): entry for entry in Calendar.from_ical(content).events}


def at(entry: Event, name: str) -> Any:
    """A day or a moment in an entry."""
    value: Any = entry[name]
    return value.dt


def test_each_event_has_a_file_beside_its_page_and_each_language_a_calendar(found: Library) -> None:
    assert set(files(found)) == {
        "traffar/a/handelse.ics", "traffar/b/handelse.ics", "kalender.ics",
        "ar/traffar/a/handelse.ics", "ar/traffar/b/handelse.ics", "ar/kalender.ics",
    }  # fmt: skip


def test_the_calendar_holds_every_event_and_campaigns_that_have_begun_and_have_an_end(found: Library) -> None:
    made = files(found)
    both = {"traffar.a@x.test", "traffar.b@x.test"}
    assert set(entries(made["kalender.ics"])) == both | {"kampanj.host.index@x.test"}
    assert set(entries(made["ar/kalender.ics"])) == both, "a campaign that is not translated is not in the calendar"
    assert set(entries(made["traffar/a/handelse.ics"])) == {"traffar.a@x.test"}


def test_a_campaign_that_is_over_stays_and_one_that_begins_comes(found: Library) -> None:
    later = entries(files(replace(found, today=date(2026, 12, 1)))["kalender.ics"])
    assert {"kampanj.host.index@x.test", "kampanj.december.index@x.test"} < set(later)


def test_what_an_event_says(found: Library) -> None:
    entry = entries(files(found)["traffar/a/handelse.ics"])["traffar.a@x.test"]
    assert str(entry["summary"]) == LONG
    assert str(entry["location"]) == "Stadsbiblioteket, Gatan 1; Ort, På nätet"
    assert str(entry["description"]) == f"{LONG}: en mening som säger vad läsaren får veta.\n\n{SITE}traffar/a/"
    assert (str(entry["url"]), str(entry["status"])) == (SITE + "traffar/a/", "CONFIRMED")
    assert at(entry, "dtstamp") == datetime(2026, 11, 1, tzinfo=UTC)


def test_a_cancelled_event_stays_and_says_so(found: Library) -> None:
    entry = entries(files(found)["kalender.ics"])["traffar.b@x.test"]
    assert (str(entry["summary"]), str(entry["status"])) == ("Inställt: Helg", "CANCELLED")


def test_an_event_is_in_the_readers_language_or_says_that_it_is_not(found: Library) -> None:
    arabic = entries(files(found)["ar/kalender.ics"])
    translated, fallback = arabic["traffar.a@x.test"], arabic["traffar.b@x.test"]
    assert str(translated["summary"]) == "بيت مفتوح لكل من يفكر في الأمر"
    assert str(translated["url"]) == SITE + "ar/traffar/a/"
    assert "النص بالسويدية." not in str(translated["description"])
    assert "النص بالسويدية." in str(fallback["description"]) and str(fallback["location"]) == "عبر الإنترنت"


def test_a_campaign_is_whole_days_the_last_one_too_and_takes_up_nobodys_time(found: Library) -> None:
    entry = entries(files(found)["kalender.ics"])["kampanj.host.index@x.test"]
    assert (at(entry, "dtstart"), at(entry, "dtend")) == (date(2026, 11, 10), date(2026, 12, 1))
    assert (str(entry["summary"]), str(entry["transp"])) == ("Kampanj: Höst", "TRANSPARENT")


def test_a_calendar_to_follow_has_a_name_and_says_how_often(found: Library) -> None:
    head = files(found)["kalender.ics"].split(b"BEGIN:VTIMEZONE")[0]
    name = "NAME:Prov: träffar\\, kampanjer\r\n".encode()  # text, so its comma is escaped
    assert b"\r\n" + name in head and b"\r\nX-WR-CAL" + name in head
    assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n" in head
    assert b"NAME" not in files(found)["traffar/a/handelse.ics"].split(b"BEGIN:VTIMEZONE")[0]


def test_lines_are_as_the_standard_wants_them(found: Library) -> None:
    """RFC 5545, 3.1: CRLF, and at most 75 octets, which are fewer letters in Arabic; no letter is cut in two."""
    for name, content in files(found).items():
        lines = content.split(b"\r\n")
        assert lines[-1] == b"" and b"\n" not in content.replace(b"\r\n", b""), name
        assert max(map(len, lines)) <= 75, name
        assert any(line.startswith(b" ") for line in lines), f"{name} shows nothing: no line was folded"
        assert all(line.decode("utf-8") is not None for line in lines), name


def test_an_empty_calendar_is_a_calendar(tmp_path: Path) -> None:
    """RFC 5545, 3.6: at least one component; the time zone is one."""
    made = files(library(small_site(tmp_path, files=WORDS)))
    assert set(made) == {"kalender.ics", "ar/kalender.ics"}
    parts = Calendar.from_ical(made["kalender.ics"]).subcomponents
    assert [part.name for part in parts] == ["VTIMEZONE"]


def test_the_same_texts_give_the_same_bytes(found: Library) -> None:
    assert files(found) == files(replace(found))


def test_times_are_local_and_name_the_zone_that_the_file_describes(found: Library) -> None:
    content = files(found)["traffar/a/handelse.ics"]
    assert b"DTSTART;TZID=Europe/Stockholm:20270114T180000\r\n" in content
    assert b"DTEND;TZID=Europe/Stockholm:20270114T193000\r\n" in content
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\n" in content


@pytest.mark.parametrize("year", [*range(2026, 2032), 2037])
def test_the_zone_in_the_file_changes_when_the_clocks_do(year: int) -> None:
    """Read by its own rules, not by the name that this machine knows too."""
    zone = calendars.stockholm().to_tz(lookup_tzid=False)
    hours = [datetime(year, 1, 1, tzinfo=UTC) + timedelta(hours=n) for n in range(365 * 24)]
    ahead = [moment.astimezone(STOCKHOLM).utcoffset() for moment in hours]
    changes = [after for after, (a, b) in zip(hours[1:], pairwise(ahead), strict=True) if a != b]
    assert len(changes) == 2, "Sweden has stopped changing its clocks: mend CHANGES"
    for moment in changes:
        for at_utc in (moment - timedelta(minutes=30), moment + timedelta(minutes=90)):
            swedish = at_utc.astimezone(STOCKHOLM)
            assert swedish.replace(tzinfo=zone).utcoffset() == swedish.utcoffset(), swedish


AROUND = [
    # what it shows                         starts              ends                in UTC, starts and ends
    ("over the change to summer time",      "2027-03-28 01:30", "2027-03-28 03:30", "00:30", "01:30"),
    ("over the change to winter time",      "2027-10-31 01:30", "2027-10-31 03:30", "23:30", "02:30"),
    ("an hour that comes twice is the first", "2027-10-31 02:15", "2027-10-31 02:45", "00:15", "00:45"),
]  # fmt: skip


@pytest.mark.parametrize(("starts", "ends", "first", "last"), [pytest.param(*row, id=name) for name, *row in AROUND])
def test_an_event_around_a_clock_change(starts: str, ends: str, first: str, last: str, tmp_path: Path) -> None:
    texts = {"docs/sv/natt.md": page("Natt", event(starts, ends, AT_THE_LIBRARY))}
    content = files(library(small_site(tmp_path, files={**WORDS, **texts})))["natt/handelse.ics"]
    (entry,) = entries(content).values()
    in_utc = [f"{at(entry, name).astimezone(UTC):%H:%M}" for name in ("dtstart", "dtend")]
    assert in_utc == [first, last]
