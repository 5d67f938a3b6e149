"""Events on a page: what readers are told of those to come, in their language and in the right order."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from publishing.kinds.event.page import coming, event_item
from publishing.library.library import Library
from tests.tools.happenings import AT_THE_LIBRARY, WORDS, event, page, translation
from tests.tools.shown import block, part, view
from tests.tools.small import library, small_site

EVENING = event("2027-01-14 18:00", "2027-01-14 19:30", AT_THE_LIBRARY, "  interpreter: [ar, sv]")
NEW_YEAR = event("2026-12-31 18:00", "2027-01-01 01:00", "  online: true")
TEXTS = {
    "docs/sv/sen.md": page("Sen", EVENING + "  address: Gatan < 1\n"),
    "docs/ar/sen.md": translation("لاحقا"),
    "docs/sv/snart.md": page("Snart", NEW_YEAR + "  cancelled: true\n"),
    "docs/sv/nyss.md": page("Nyss", event("2026-11-21 18:00", "2026-11-21 19:00", AT_THE_LIBRARY)),
    "docs/sv/forr.md": page("Förr", event("2026-01-14 18:00", "2026-01-14 19:00", AT_THE_LIBRARY)),
    "docs/sv/traffar.md": page("Träffar", body="{{ events() }}"),
}


@pytest.fixture
def found(tmp_path: Path) -> Library:
    return library(small_site(tmp_path, files={**WORDS, **TEXTS}))


def test_events_to_come_are_listed_the_next_one_first_and_those_that_are_over_are_not(found: Library) -> None:
    told = [(item.title, item.over, item.event.cancelled) for item in coming(found, "sv")]
    assert told == [("Snart", False, True), ("Sen", False, False)]


def test_an_event_says_how_to_get_in_and_in_which_languages(found: Library) -> None:
    item = event_item(found, found.guides["sen"], "ar")
    assert item and item.event.access == ["step-free"] and item.interpreters == "Svenska, العربية"


DAYS = [
    # what it shows              key      day                              last day                 starts   ends
    ("one day is told once",     "sen",   "torsdag 14 januari 2027",       "",                      "18:00", "19:30"),
    ("over midnight, both",      "snart", "torsdag 31 december 2026",      "fredag 1 januari 2027", "18:00", "01:00"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "day", "last_day", "starts", "ends"), [pytest.param(*row, id=name) for name, *row in DAYS]
)
def test_when_an_event_is(key: str, day: str, last_day: str, starts: str, ends: str, found: Library) -> None:
    item = event_item(found, found.guides[key], "sv")
    assert item and (item.day, item.last_day, item.starts, item.ends) == (day, last_day, starts, ends)
    assert item.calendar == f"{key}/handelse.ics"


def test_a_page_that_is_no_event_has_no_time(found: Library) -> None:
    assert event_item(found, found.guides["index"], "sv") is None


WORN = [
    # what it shows                              page       scripts            styles
    ("a list whose events leave it by day",      "traffar", ("site", "gate"),  ("lists",)),
    ("an event stays on its page",               "sen",     ("site",),         ("lists",)),
]  # fmt: skip


@pytest.mark.parametrize(("key", "scripts", "styles"), [pytest.param(*row, id=name) for name, *row in WORN])
def test_only_a_list_looks_at_the_day(
    key: str, scripts: tuple[str, ...], styles: tuple[str, ...], found: Library
) -> None:
    needs = view(found, "sv", key).needs
    assert (needs.scripts, needs.styles) == (scripts, styles)


# --- the block and the page themselves


BLOCK = [
    # what it shows                            language HTML
    ("a cancelled event says so in words",     "sv",
     '<strong class="cancelled">event.cancelled</strong> <a href="snart/">'),
    ("times keep their direction",             "ar", '<bdi dir="ltr" class="number">18:00–19:30</bdi>'),
    ("a place is Swedish everywhere",          "ar",
     '<bdi lang="sv" dir="ltr">Stadsbiblioteket, Gatan &lt; 1</bdi>'),
    ("a calendar file for one event",          "sv", 'href="sen/handelse.ics" type="text/calendar"'),
]  # fmt: skip


@pytest.mark.parametrize(("code", "html"), [pytest.param(*row, id=name) for name, *row in BLOCK])
def test_what_the_list_shows(code: str, html: str, found: Library) -> None:
    assert html in block(found, "events", code)


PAGE = [
    # what it shows                            language page    HTML
    ("on its own page the file lies beside",   "ar", "sen",   'href="handelse.ics" type="text/calendar"'),
    ("what was cancelled, on its page",        "sv", "snart", '<strong class="cancelled">event.cancelled</strong>'),
    ("what is over, on its page",              "sv", "nyss",  "<strong>event.over</strong>"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "key", "html"), [pytest.param(*row, id=name) for name, *row in PAGE])
def test_what_its_page_shows(code: str, key: str, html: str, found: Library) -> None:
    assert html in part(found, "above", code, key)


ABSENT = [
    # what it shows                                      page
    ("a cancelled event is put in nobody's calendar",    "snart"),
    ("nor one that is over",                             "nyss"),
]  # fmt: skip


@pytest.mark.parametrize("key", [pytest.param(*row, id=name) for name, *row in ABSENT])
def test_what_its_page_does_not_show(key: str, found: Library) -> None:
    assert "handelse.ics" not in part(found, "above", "sv", key)


def test_an_empty_list_says_that_it_is_empty(tmp_path: Path) -> None:
    bare = block(library(small_site(tmp_path, files=WORDS)), "events", "sv")
    assert "<p>events.none</p>" in bare and "<ul" not in bare


def test_when_all_events_are_over_the_list_says_that_none_is_planned(found: Library) -> None:
    later = block(replace(found, today=date(2027, 6, 1)), "events", "sv")
    assert "<p>events.none</p>" in later and "<li" not in later
