"""Campaigns that have begun: only what is public is told, in the order of time."""

from pathlib import Path

from publishing.kinds.campaign.campaigns import begun
from publishing.kinds.campaign.plan import PLAN as PLAN_FILE
from publishing.kinds.campaign.plan import months
from publishing.library.library import Library
from tests.tools.happenings import PLAN, campaign, ledger
from tests.tools.small import library, small_site


def with_files(folder: Path, files: dict[str, str]) -> Library:
    return library(small_site(folder, files=files))


def test_a_coming_campaign_is_told_to_those_who_plan_alone(tmp_path: Path) -> None:
    files = {
        "campaigns/december/sv.md": campaign("December", "2026-12-01", "2026-12-31", short="december"),
        "campaigns/host/sv.md": campaign("Höst", "2026-10-01", "2026-11-22", short="host"),
        "campaigns/var/sv.md": campaign("Vår", "2026-03-01", "2026-03-31", short="var"),
        "campaigns/tid/sv.md": campaign("Tid", "2026-11-22", None, short="tid"),
        "campaigns/short-links.yml": ledger("december", "host", "var", "tid"),
        "campaigns/plan.yml": PLAN,
    }
    found = with_files(tmp_path, files)
    assert [each.slug for each in begun(found)] == ["var", "host", "tid"]
    assert [[each.slug for each in month.campaigns] for month in months(found, 2)] == [["host"], ["december"]]


def test_a_site_need_not_have_a_plan(tmp_path: Path) -> None:
    found = with_files(tmp_path, {})
    assert PLAN_FILE.find(found) is None and months(found) == []
