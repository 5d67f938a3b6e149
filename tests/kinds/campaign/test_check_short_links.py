"""Short links: whatever happens to a campaign, a code that hangs on a wall leads where it did."""

import shutil
from pathlib import Path

import pytest

from publishing.cli import problems_in
from tests.tools.happenings import campaign
from tests.tools.small import CAMPAIGN, small_site

LINKS, HOST_FILE = "campaigns/short-links.yml", "campaigns/host/sv.md"
HOST = (CAMPAIGN / HOST_FILE).read_text("utf-8")
Files = dict[str, str | bytes]


def links(*rows: str, paths: str = "ar") -> Files:
    """The list of short links; a row is `short campaign`."""
    pairs = [row.split() for row in rows]
    lines = "".join(f"\n  - {{short: {short}, campaign: {slug}, since: 2026-11-01}}" for short, slug in pairs)
    return {LINKS: f"paths: [{paths}]\nlinks:{lines or ' []'}\n"}


def another(slug: str, short: str) -> Files:
    return {f"campaigns/{slug}/sv.md": campaign(slug.capitalize(), "2026-12-01", "2027-01-06", short=short)}


def host(short: str) -> Files:
    return {HOST_FILE: HOST.replace("short: host", f"short: {short}")}


def told(root: Path) -> list[str]:
    """Faults and warnings: `file:line code`."""
    found = [problem for problem in problems_in(root) if problem.level != "notice"]
    return sorted(f"{problem.spot.file}:{problem.spot.line} {problem.code}" for problem in found)


TOLD: list[tuple[str, Files, list[str]]] = [
    # what it shows, files beside the campaign host
    # what is told
    ("two with a link each", another("jul", "jul") | links("host host", "jul jul"),
     []),
    ("a new one", another("jul", "jul") | links("host host"),
     ["campaigns/jul/sv.md:4 short.unrecorded"]),
    ("of two with one link, the one that was not published", another("apelsin", "host") | links("host host"),
     ["campaigns/apelsin/sv.md:4 short.taken"]),
    ("of two that are new, the second", another("apelsin", "host") | links(),
     ["campaigns/apelsin/sv.md:4 short.unrecorded", f"{HOST_FILE}:6 short.taken"]),
    ("one that takes over another's", host("jul") | another("jul", "jul") | links("host host", "jul jul"),
     [f"{HOST_FILE}:6 short.changed", f"{HOST_FILE}:6 short.taken"]),
    ("a folder with another name", links("host var"),
     [f"{LINKS}:3 short.lost"]),
    ("one that is broken is not lost", {HOST_FILE: HOST.replace("owner:", "agare:")},
     [f"{HOST_FILE}:2 field.missing", f"{HOST_FILE}:9 field.unknown"]),
    ("a broken list makes nothing new or lost", {LINKS: "links: nej"},
     [f"{LINKS}:1 field.list"]),
    ("what is taken is told all the same", another("jul", "host") | {LINKS: "links: nej"},
     ["campaigns/jul/sv.md:4 short.taken", f"{LINKS}:1 field.list"]),
    ("languages gone and come", links("host host", paths="so, en"),
     [f"{LINKS}:1 short.language-lost"] * 2 + [f"{LINKS}:1 short.path-unrecorded"]),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [pytest.param(*row, id=name) for name, *row in TOLD])
def test_what_is_wrong_with_short_links(files: Files, expected: list[str], tmp_path: Path) -> None:
    assert told(small_site(tmp_path, files=files, campaign=True)) == sorted(expected)


def test_the_links_of_campaigns_that_are_all_gone_are_lost(tmp_path: Path) -> None:
    root = small_site(tmp_path, campaign=True)
    shutil.rmtree(root / "campaigns/host")
    assert told(root) == [f"{LINKS}:3 short.lost"]


def test_a_site_without_campaigns_is_asked_for_nothing(tmp_path: Path) -> None:
    assert told(small_site(tmp_path)) == []


def test_the_line_that_is_asked_for_can_be_copied(tmp_path: Path) -> None:
    root = small_site(tmp_path, files=another("jul", "jul"), campaign=True)
    (line,) = [problem.facts["line"] for problem in problems_in(root) if problem.code == "short.unrecorded"]
    with (root / LINKS).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert told(root) == []
