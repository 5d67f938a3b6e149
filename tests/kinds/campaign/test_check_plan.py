"""The plan: which empty months are told, where, and what else can be wrong with it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from publishing.base.problems import Problem
from publishing.kinds.campaign import check_plan as plan
from tests.tools.happenings import AT_THE_LIBRARY, PLAN, campaign, event, ledger, page
from tests.tools.small import library, small_site


def told(folder: Path, files: Mapping[str, str], today: date = date(2026, 11, 22)) -> list[Problem]:
    return list(plan.check(replace(library(small_site(folder, files=files)), today=today)))


def planned(*months: str) -> dict[str, str]:
    rows = "".join(f"  - {{month: {month}, what: Informationskväll}}\n" for month in months)
    return {"campaigns/plan.yml": PLAN + ("planned:\n" + rows if rows else "")}


DECEMBER = {
    "campaigns/plan.yml": PLAN,
    "campaigns/december/sv.md": campaign("December", "2026-12-01", "2027-01-06", short="december"),
    "campaigns/short-links.yml": ledger("december"),
}
EVENT = {
    "campaigns/plan.yml": PLAN,
    "docs/sv/traff.md": page("Träff", event("2026-11-03 18:00", "2026-11-03 19:00", AT_THE_LIBRARY)),
}
FIRST, SECOND = "2026-11 2026-12 2027-01", "2026-12 2027-01 2027-02"
EMPTY = [
    # what it shows                               files                          today         months told
    ("three months, this one included",            planned(),                     "2026-11-22", FIRST),
    ("over the new year",                          planned(),                     "2026-12-31", SECOND),
    ("what is planned fills its month",            planned("2026-11", "2027-01"), "2026-11-22", "2026-12"),
    ("a coming campaign fills its months",         DECEMBER,                      "2026-11-22", "2026-11"),
    ("an event fills its month, over or not",      EVENT,                         "2026-11-22", "2026-12 2027-01"),
    ("what was planned last year fills none",      planned("2025-12"),            "2026-12-01", SECOND),
    ("a site without a plan is not asked for one", {},                            "2026-11-22", ""),
]  # fmt: skip


@pytest.mark.parametrize(("files", "today", "months"), [pytest.param(*row, id=name) for name, *row in EMPTY])
def test_the_empty_months_that_are_told(files: dict[str, str], today: str, months: str, tmp_path: Path) -> None:
    found = told(tmp_path, files, date.fromisoformat(today))
    assert [problem.facts["month"] for problem in found] == months.split()
    assert {(problem.code, problem.level) for problem in found} <= {("plan.empty-month", "notice")}


def test_an_empty_month_is_told_where_it_stands_in_the_plan(tmp_path: Path) -> None:
    spots = [problem.spot for problem in told(tmp_path, planned())]
    assert {spot.file for spot in spots} == {"campaigns/plan.yml"}
    assert [spot.line for spot in spots] == [12, 13, 2]


def test_a_page_that_the_plan_names_has_to_exist(tmp_path: Path) -> None:
    text = PLAN.replace("Ämne 1, carriers: [affisch], pages: [index.md]", "Ämne 1, pages: [index.md, kontakt.md]")
    (problem,) = told(tmp_path, {"campaigns/plan.yml": text}, date(2026, 6, 1))[:1]
    assert (problem.code, problem.spot.line, problem.facts["page"]) == ("link.no-page", 2, "kontakt.md")


def test_a_page_that_shows_the_plan_needs_one(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, {"docs/sv/planen.md": page("Planen", body="{{ plan() }}")})
    assert (problem.code, problem.spot.file) == ("data.no-file", "campaigns/plan.yml")
