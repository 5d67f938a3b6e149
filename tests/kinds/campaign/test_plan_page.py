"""The yearly plan on a page: what each month is about and who carries it, and what is to happen in it."""

from pathlib import Path

import pytest

from publishing.kinds.campaign.plan_page import plan
from publishing.library.library import Library
from tests.tools.happenings import AT_THE_LIBRARY, PLAN, WORDS, campaign, event, ledger, page
from tests.tools.shown import block
from tests.tools.small import library, small_site

NEW_YEAR = event("2026-12-31 18:00", "2027-01-01 01:00", "  online: true")
TEXTS = {
    "docs/sv/sen.md": page("Sen", event("2027-01-14 18:00", "2027-01-14 19:30", AT_THE_LIBRARY)),
    "docs/sv/snart.md": page("Snart", NEW_YEAR + "  cancelled: true\n"),
    "docs/sv/nyss.md": page("Nyss", event("2026-11-21 18:00", "2026-11-21 19:00", AT_THE_LIBRARY)),
    "docs/sv/forr.md": page("Förr", event("2026-01-14 18:00", "2026-01-14 19:00", AT_THE_LIBRARY)),
    "campaigns/december/sv.md": campaign("December", "2026-12-01", "2026-12-31", short="december"),
    "campaigns/short-links.yml": ledger("december"),
    "campaigns/plan.yml": PLAN + "planned:\n  - {month: 2027-02, what: Insats & mässa}\n",
}  # fmt: skip


@pytest.fixture
def found(tmp_path: Path) -> Library:
    return library(small_site(tmp_path, files={**WORDS, **TEXTS}))


def test_the_plan_tells_subject_carriers_and_what_is_to_happen(found: Library) -> None:
    rows = plan(found)
    assert [row.month for row in rows[:3]] == ["november 2026", "december 2026", "januari 2027"]
    assert [row.empty for row in rows] == [False, False, False, False, *[True] * 8]
    held = [[item.name for item in row.held] for row in rows[:4]]
    assert held == [["Nyss"], ["December"], ["Sen"], []], "a cancelled event is nothing to come to"
    assert rows[3].said == ("Insats & mässa",)
    assert (rows[0].focus, rows[0].carriers, [item.address for item in rows[0].links]) == ("Ämne 11", ["affisch"], [""])


SHOWN = [
    # what it shows                           language HTML
    ("an empty month says so in words",       "sv", '<td><strong class="mark">plan.empty</strong></td>'),
    ("a month has a heading for its row",     "sv",
     '<th scope="row"><time datetime="2027-02">februari 2027</time></th>'),
    ("the plan's own words are Swedish",      "ar", '<td lang="sv" dir="ltr">Ämne 11</td>'),
    ("a campaign has a link",                 "sv", '<a href="kampanj/december/">December</a>'),
    ("what is planned is escaped",            "sv", "<li>Insats &amp; mässa</li>"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "html"), [pytest.param(*row, id=name) for name, *row in SHOWN])
def test_what_the_block_shows(code: str, html: str, found: Library) -> None:
    assert html in block(found, "plan", code)
