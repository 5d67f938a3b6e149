"""Opening hours: whether somebody answers now, by the clock in Sweden, and the plain hours without script."""

from collections.abc import Iterator
from datetime import date

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import findings
from tests.tools.browsing import serving, small
from tests.tools.happenings import page as text_of
from tests.tools.happenings import translation
from tests.tools.small import ROOT, said_in
from tests.tools.window import LEFT_AND_RIGHT, PHONE, Opens, attribute

pytestmark = pytest.mark.browser

CONTACTS = """\
contacts:
  - id: bris
    groups: [children]
    phone: "116 111"
    hours: always
  - id: switchboard
    groups: [family-homes]
    phone: "042-00 00 00"
    hours:
      - {days: [mon, tue, wed, thu], opens: "08:30", closes: "16:00"}
      - {days: [fri], opens: "08:30", closes: "15:00"}
  - id: police
    groups: [family-homes]
    phone: "114 14"
    hours:
      - {days: [mon], opens: "09:00", closes: "11:30"}
      - {days: [mon], opens: "13:00", closes: "15:00"}
  - id: family-home-unit
    groups: [authorities]
    phone: "FYLL I: numret"
    hours: "FYLL I: telefontider"
"""
BODY = '{{ contact("switchboard") }}\n\n## Alla\n\n{{ contacts("family-homes") }}\n\n{{ contact("bris") }}'
BUILT = "2026-11-22T12:00+01:00"


@pytest.fixture(scope="session")
def counters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with contacts that have hours, built on Sunday 2026-11-22."""
    files: dict[str, str | bytes] = {
        "docs/_data/contacts.yml": CONTACTS,
        "docs/_data/holidays.yml": (ROOT / "docs/_data/holidays.yml").read_bytes(),
        "docs/sv/tider.md": text_of("Tider", body=BODY),
        "docs/ar/tider.md": translation("أوقات").replace("نص.\n", BODY.replace("Alla", "الكل") + "\n"),
        "docs/sv/utan.md": text_of("Utan", body='{{ contacts("authorities") }}\n\n{{ contact("bris") }}'),
    }
    yield from serving(small(tmp_path_factory, "hours", files))


@pytest.fixture
def address(counters: str) -> str:
    return counters


def said(code: str, key: str, **facts: str) -> str:
    text: str = yaml.safe_load(said_in(code))[key]
    return text.format(**facts)


def weekday(code: str, number: int) -> str:
    return said(code, "date.weekdays").split("|")[number].strip()


def status(tab: Page) -> str:
    return tab.locator(".open-now").first.inner_text()


MOMENTS = [
    # what it shows                             now                          key               time     day
    ("an hour before it opens",                 "2026-11-23T07:30+01:00",    "hours.today",    "08:30", None),
    ("the minute before",                       "2026-11-23T08:29:59+01:00", "hours.today",    "08:30", None),
    ("the minute it opens",                     "2026-11-23T08:30+01:00",    "hours.open",     "16:00", None),
    ("the last minute",                         "2026-11-23T15:59:59+01:00", "hours.open",     "16:00", None),
    ("the minute it closes",                    "2026-11-23T16:00+01:00",    "hours.tomorrow", "08:30", None),
    ("Friday has its own hours",                "2026-11-27T14:59+01:00",    "hours.open",     "15:00", None),
    ("Friday evening",                          "2026-11-27T15:00+01:00",    "hours.later",    "08:30", 0),
    ("Saturday",                                "2026-11-28T10:00+01:00",    "hours.later",    "08:30", 0),
    ("Sunday",                                  "2026-11-29T10:00+01:00",    "hours.tomorrow", "08:30", None),
    ("midnight",                                "2026-11-24T00:00+01:00",    "hours.today",    "08:30", None),
    ("the eve of Christmas, a Thursday",        "2026-12-24T10:00+01:00",    "hours.later",    "08:30", 0),
    ("before Christmas",                        "2026-12-23T16:00+01:00",    "hours.later",    "08:30", 0),
    ("New Year's Eve, then a holiday",          "2026-12-31T10:00+01:00",    "hours.later",    "08:30", 0),
    ("Epiphany, a Wednesday",                   "2027-01-06T10:00+01:00",    "hours.tomorrow", "08:30", None),
    ("the evening before Epiphany",             "2027-01-05T16:30+01:00",    "hours.later",    "08:30", 3),
    ("Maundy Thursday: Easter is long",         "2027-03-25T16:00+01:00",    "hours.later",    "08:30", 1),
    ("Sunday when clocks go forward",           "2027-03-28T12:00+02:00",    "hours.later",    "08:30", 1),
    ("the Tuesday after, in summer time",       "2027-03-30T06:29+00:00",    "hours.today",    "08:30", None),
    ("a minute later",                          "2027-03-30T06:30+00:00",    "hours.open",     "16:00", None),
    ("the hour that comes twice",               "2027-10-31T02:30+01:00",    "hours.tomorrow", "08:30", None),
    ("the Monday after clocks went back",       "2027-11-01T07:30+00:00",    "hours.open",     "16:00", None),
]  # fmt: skip


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_whether_it_is_open_now(page: Opens, code: str) -> None:
    """One page whose clock is moved, as when somebody comes back to it: a page for each moment takes a minute."""
    tab = page("tider/" if code == "sv" else "ar/tider/", day=MOMENTS[0][1])
    found, expected = {}, {}
    for name, now, key, time, day in MOMENTS:
        tab.clock.set_fixed_time(now)
        tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        found[name] = (status(tab), attribute(tab.locator(".open-now").first, "class"))
        names = {"day": weekday(code, day)} if day is not None else {}
        words = said(code, key, time=time, **names)
        expected[name] = (words, "open-now open" if key == "hours.open" else "open-now")
    assert found == expected


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo", "Asia/Kabul"])
def test_it_is_the_clock_in_sweden_that_counts(page: Opens, zone: str) -> None:
    tab = page("tider/", day="2026-11-23T08:30+01:00", timezone_id=zone)
    assert status(tab) == said("sv", "hours.open", time="16:00")


@pytest.mark.parametrize("locale", ["fa-IR", "ar-EG", "th-TH"])
def test_the_calendar_of_the_device_does_not_matter(page: Opens, locale: str) -> None:
    tab = page("ar/tider/", day="2026-11-24T16:00+01:00", locale=locale)
    assert status(tab) == said("ar", "hours.tomorrow", time="08:30")


LUNCH = [
    # what it shows                  now                       what is said
    ("before lunch",                 "2026-11-30T11:29+01:00", "Öppet nu, stänger 11:30"),
    ("at lunch",                     "2026-11-30T11:30+01:00", "Stängt nu. Öppnar i dag 13:00"),
    ("after lunch",                  "2026-11-30T13:00+01:00", "Öppet nu, stänger 15:00"),
    ("a week is not next Monday",    "2026-11-30T15:00+01:00", "Stängt nu. Öppnar måndag 7 december 2026 09:00"),
    ("six days are",                 "2026-12-01T15:00+01:00", "Stängt nu. Öppnar måndag 09:00"),
    ("over a Monday that is closed", "2027-03-23T08:00+01:00", "Stängt nu. Öppnar måndag 5 april 2027 09:00"),
]  # fmt: skip


@pytest.mark.parametrize(("now", "words"), [pytest.param(*row, id=name) for name, *row in LUNCH])
def test_one_who_answers_on_mondays(page: Opens, now: str, words: str) -> None:
    tab = page("tider/", day=now)
    card = tab.locator(".contact", has_text="114 14")
    assert card.locator(".open-now").inner_text() == words


UNKNOWN = [
    # what it shows                                      now
    ("a clock that is behind the day it was built",      "2026-11-21T10:00+01:00"),
    ("when nobody has looked up the holidays any more",  "2029-01-02T10:00+01:00"),
]  # fmt: skip


@pytest.mark.parametrize("now", [pytest.param(*row, id=name) for name, *row in UNKNOWN])
def test_what_is_not_known_is_not_said(page: Opens, now: str) -> None:
    tab = page("tider/", day=now)
    expect(tab.locator(".open-now").first).to_be_hidden()
    expect(tab.get_by_text("måndag–torsdag 08:30–16:00").first).to_be_visible()


def test_on_the_last_known_day_nothing_is_promised(page: Opens) -> None:
    assert status(page("tider/", day="2028-12-30T10:00+01:00")) == "Stängt nu."


PLAIN = [
    # page      days and times
    ("tider/",    [f"{weekday('sv', 0)}–{weekday('sv', 3)} 08:30–16:00", f"{weekday('sv', 4)} 08:30–15:00"]),
    ("ar/tider/", [said("ar", "hours.days", first=weekday("ar", 0), last=weekday("ar", 3)) + " 08:30–16:00",
                   f"{weekday('ar', 4)} 08:30–15:00"]),
]  # fmt: skip


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
@pytest.mark.parametrize(("path", "rows"), PLAIN)
def test_the_plain_hours_always_stand_there(page: Opens, path: str, rows: list[str], script: bool) -> None:
    tab = page(path, day=BUILT, java_script_enabled=script)
    card = tab.locator(".contact").first
    assert card.locator("dd > p").all_inner_texts()[:-1] == rows
    expect(card.locator(".closed-days")).to_be_visible()
    expect(card.locator("dd bdi.number")).to_have_count(3)  # the number to call, and each stretch
    assert set(card.locator("bdi").evaluate_all("all => all.map(each => each.dir)")) == {"ltr"}
    assert card.locator(".open-now").is_visible() == script


def test_without_script_what_never_closes_says_so(page: Opens) -> None:
    tab = page("utan/", day=BUILT, java_script_enabled=False)
    expect(tab.locator(".open-now")).to_have_text("Öppet dygnet runt")


def test_a_page_without_known_hours_loads_no_script_for_them(page: Opens) -> None:
    expect(page("utan/", day=BUILT).locator("script[src*='hours']")).to_have_count(0)
    expect(page("tider/", day=BUILT).locator("script[src*='hours']")).to_have_count(1)


AGAIN = {
    "the page is looked at again": "document.dispatchEvent(new Event('visibilitychange'))",
    "it was put aside": "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))",
}


@pytest.mark.parametrize("event", AGAIN.values(), ids=AGAIN)
def test_it_is_right_when_the_reader_comes_back(page: Opens, event: str) -> None:
    tab = page("tider/", day="2026-11-23T15:59+01:00")
    tab.clock.set_fixed_time("2026-11-23T16:00+01:00")
    tab.evaluate(event)
    assert status(tab) == "Stängt nu. Öppnar i morgon 08:30"


def test_it_changes_by_the_minute_and_otherwise_lets_the_words_be(page: Opens) -> None:
    tab = page("utan/", clock=True)
    tab.clock.install(time="2026-11-23T08:28:30+01:00")
    tab.goto("tider/")
    line = tab.locator(".open-now").first
    before = line.evaluate_handle("line => line.firstChild")
    tab.clock.run_for(60_000)
    assert line.evaluate("(line, before) => line.firstChild === before", before)
    assert line.inner_text() == "Stängt nu. Öppnar i dag 08:30"
    tab.clock.run_for(30_000)
    assert line.inner_text() == "Öppet nu, stänger 16:00"


def test_nobody_has_to_hear_the_clock(page: Opens) -> None:
    tab = page("tider/", day=BUILT)
    line = tab.locator(".open-now").first
    assert line.evaluate("line => line.closest('[aria-live], [role=status], [role=alert], output')") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [path for _, path in LEFT_AND_RIGHT])
def test_axe_finds_nothing(page: Opens, path: str, scheme: str) -> None:
    tab = page(f"{path}tider/", day="2026-11-23T10:00+01:00", viewport=PHONE, color_scheme=scheme)
    assert findings(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_days_of_the_table_are_the_days_they_are_called() -> None:
    """The table above leans on these."""
    assert [date(2026, 11, 23).weekday(), date(2027, 1, 6).weekday(), date(2027, 3, 28).weekday()] == [0, 2, 6]
