"""Links: one that opens a page before its day is told once, where a page that everybody finds holds it."""

from pathlib import Path

import pytest

from publishing.promises.links import check
from tests.tools.happenings import WORDS, campaign, ledger, page, translation
from tests.tools.small import library, small_site

AHEAD = page("Nytt", "published: 2027-03-01\n")
LINK = "[läs](nytt.md)"
SVAR = page("Svar", body=LINK)
LINKS = [
    # what it shows                          files                                                       told
    ("in a text",                            {"svar": SVAR},                                             1),
    ("its translation says it no more",      {"svar": SVAR, "ar": translation("جواب").replace("نص.", LINK)}, 1),
    ("as the next step",     {"svar": page("Svar").replace("bli-familjehem/kontakt.md", "nytt.md")},     1),
    ("from an unlisted page",                {"svar": page("Svar", "listed: false\n", body=LINK)},       0),
    ("from another that waits",  {"svar": page("Svar", "published: 2027-02-01\n", body=LINK)},           0),
    ("to news of today",                     {"svar": SVAR, "nytt": AHEAD.replace("2027-03-01", "2026-11-22")}, 0),
    ("to an unlisted page",   {"svar": SVAR, "nytt": page("Nytt", "listed: false\n")},                   0),
]  # fmt: skip


@pytest.mark.parametrize(("files", "told"), [pytest.param(*row, id=name) for name, *row in LINKS])
def test_a_link_to_a_page_ahead_of_its_day(files: dict[str, str], told: int, tmp_path: Path) -> None:
    places = {"svar": "docs/sv/svar.md", "nytt": "docs/sv/nytt.md", "ar": "docs/ar/svar.md"}
    texts = {places[name]: text for name, text in {"nytt": AHEAD, **files}.items()}
    found = library(small_site(tmp_path, files={**WORDS, **texts}))
    problems = [each for each in check(found) if each.code == "link.ahead"]
    assert [each.spot.file for each in problems] == ["docs/sv/svar.md"] * told
    assert all(each.level == "notice" for each in problems)


def test_a_link_to_a_coming_campaign_is_told_too(tmp_path: Path) -> None:
    files = {
        "docs/sv/svar.md": page("Svar", body="[läs](kampanj/var/index.md)"),
        "campaigns/var/sv.md": campaign("Vår", "2027-03-01", "2027-03-31", short="var"),
        "campaigns/short-links.yml": ledger("var"),
    }
    problems = list(check(library(small_site(tmp_path, files={**WORDS, **files}))))
    assert [(each.code, str(each.facts["day"])) for each in problems] == [("link.ahead", "2027-03-01")]
