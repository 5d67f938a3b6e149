"""Seasons: who carries the start page on which day, and what the lists hold for the nights when nothing is built."""

from datetime import date
from pathlib import Path

import pytest

from publishing.base.days import Days
from publishing.kinds.campaign import seasons
from publishing.kinds.campaign.campaigns import CAMPAIGNS, ranked
from publishing.kinds.campaign.seasons import Showing
from tests.kinds.campaign.seasons import Dates, campaign_files, day, kits
from tests.tools.small import library, small_site

# TODAY, the day on which the small site is read, is 2026-11-22.
ALWAYS: Dates = ("2026-11-01", None, 10)
NOW: Dates = ("2026-11-20", "2026-11-30", 50)
SOON: Dates = ("2026-12-01", "2027-01-06", 50)
LATER: Dates = ("2027-03-01", "2027-03-31", 90)
OVER: Dates = ("2026-10-01", "2026-11-21", 90)
LAST_DAY: Dates = ("2026-11-01", "2026-11-22", 50)
IN_31_DAYS: Dates = ("2026-12-23", "2026-12-31", 50)
IN_32_DAYS: Dates = ("2026-12-24", "2026-12-31", 50)

HEROES = [
    # what it shows                            campaigns                                     in order, * the one shown
    ("none: the page's own words",             {},                                           ["* -"]),
    ("one that never ends",                    {"a": ALWAYS},                                ["* a"]),
    ("one with an end, then the page",         {"a": NOW},                                   ["* a", "-"]),
    ("one with an end, then the one that lasts", {"a": ALWAYS, "b": NOW},                    ["* b", "a"]),
    ("one that begins soon waits its turn",    {"a": ALWAYS, "b": SOON},                     ["b", "* a"]),
    ("one that begins before another ends",    {"a": ALWAYS, "b": NOW, "c": ("2026-11-25", "2026-12-10", 60)},
     ["c", "* b", "a"]),
    ("one that is over is gone",               {"a": ALWAYS, "b": OVER},                     ["* a"]),
    ("on its last day it is still there",      {"a": LAST_DAY},                              ["* a", "-"]),
    ("31 days ahead is prepared for",          {"a": ALWAYS, "b": IN_31_DAYS},               ["b", "* a"]),
    ("32 days ahead is not",                   {"a": ALWAYS, "b": IN_32_DAYS},               ["* a"]),
    ("of equals the one that ends first",      {"a": ("2026-11-01", "2026-12-30", 50), "b": NOW}, ["* b", "a", "-"]),
    ("one that never gets its turn is not there", {"a": ("2026-11-01", None, 90), "b": NOW}, ["* a"]),
    ("nobody now, one soon: the page until then", {"a": SOON},                               ["a", "* -"]),
]  # fmt: skip


@pytest.mark.parametrize(("campaigns", "expected"), [pytest.param(*row, id=name) for name, *row in HEROES])
def test_who_carries_the_start_page(campaigns: dict[str, Dates], expected: list[str], tmp_path: Path) -> None:
    found = seasons.heroes(library(small_site(tmp_path, files=campaign_files(campaigns))), "sv", kits())
    carried = any(each and each.now for each in found)
    said = [each.campaign.slug if each else "-" for each in found]
    shown = [each.now if each else not carried for each in found]
    assert [f"* {name}" if now else name for name, now in zip(said, shown, strict=True)] == expected


DAYS = ["2026-11-22", "2026-11-24", "2026-11-25", "2026-11-30", "2026-12-01", "2026-12-22", "2027-01-06", "2027-01-07"]


@pytest.mark.parametrize("today", [pytest.param(day(each), id=each) for each in DAYS])
def test_the_first_whose_days_hold_is_the_one_a_new_build_would_show(today: date, tmp_path: Path) -> None:
    """What the script does in a night without a build gives what a build would have given."""
    campaigns = {"a": ALWAYS, "b": NOW, "c": SOON, "d": ("2026-11-25", "2026-12-20", 20)}
    found = library(small_site(tmp_path, files=campaign_files(campaigns)))
    turn = next(each for each in seasons.heroes(found, "sv", kits()) if each is None or each.days.hold(today))
    built = seasons.carrier(ranked(found), today)
    assert turn and built and turn.campaign.slug == built.slug


def test_a_campaign_that_is_not_translated_does_not_carry_the_page(tmp_path: Path) -> None:
    files = campaign_files({"a": ALWAYS, "b": NOW}, translated=("a",))
    found = library(small_site(tmp_path, files=files))
    names = {
        code: [each.words.name if each else "" for each in seasons.heroes(found, code, kits())] for code in ("sv", "ar")
    }
    assert names == {"sv": ["Kampanj b", "Kampanj a"], "ar": ["حملة a"]}


LISTS = {"a": ALWAYS, "b": NOW, "c": SOON, "d": LATER, "e": OVER, "f": ("2026-09-01", "2026-09-30", 10)}


def listed(found: list[Showing]) -> list[tuple[str, bool, str, str]]:
    return [(each.campaign.slug, each.now, f"{each.days.first}", f"{each.days.last}") for each in found]


def test_the_lists_of_running_and_past_campaigns(tmp_path: Path) -> None:
    found = library(small_site(tmp_path, files=campaign_files(LISTS)))
    assert listed(seasons.running(found, "sv", kits())) == [
        # slug  shown  from          to
        ("b",   True,  "2026-11-20", "2026-11-30"),
        ("c",   False, "2026-12-01", "2027-01-06"),
        ("a",   True,  "2026-11-01", "None"),
    ]  # fmt: skip
    assert listed(seasons.past(found, "sv", kits())) == [
        ("c",   False, "2027-01-07", "None"),
        ("b",   False, "2026-12-01", "None"),
        ("e",   True,  "2026-11-22", "None"),
        ("f",   True,  "2026-10-01", "None"),
    ]  # fmt: skip


def test_a_list_tells_what_is_not_translated_in_swedish_and_says_so(tmp_path: Path) -> None:
    found = library(small_site(tmp_path, files=campaign_files({"a": ALWAYS, "b": NOW}, translated=("a",))))
    said = [(each.words.name, each.language.code) for each in seasons.running(found, "ar", kits())]
    assert said == [("Kampanj b", "sv"), ("حملة a", "ar")]


HOLD = [
    # what it shows              from          to            on            shown
    ("before the first day",     "2026-12-01", None,         "2026-11-30", False),
    ("on the first day",         "2026-12-01", None,         "2026-12-01", True),
    ("on the last day",          None,         "2026-12-01", "2026-12-01", True),
    ("after the last day",       None,         "2026-12-01", "2026-12-02", False),
    ("always",                   None,         None,         "2026-12-02", True),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last", "on", "shown"), [pytest.param(*row, id=name) for name, *row in HOLD])
def test_both_days_are_included(first: str | None, last: str | None, on: str, shown: bool) -> None:
    assert Days(first and day(first), last and day(last)).hold(day(on)) is shown  # type: ignore[arg-type]


def test_a_page_says_when_its_campaign_is_coming_running_and_over(tmp_path: Path) -> None:
    found = library(small_site(tmp_path, files=campaign_files({"a": ALWAYS, "b": NOW})))
    known = CAMPAIGNS.of(found)
    own = {slug: seasons.Season(found, kits(), "sv", "sv", campaign).own for slug, campaign in known.items()}
    assert own["a"] == {"coming": Days(None, day("2026-10-31"))}
    assert own["b"] == {
        "coming": Days(None, day("2026-11-19")),
        "running": Days(day("2026-11-20"), day("2026-11-30")),
        "over": Days(day("2026-12-01"), None),
    }


def test_what_stands_for_a_campaign_comes_from_its_kit_when_there_is_one(tmp_path: Path) -> None:
    found = library(small_site(tmp_path, files=campaign_files({"host": ALWAYS})))
    campaign = CAMPAIGNS.of(found)["host"]
    bare = seasons.showing(found, campaign, "sv", kits(), Days())
    dressed = seasons.showing(found, campaign, "sv", kits(("host", "sv")), Days())
    assert (bare.preview, bare.photograph, "<svg" in bare.facade) == (None, {}, True)
    assert dressed.preview and dressed.preview.id == "social-square" and set(dressed.photograph) == {"wide", "tall"}


def test_the_last_row_of_a_facade_is_never_broken_off(tmp_path: Path) -> None:
    found = library(small_site(tmp_path, files=campaign_files({"host": ALWAYS})))  # three windows
    assert seasons.showing(found, CAMPAIGNS.of(found)["host"], "sv", kits(), Days()).facade.count("<g ") == 4
