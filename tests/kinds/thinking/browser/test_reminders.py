"""Reminders: the file is made in the browser, the same as the build would make; by keyboard, in both directions."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, ViewportSize, expect

from publishing.kinds.thinking import reminders
from publishing.kinds.thinking.reminders import Pace
from publishing.library.library import Library
from tests.browser.test_accessibility import COLOURS, SIZES, WIDTH, findings
from tests.tools.handouts import SITE, building
from tests.tools.window import LEFT_AND_RIGHT, Opens, attribute, text

pytestmark = pytest.mark.browser

PAGE = "fundera/"
NARROW: ViewportSize = {"width": 320, "height": 640}  # the narrowest window WCAG 1.4.10 asks for
SUNDAY = "2026-11-22T12:00+01:00"
EACH_SIDE = pytest.mark.parametrize(
    "path", [path for _, path in LEFT_AND_RIGHT], ids=[name for name, _ in LEFT_AND_RIGHT]
)


@pytest.fixture
def library(handed_out: Path) -> Library:
    return building(handed_out).library


@pytest.fixture
def address(handouts: str) -> str:
    return handouts


def saved(tab: Page) -> bytes:
    """What the button saves."""
    with tab.expect_download() as download:
        tab.locator("#reminders button").click()
    return Path(download.value.path()).read_bytes()


def starting(content: bytes) -> list[datetime]:
    """When the reminders of a file come."""
    found: list[Any] = [each["dtstart"] for each in Calendar.from_ical(content).events]
    return [each.dt for each in found]


def chosen(tab: Page, pace: str, day: str, at: str, *, neutral: bool = False) -> bytes:
    tab.locator(f"#reminders [value={pace}]").check()
    tab.locator("#reminders-day").fill(day)
    tab.locator("#reminders-time").fill(at)
    tab.locator("#reminders [name=neutral]").set_checked(neutral)
    return saved(tab)


CHOICES: list[tuple[str, Pace, str, str, bool]] = [
    # what it shows                          pace           first day     time     neutral
    ("every week",                           "weekly",      "2026-11-30", "19:00", False),
    ("every other week, over new year",      "fortnightly", "2026-12-14", "07:05", False),
    ("the last day of every month",          "monthly",     "2026-12-31", "19:00", False),
    ("a leap day",                           "monthly",     "2028-01-30", "00:00", False),
    ("an hour that summer time leaves out",  "weekly",      "2027-03-21", "02:30", False),
    ("an hour that comes twice",             "weekly",      "2027-10-24", "02:30", False),
    ("a name that says nothing",             "weekly",      "2026-11-30", "19:00", True),
]  # fmt: skip


@pytest.mark.parametrize("code", ["sv", "ar"])
@pytest.mark.parametrize(("pace", "day", "at", "neutral"), [pytest.param(*row, id=name) for name, *row in CHOICES])
def test_the_browser_makes_the_same_file_as_the_build(
    page: Opens, library: Library, pace: Pace, day: str, at: str, neutral: bool, code: str
) -> None:
    guide = library.guides["fundera"]
    given = reminders.reminders(library, guide, guide.editions[code], SITE)
    expected = reminders.file(
        library, guide.editions[code].language, given, reminders.stamp(guide), date.fromisoformat(day), pace,
        time.fromisoformat(at), library.wording[code]("reminders.neutral-name") if neutral else "",
    )  # fmt: skip
    tab = page(("ar/" if code == "ar" else "") + PAGE, day=SUNDAY)
    assert chosen(tab, pace, day, at, neutral=neutral) == expected
    assert len(Calendar.from_ical(expected).events) == 4


TODAYS = [
    # what it shows                                  the moment                  proposed      earliest
    ("a Sunday: the day after",                      "2026-11-22T12:00+01:00",   "2026-11-23", "2026-11-22"),
    ("a Monday: a week later",                       "2026-11-23T08:00+01:00",   "2026-11-30", "2026-11-23"),
    ("a Saturday",                                   "2026-11-28T08:00+01:00",   "2026-11-30", "2026-11-28"),
    ("after midnight in Sweden, before it in UTC",   "2026-11-23T00:30+01:00",   "2026-11-30", "2026-11-23"),
]  # fmt: skip


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "America/Los_Angeles", "Asia/Tokyo"])
@pytest.mark.parametrize(("now", "proposed", "earliest"), [pytest.param(*row, id=name) for name, *row in TODAYS])
def test_next_monday_in_sweden_at_seven_is_proposed(
    page: Opens, now: str, proposed: str, earliest: str, zone: str
) -> None:
    tab = page(PAGE, day=now, timezone_id=zone)
    expect(tab.locator("#reminders-day")).to_have_value(proposed)
    assert attribute(tab.locator("#reminders-day"), "min") == earliest
    expect(tab.locator("#reminders-time")).to_have_value("19:00")
    assert [tab.locator(f"#reminders {each}").is_checked() for each in ("[value=weekly]", "[name=neutral]")] == [
        True,
        False,
    ]


@EACH_SIDE
def test_all_of_it_goes_by_keyboard(page: Opens, path: str) -> None:
    tab = page(path + PAGE, day=SUNDAY)
    tab.locator("#reminders [value=weekly]").focus()
    tab.keyboard.press("ArrowDown")
    expect(tab.locator("#reminders [value=fortnightly]")).to_be_checked()
    order: list[str] = []
    for _ in range(12):
        tab.keyboard.press("Tab")
        name = tab.evaluate("document.activeElement.name || document.activeElement.tagName")
        if not order or order[-1] != name:
            order.append(name)
        if name == "BUTTON":
            break
    assert order == ["day", "time", "neutral", "BUTTON"]
    with tab.expect_download() as download:
        tab.keyboard.press("Enter")
    assert download.value.suggested_filename == "paminnelser.ics"
    starts = starting(Path(download.value.path()).read_bytes())
    assert [f"{each:%m-%d}" for each in starts] == ["11-23", "12-07", "12-21", "01-04"]


@EACH_SIDE
def test_what_was_made_is_said_and_how_to_be_rid_of_it(page: Opens, path: str) -> None:
    tab = page(path + PAGE, day=SUNDAY)
    status = tab.get_by_role("status").and_(tab.locator("#reminders-status"))
    expect(status).to_have_text("")
    saved(tab)
    said = (
        attribute(tab.locator("#reminders"), "data-done").replace("{file}", "paminnelser.ics").replace("{count}", "4")
    )
    expect(status).to_have_text(said)
    saved(tab)
    expect(status).to_have_text(said)


WRONG = [
    # field             what is written
    ("day",             ""),
    ("day",             "2026-11-21"),
    ("time",            ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value"), WRONG)
@EACH_SIDE
def test_what_is_wrong_is_said_at_its_field_until_it_is_mended(page: Opens, path: str, name: str, value: str) -> None:
    tab = page(path + PAGE, day=SUNDAY)
    field, words = tab.locator(f"#reminders-{name}"), tab.locator(f"#reminders-{name}-wrong")
    expect(words).to_be_hidden()
    right = field.input_value()
    field.fill(value)
    downloads: list[object] = []
    tab.on("download", lambda each: downloads.append(each))
    tab.locator("#reminders button").click()
    expect(field).to_be_focused()
    expect(words).to_be_visible()
    expect(field).to_have_accessible_description(text(words))
    assert attribute(field, "aria-invalid") == "true" and not downloads
    expect(tab.locator("#reminders-status")).to_have_text("")
    field.fill(right)
    assert saved(tab)
    expect(words).to_be_hidden()
    assert field.get_attribute("aria-invalid") is None


def test_the_first_of_two_mistakes_has_the_focus(page: Opens) -> None:
    tab = page(PAGE, day=SUNDAY)
    tab.locator("#reminders-day").fill("")
    tab.locator("#reminders-time").fill("")
    tab.locator("#reminders button").click()
    expect(tab.locator("#reminders-day")).to_be_focused()
    expect(tab.locator(".wrong:visible")).to_have_count(2)


@EACH_SIDE
def test_a_screen_reader_meets_a_group_fields_and_a_button(page: Opens, library: Library, path: str) -> None:
    t = library.wording["ar" if path else "sv"]
    tab = page(path + PAGE, day=SUNDAY)
    group = tab.get_by_role("group", name=t("reminders.pace"), exact=True)
    for pace in ("weekly", "fortnightly", "monthly"):
        expect(group.get_by_role("radio", name=t(f"reminders.{pace}"), exact=True)).to_have_count(1)
    expect(tab.get_by_label(t("reminders.first"), exact=True)).to_have_attribute("type", "date")
    expect(tab.get_by_label(t("reminders.time"), exact=True)).to_have_attribute("type", "time")
    neutral = tab.get_by_role("checkbox", name=t("reminders.neutral"), exact=True)
    expect(neutral).to_have_accessible_description(t("reminders.neutral-why", name=t("reminders.neutral-name")))
    expect(tab.get_by_role("button", name=t("reminders.save"), exact=True)).to_have_count(1)


@EACH_SIDE
def test_without_script_there_are_ready_made_files_and_no_form(page: Opens, library: Library, path: str) -> None:
    tab = page(path + PAGE, java_script_enabled=False)
    expect(tab.locator("#reminders")).to_be_hidden()
    links = tab.locator("#reminders-ready a")
    expect(links).to_have_count(3)
    t = library.wording["ar" if path else "sv"]
    expect(tab.locator("#reminders-ready p")).to_have_text(
        t(
            "reminders.ready",
            time="19:00",
            date=t("date.with-weekday", weekday=monday(t("date.weekdays")), date=t.date(date(2026, 11, 30))),
        )
    )
    for link in links.all():
        answer = tab.request.get(tab.url + attribute(link, "href"))
        assert f"{starting(answer.body())[0]:%Y-%m-%d %H:%M}" == "2026-11-30 19:00"


def monday(weekdays: str) -> str:
    return weekdays.partition("|")[0].strip()


def test_with_script_the_ready_made_files_make_way_for_the_form(page: Opens) -> None:
    tab = page(PAGE)
    expect(tab.locator("#reminders")).to_be_visible()
    expect(tab.locator("#reminders-ready")).to_be_hidden()


def test_nothing_is_kept_and_nothing_stands_in_the_address(page: Opens) -> None:
    tab = page(PAGE, day=SUNDAY)
    before = tab.url
    chosen(tab, "monthly", "2026-12-24", "08:00", neutral=True)
    assert tab.url == before
    assert tab.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    tab.reload()
    expect(tab.locator("#reminders-day")).to_have_value("2026-11-23")
    expect(tab.locator("#reminders [value=weekly]")).to_be_checked()
    expect(tab.locator("#reminders [name=neutral]")).not_to_be_checked()


@EACH_SIDE
def test_axe_finds_nothing_when_something_is_wrong_and_nothing_scrolls_sideways(page: Opens, path: str) -> None:
    tab = page(path + PAGE, day=SUNDAY)
    tab.locator("#reminders-day").fill("")
    tab.locator("#reminders button").click()
    assert findings(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert findings(tab, COLOURS) == []
    tab.set_viewport_size(NARROW)
    assert findings(tab, SIZES) == []
    assert tab.evaluate(WIDTH) <= NARROW["width"]
