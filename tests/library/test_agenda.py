"""The agenda: only what is public is told, in the order of time."""

from pathlib import Path

from publishing.library import agenda
from publishing.library.library import Library
from tests.tools.happenings import AT_THE_LIBRARY, PLAN, campaign, event, ledger, page
from tests.tools.small import library, small_site

TONIGHT = event("2026-11-22 18:00", "2026-11-22 19:00", AT_THE_LIBRARY)


def with_files(folder: Path, files: dict[str, str]) -> Library:
    return library(small_site(folder, files=files))


def test_news_is_newest_first_and_neither_ahead_of_its_day_nor_unlisted(tmp_path: Path) -> None:
    days = {
        "gammal": "2026-10-01",
        "i-dag": "2026-11-22",
        "i-morgon": "2026-11-23",
        "b": "2026-11-01",
        "a": "2026-11-01",
    }
    files = {f"docs/sv/{name}.md": page(name, f"published: {day}\n") for name, day in days.items()}
    files["docs/sv/dold.md"] = page("Dold", "published: 2026-11-01\nlisted: false\n")
    found = agenda.news(with_files(tmp_path, files))
    assert [guide.key for _, guide in found] == ["i-dag", "a", "b", "gammal"]
    assert [str(day) for day, _ in found] == ["2026-11-22", "2026-11-01", "2026-11-01", "2026-10-01"]


def test_events_are_in_order_over_and_cancelled_ones_too_but_not_the_unlisted(tmp_path: Path) -> None:
    files = {
        "docs/sv/sen.md": page("Sen", event("2027-01-14 18:00", "2027-01-14 19:00", AT_THE_LIBRARY)),
        "docs/sv/over.md": page("Över", event("2026-01-14 18:00", "2026-01-14 19:00", AT_THE_LIBRARY)),
        "docs/sv/kvall.md": page("Kväll", TONIGHT + "  cancelled: true\n"),
        "docs/sv/dold.md": page("Dold", "listed: false\n" + TONIGHT),
    }
    found = agenda.events(with_files(tmp_path, files))
    assert [guide.key for guide in found] == ["over", "kvall", "sen"]


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
    assert [each.slug for each in agenda.campaigns(found)] == ["var", "host", "tid"]
    assert [[each.slug for each in month.campaigns] for month in agenda.months(found, 2)] == [["host"], ["december"]]


def test_a_site_need_not_have_a_plan(tmp_path: Path) -> None:
    found = with_files(tmp_path, {})
    assert found.plan is None and agenda.months(found) == []


def test_where_a_language_can_be_followed(tmp_path: Path) -> None:
    swedish, arabic = with_files(tmp_path, {}).languages
    assert (agenda.feed_address(swedish), agenda.feed_address(arabic)) == ("flode.xml", "ar/flode.xml")
    assert (agenda.calendar_address(swedish), agenda.calendar_address(arabic)) == ("kalender.ics", "ar/kalender.ics")
    assert agenda.event_address("ar/handelser/oppet-hus/") == "ar/handelser/oppet-hus/handelse.ics"
