"""The command line about campaigns: a new one builds, its short link is noted, its translations are stamped."""

from pathlib import Path

import pytest

from publishing.base.settings import read_settings
from publishing.cli import problems_in
from publishing.kinds import ALL
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.library.reading import read_library
from tests.conftest import EPOCH
from tests.tools.commands import change, run, said
from tests.tools.small import BASE, TODAY, small_site

PAGE = (BASE / "docs/sv/bli-familjehem/kontakt.md").read_text("utf-8")
HOST, LINKS = "campaigns/host/sv.md", "campaigns/short-links.yml"
LISTED = "  - {short: jul, campaign: jul, since: 2026-11-22}\n"


@pytest.fixture
def with_campaign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return small_site(tmp_path, campaign=True)


DAYS = [
    # what it shows                name                    days
    ("until further notice",       "jul",                  ["--starts", "2026-12-01"]),
    ("until a day",                "jul",                  ["--starts", "2026-12-01", "--ends", "2027-01-06"]),
    ("for a day",                  "jul",                  ["--starts", "2026-12-01", "--ends", "2026-12-01"]),
    ("with hyphens and digits",    "sommar-2027",          ["--starts", "2027-06-01"]),
    ("the shortest name",          "a1",                   ["--starts", "2027-06-01"]),
    ("the longest name",           "familjehemmets-dag-1", ["--starts", "2027-06-01"]),
    ("a name that YAML takes for another thing", "no",     ["--starts", "2027-06-01"]),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "days"), [pytest.param(*row, id=name) for name, *row in DAYS])
def test_a_new_campaign_has_nothing_to_mend_but_its_gaps(slug: str, days: list[str], with_campaign: Path) -> None:
    (with_campaign / "docs/sv/bli-familjehem/index.md").write_text(PAGE, "utf-8")
    assert run(with_campaign, "new-campaign", slug, *days).exit_code == 0
    assert {problem.code for problem in problems_in(with_campaign)} == {"gap.left", "translation.missing"}
    found, _ = read_library(with_campaign, read_settings(with_campaign / "mkdocs.yml", with_campaign), ALL, today=TODAY)
    made = CAMPAIGNS.of(found)[slug].facts
    assert [made.short, str(made.starts), made.ends and str(made.ends)] == [slug, days[1], (*days, None, None)[3]]


LEDGERS = [
    # what it shows                before                                     after
    ("a line last",                "paths: [ar]\nlinks:\n  - {short: host, campaign: host, since: 2026-11-01}\n", None),
    ("no list yet",                "",                                        f"paths: [ar]\nlinks:\n{LISTED}"),
    ("an empty file",              "\n",                                      f"paths: [ar]\nlinks:\n{LISTED}"),
    ("an empty list",              "paths: [ar]\nlinks: []\n",                f"paths: [ar]\nlinks:\n{LISTED}"),
    ("no line end",                "# Hej\npaths: [ar]\nlinks:",              f"# Hej\npaths: [ar]\nlinks:\n{LISTED}"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [pytest.param(*row, id=name) for name, *row in LEDGERS])
def test_the_short_link_of_a_new_campaign_is_noted(before: str, after: str | None, with_campaign: Path) -> None:
    ledger = with_campaign / LINKS
    ledger.write_text(before, "utf-8") if before else ledger.unlink()
    assert run(with_campaign, "new-campaign", "jul", "--starts", "2026-12-01").exit_code == 0
    assert ledger.read_text("utf-8") == (after or before + LISTED)


CAMPAIGNS_REFUSED = [
    # what it shows                arguments                                             said
    ("a name with capitals",       ["Jul", "--starts", "2026-12-01"],                    "kan inte bli en kort länk"),
    ("a name with å",              ["pask-å", "--starts", "2026-12-01"],                 "kan inte bli en kort länk"),
    ("a name too long to type",    ["a" * 21, "--starts", "2026-12-01"],                    "2–20 tecken"),
    ("a name of one letter",       ["a", "--starts", "2026-12-01"],                      "2–20 tecken"),
    ("a way out of the folder",    ["../jul", "--starts", "2026-12-01"],                 "kan inte bli en kort länk"),
    ("a campaign that is there",   ["host", "--starts", "2026-12-01"],                   "campaigns/host finns redan"),
    ("a short link of another",    ["plats", "--starts", "2026-12-01"],                  "plats finns redan i"),
    ("no name and no day",         ["", "--starts", ""],                                 "make campaign NAME="),
    ("no day",                     ["jul", "--starts", "", "--ends", ""],                "make campaign NAME="),
    ("a day as it is said",        ["jul", "--starts", "10/1"],                          "»10/1« är inget datum"),
    ("a day that is not there",    ["jul", "--starts", "2027-02-30"],                    "»2027-02-30« är inget datum"),
    ("an end that is no day",      ["jul", "--starts", "2026-12-01", "--ends", "snart"], "»snart« är inget datum"),
    ("an end before the start",    ["jul", "--starts", "2026-12-01", "--ends", "2026-11-30"], "Byt plats på datumen"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "words"), [pytest.param(*row, id=name) for name, *row in CAMPAIGNS_REFUSED])
def test_new_campaign_says_why_not_and_changes_nothing(arguments: list[str], words: str, with_campaign: Path) -> None:
    change(with_campaign / HOST, "short: host", "short: plats")
    change(with_campaign / LINKS, "short: host", "short: plats")
    before = {path: path.read_bytes() for path in with_campaign.rglob("*") if path.is_file()}
    result = run(with_campaign, "new-campaign", *arguments)
    assert result.exit_code == 1 and words in said(result)
    assert {path: path.read_bytes() for path in with_campaign.rglob("*") if path.is_file()} == before


def test_a_campaign_can_be_begun_in_another_language(with_campaign: Path) -> None:
    arabic = with_campaign / "campaigns/host/ar.md"
    arabic.unlink()
    assert run(with_campaign, "new", "campaigns/host", "--language", "ar").exit_code == 0
    text = arabic.read_text("utf-8")
    assert "source:" not in text and "starts:" not in text and "\nposts:\n  facebook: " in text
    assert [problem.code for problem in problems_in(with_campaign)] == ["translation.still-swedish"]
    settings = read_settings(with_campaign / "mkdocs.yml", with_campaign)
    found, _ = read_library(with_campaign, settings, ALL, today=TODAY)
    assert list(CAMPAIGNS.of(found)["host"].editions) == list(found.guides["kampanj/host/index"].editions) == ["sv"]


OTHER_LANGUAGES = [
    # what it shows                    page              language  said
    ("a campaign that is not there",   "campaigns/var",  "ar",     "ingen svensk kampanj campaigns/var/sv.md"),
    ("one that is translated",         "campaigns/host", "ar",     "campaigns/host/ar.md finns redan"),
    ("Swedish, which has its command", "campaigns/var",  "sv",     "make campaign NAME=var STARTS="),
]  # fmt: skip


@pytest.mark.parametrize(("page", "code", "words"), [pytest.param(*row, id=name) for name, *row in OTHER_LANGUAGES])
def test_new_says_why_a_campaign_cannot_be_begun(page: str, code: str, words: str, with_campaign: Path) -> None:
    result = run(with_campaign, "new", page, "--language", code)
    assert result.exit_code == 1 and words in said(result)


def test_a_campaign_with_gaps_has_no_kit_and_no_words_where_nobody_watches(with_campaign: Path) -> None:
    change(with_campaign / HOST, "call: Läs mer", "call: 'Fyll i: knappen'")
    settings = read_settings(with_campaign / "mkdocs.yml", with_campaign)
    found, told = read_library(with_campaign, settings, ALL, today=TODAY, gaps=True)
    assert "host" in CAMPAIGNS.of(found) and [problem.code for problem in told] == ["gap.left"]


def test_the_translation_of_a_campaign_is_stamped_too(with_campaign: Path) -> None:
    arabic = with_campaign / "campaigns/host/ar.md"
    whole = arabic.read_bytes()
    assert run(with_campaign, "stamp", str(arabic)).exit_code == 0 and arabic.read_bytes() == whole
    change(with_campaign / HOST, "call: Läs mer", "call: Ring oss")
    assert [problem.code for problem in problems_in(with_campaign)] == ["translation.outdated"]
    assert run(with_campaign, "stamp", str(arabic)).exit_code == 0
    assert problems_in(with_campaign) == [] and arabic.read_bytes() != whole


def test_a_broken_swedish_campaign_is_told_before_its_translation_is_stamped(with_campaign: Path) -> None:
    change(with_campaign / HOST, "owner:", "agare:")
    result = run(with_campaign, "stamp", str(with_campaign / "campaigns/host/ar.md"))
    assert result.exit_code == 1 and "[field.unknown]" in said(result)


@pytest.mark.parametrize("name", [HOST, LINKS])
def test_what_is_no_translation_of_a_campaign_is_not_stamped(name: str, with_campaign: Path) -> None:
    result = run(with_campaign, "stamp", str(with_campaign / name))
    assert result.exit_code == 1 and "är ingen översättning" in said(result)
