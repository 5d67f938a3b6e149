"""The yearly plan: each month once, and what is to happen in the months ahead."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from publishing.kinds.campaign.model import Campaign, SwedishCampaign
from publishing.kinds.campaign.plan import MonthAhead, Plan, months_ahead
from publishing.kinds.event.model import Event, EventFacts
from publishing.library.guides import Facts, Guide

TODAY = date(2026, 11, 22)
YEAR = [{"month": str(month), "focus": f"Ämne {month}"} for month in range(1, 13)]


def plan(*planned: tuple[str, str]) -> Plan:
    said = [{"month": month, "what": what} for month, what in planned]
    return Plan.model_validate({"months": YEAR, "planned": said})


def campaign(starts: date, ends: date | None) -> Campaign:
    given: dict[str, Any] = {"starts": starts, "ends": ends}
    return Campaign("host", SwedishCampaign.model_construct(**given), {})


def guide(event: Event | None) -> Guide:
    given: dict[str, Any] = {"event": event} if event else {}
    return Guide("traff", (EventFacts if event else Facts).model_construct(**given), {})


def held(starts: str, ends: str, *, cancelled: bool = False) -> Guide:
    return guide(
        Event.model_validate(
            {
                "starts": starts,
                "ends": ends,
                "place": "Här",
                "access": ["ask"],
                "interpreter": "ask",
                "cancelled": cancelled,
            }
        )
    )


def filled(months: list[MonthAhead]) -> list[str]:
    return [f"{month.first:%Y-%m}" for month in months if not month.empty]


def test_the_months_ahead_begin_with_this_one_and_go_over_the_new_year() -> None:
    found = months_ahead(plan(), TODAY, [], [])
    assert [f"{month.first:%y-%m}" for month in found] == [
        "26-11", "26-12", "27-01", "27-02", "27-03", "27-04", "27-05", "27-06", "27-07", "27-08", "27-09", "27-10"
    ]  # fmt: skip
    assert [month.about.focus for month in found[:3]] == ["Ämne 11", "Ämne 12", "Ämne 1"]
    assert [month.number for month in found[:3]] == [10, 11, 0] and filled(found) == []


def test_the_last_day_of_a_long_month_leaves_no_month_out() -> None:
    found = months_ahead(plan(), date(2027, 1, 31), [], [], 3)
    assert [month.first for month in found] == [date(2027, 1, 1), date(2027, 2, 1), date(2027, 3, 1)]


FILLED = [
    # what it shows                          first day           last day            months
    ("over two months",                      date(2026, 12, 31), date(2027, 1, 1),  ["2026-12", "2027-01"]),
    ("the last day of a month counts",       date(2026, 10, 1),  date(2026, 11, 1), ["2026-11"]),
    ("what ended last month fills none",     date(2026, 10, 1),  date(2026, 10, 31), []),
    ("a whole month in the middle",          date(2027, 1, 31),  date(2027, 3, 1),  ["2027-01", "2027-02", "2027-03"]),
    ("until further notice fills none",      date(2026, 10, 1),  None,              []),
    ("next year's, for those who plan",      date(2027, 10, 1),  date(2027, 10, 31), ["2027-10"]),
    ("beyond the twelve months",             date(2027, 11, 1),  date(2027, 11, 2), []),
]  # fmt: skip


@pytest.mark.parametrize(("starts", "ends", "months"), [pytest.param(*row, id=name) for name, *row in FILLED])
def test_the_months_a_campaign_fills(starts: date, ends: date | None, months: list[str]) -> None:
    assert filled(months_ahead(plan(), TODAY, [campaign(starts, ends)], [])) == months


HELD = [
    # what it shows              page                                               months
    ("in its month",             held("2027-01-14 18:00", "2027-01-14 19:30"),       ["2027-01"]),
    ("over the new year",        held("2026-12-31 18:00", "2027-01-01 02:00"),       ["2026-12", "2027-01"]),
    ("cancelled it fills none",  held("2027-01-14 18:00", "2027-01-14 19:30", cancelled=True), []),
    ("a page that is no event",  guide(None),                                        []),
]  # fmt: skip


@pytest.mark.parametrize(("shown", "months"), [pytest.param(*row, id=name) for name, *row in HELD])
def test_the_months_an_event_fills(shown: Guide, months: list[str]) -> None:
    assert filled(months_ahead(plan(), TODAY, [], [shown])) == months


def test_what_is_planned_holds_for_its_own_year_alone() -> None:
    found = months_ahead(plan(("2027-02", "Insats"), ("2027-02", "Mässa"), ("2026-02", "Förra året")), TODAY, [], [])
    assert filled(found) == ["2027-02"] and found[3].planned == ("Insats", "Mässa")


WRONG = [
    # what it shows            months                                      months told
    ("a month is missing",     [*YEAR[:4], *YEAR[5:]],                     [5]),
    ("a month stands twice",   [*YEAR, YEAR[2]],                           [3]),
    ("both, told at once",     [*YEAR[:4], *YEAR[5:], YEAR[2]],            [3, 5]),
    ("there is no thirteenth", [*YEAR, {"month": "13", "focus": "Ämne"}],  [13]),
]  # fmt: skip


@pytest.mark.parametrize(("months", "told"), [pytest.param(*row, id=name) for name, *row in WRONG])
def test_each_month_stands_once(months: list[dict[str, str]], told: list[int]) -> None:
    with pytest.raises(ValidationError) as raised:
        Plan.model_validate({"months": months})
    (error,) = raised.value.errors()
    assert (error["ctx"]["code"], error["ctx"]["facts"]) == ("plan.month", {"months": told})


@pytest.mark.parametrize("month", ["2027-13", "2027-00", "2027-1", "januari", "0000-01", "2027-01-14", "", ["2027-01"]])
def test_what_is_no_month_of_a_year(month: object) -> None:
    with pytest.raises(ValidationError) as raised:
        Plan.model_validate({"months": YEAR, "planned": [{"month": month, "what": "Insats"}]})
    assert [error["ctx"]["code"] for error in raised.value.errors()] == ["plan.year-month"]
