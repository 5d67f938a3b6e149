"""The date gate: in a night when nothing was built, a page is right all the same."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import findings
from tests.tools.window import PHONE, Opens

pytestmark = pytest.mark.browser

# The site was built on 2026-11-22, see conftest.seasons.
BUILT = "2026-11-22T12:00+01:00"
HOST, WINTER, EVEN = (f"Kampanj {name} vid köksbordet." for name in ("host", "vinter", "jamt"))
ARABIC_HOST, ARABIC_EVEN = (f"مكان آخر حول المائدة {name}." for name in ("host", "jamt"))


@pytest.fixture
def address(seasons: str) -> str:
    return seasons


def headings(tab: Page) -> list[str]:
    """The headings of the first level that are shown."""
    return tab.locator("h1:visible").all_inner_texts()


HEROES = [
    # what it shows                            day                          page   headline
    ("on the day it was built",                BUILT,                       "",    HOST),
    ("on its last evening",                    "2026-11-30T23:59+01:00",    "",    HOST),
    ("half an hour later the next has begun",  "2026-12-01T00:29+01:00",    "",    WINTER),
    ("it is the day in Sweden that counts",    "2026-11-30T18:30-05:00",    "",    WINTER),
    ("afterwards the one that lasts",          "2027-01-07T08:00+01:00",    "",    EVEN),
    ("a year later still",                     "2027-12-24T08:00+01:00",    "",    EVEN),
    ("a clock that is behind is not believed", "2020-01-01T08:00+01:00",    "",    HOST),
    ("never Swedish in Arabic",                "2026-12-01T08:00+01:00",    "ar/", ARABIC_EVEN),
    ("Arabic on its last day",                 "2026-11-30T08:00+01:00",    "ar/", ARABIC_HOST),
]  # fmt: skip


@pytest.mark.parametrize(("day", "path", "expected"), [pytest.param(*row, id=name) for name, *row in HEROES])
def test_the_campaign_of_the_day_carries_the_start_page(page: Opens, day: str, path: str, expected: str) -> None:
    tab = page(path, day=day)
    assert headings(tab) == [expected]
    expect(tab.locator(".next-step:visible")).to_have_count(1)


def test_without_script_the_page_is_as_it_was_built(page: Opens) -> None:
    assert headings(page("", day="2026-12-05T08:00+01:00", java_script_enabled=False)) == [HOST]


def test_a_page_that_was_put_aside_yesterday_is_right_when_it_comes_back(page: Opens) -> None:
    tab = page("", day=BUILT)
    tab.clock.set_fixed_time("2026-12-01T08:00+01:00")
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert headings(tab) == [WINTER]


COMING, OVER = ["Kampanjen börjar 1 december 2026."], ["Kampanjen är slut."]
LANDINGS = [
    # what it shows               day                       page               said at the top  its last day is told
    ("coming",                    BUILT,                    "kampanj/vinter/", COMING,          False),
    ("begun since it was built",  "2026-12-01T08:00+01:00", "kampanj/vinter/", [],              True),
    ("over since it was built",   "2026-12-01T08:00+01:00", "kampanj/host/",   OVER,            False),
    ("running",                   BUILT,                    "kampanj/host/",   [],              True),
    ("without an end",            "2030-01-01T08:00+01:00", "kampanj/jamt/",   [],              False),
]  # fmt: skip


@pytest.mark.parametrize(("day", "path", "said", "until"), [pytest.param(*row, id=name) for name, *row in LANDINGS])
def test_a_landing_page_says_when_it_is_not_its_time(
    page: Opens, day: str, path: str, said: list[str], until: bool
) -> None:
    tab = page(path, day=day)
    assert [each.partition(".")[0] + "." for each in tab.locator(".season:visible").all_inner_texts()] == said
    expect(tab.locator(".kicker :text('Till och med'):visible")).to_have_count(int(until))
    expect(tab.locator(".hero .button.main")).to_be_visible()  # too late for the campaign is not too late to call


LISTS = [
    # what it shows            day                       running                              over
    ("as it was built",        BUILT,                    ["Kampanj host", "Kampanj jamt"],    []),
    ("one over, one begun",    "2026-12-01T08:00+01:00", ["Kampanj vinter", "Kampanj jamt"],  ["Kampanj host"]),
    ("both over, latest first", "2027-01-07T08:00+01:00", ["Kampanj jamt"],  ["Kampanj vinter", "Kampanj host"]),
]  # fmt: skip


@pytest.mark.parametrize(("day", "running", "over"), [pytest.param(*row, id=name) for name, *row in LISTS])
def test_what_is_over_is_listed_as_over(page: Opens, day: str, running: list[str], over: list[str]) -> None:
    tab = page("kampanj/", day=day)
    shown = tab.locator(".campaigns .card-name:visible")
    assert shown.all_inner_texts() == running + over
    expect(tab.locator("#campaigns-running .card-name:visible")).to_have_count(len(running))
    expect(tab.get_by_role("heading", name="Avslutade kampanjer")).to_have_count(int(bool(over)))
    expect(tab.locator("[data-instead-of]")).to_be_hidden()


def test_when_none_is_left_the_list_says_so(page: Opens) -> None:
    tab = page("kampanj/", day=BUILT)
    tab.evaluate(
        "document.querySelectorAll('#campaigns-running > li').forEach((card) => card.dataset.until = '2026-11-30')"
    )
    tab.clock.set_fixed_time("2027-02-01T08:00+01:00")
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(tab.locator("[data-instead-of]")).to_be_visible()


ACCESSIBLE = [
    "",
    "ar/",
    "kampanj/",
    "kampanj/host/",
    "kampanj/vinter/",
    "ar/kampanj/vinter/",
    "kampanj/host/delningspaket/",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ACCESSIBLE)
def test_axe_finds_nothing_after_the_gate(page: Opens, path: str, scheme: str) -> None:
    tab = page(path, day="2026-12-24T08:00+01:00", viewport=PHONE, color_scheme=scheme)
    assert findings(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


BUILT_LATELY = "Sajten byggdes senast 22 november 2026"
BUILT_LINES = [
    # what it shows                       day                          page      line
    ("the day it was built",              BUILT,                       "om/",    BUILT_LATELY),
    ("two nights without a build",        "2026-11-24T12:00+01:00",    "om/",    BUILT_LATELY),
    ("three",                             "2026-11-25T23:59+01:00",    "om/",    BUILT_LATELY),
    ("four",                              "2026-11-26T00:01+01:00",    "om/",
     "Sajten har inte byggts om på 4 dagar. Något kan ha hunnit ändras."),
    ("over a change of the clock",        "2027-04-01T12:00+02:00",    "om/",
     "Sajten har inte byggts om på 130 dagar. Något kan ha hunnit ändras."),
    ("in Arabic",                         "2026-12-02T12:00+01:00",    "ar/om/",
     "لم يُحدَّث الموقع منذ مدة (عدد الأيام: 10). ربما تغيّر شيء ما."),
]  # fmt: skip


@pytest.mark.parametrize(("day", "path", "line"), [pytest.param(*row, id=name) for name, *row in BUILT_LINES])
def test_the_site_says_when_it_was_built_and_when_that_is_long_ago(page: Opens, day: str, path: str, line: str) -> None:
    expect(page(path, day=day).locator("[data-stale]")).to_have_text(line)


def test_a_share_kit_says_that_it_waits_until_its_campaign_begins(page: Opens) -> None:
    kit = "kampanj/vinter/delningspaket/"
    tab = page(kit, day=BUILT)
    expect(tab.locator(".notices")).to_have_text(re.compile("visas för alla från 1 december 2026"))
    expect(tab.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    assert findings(tab) == []
    expect(page(kit, day="2026-12-01T00:01+01:00").locator(".notices")).to_be_hidden()
    expect(page("kampanj/vinter/", day=BUILT).locator(".notices")).to_have_count(0)  # said above its headline
