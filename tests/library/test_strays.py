"""Strays: what never goes out is told once, at itself, whatever folder it lies in."""

from pathlib import Path

import pytest

from publishing.cli import problems_in
from tests.tools import lies
from tests.tools.small import small_site

LAID = [
    # what it shows                      lines                                      told: file, code
    ("nothing of what systems leave",  ["docs/.DS_Store", "docs/sv/Thumbs.db", "campaigns/.DS_Store"], []),
    ("a draft in a language",  ["docs/ar/a.md~"],  ["docs/ar/a.md~ stray.draft"]),
    ("a folder that is no language, once", ["docs/de/a.md~", "docs/de/b.jpg"],  ["docs/de language.unknown-folder"]),
    ("nor one that hides behind a line", ["docs/_utkast/a.md"],
     ["docs/_utkast language.unknown-folder"]),
    ("a text outside the languages",  ["docs/a.md"],  ["docs/a.md language.outside-folder"]),
    ("a language that is a link",  ["docs/de -> sv"],  ["docs/de stray.link"]),
    ("data by another ending",  ["docs/_data/offers.yaml"],  ["docs/_data/offers.yaml stray.data"]),
    ("data that Notepad saved",  ["docs/_data/offers.yml.txt"],
     ["docs/_data/offers.yml.txt stray.data"]),
    ("words of no language",  ["docs/_data/wording/de.yml"],  ["docs/_data/wording/de.yml stray.data"]),
    ("notes beside the data",  ["docs/_data/minne.txt"],  []),
    ("a copy of the yearly plan",  ["campaigns/plan (1).yml"],  ["campaigns/plan (1).yml stray.data"]),
    ("a campaign that is a link",  ["campaigns/host -> ../docs"],  ["campaigns/host stray.link"]),
    ("two folders that are one to many", ["docs/sv/a/x.jpg", "docs/sv/A/y.jpg"],
     ["docs/sv/A name.twice", "docs/sv/A/y.jpg stray.unnamed", "docs/sv/a/x.jpg stray.unnamed"]),
    ("a name no terminal could show",  ["docs/sv/x\\x1b[2J.md"],  ["docs/sv/x\ufffd[2J.md name.unreadable"]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "told"), [pytest.param(*row, id=name) for name, *row in LAID])
def test_what_is_told_of_what_lies_about(lines: list[str], told: list[str], tmp_path: Path) -> None:
    root = small_site(tmp_path)
    lies.lay(root, lines)
    assert sorted(f"{problem.spot.file} {problem.code}" for problem in problems_in(root)) == told


SHUT = [
    # what nobody may open               what tells of it
    ("docs/sv/x.md",                     "stray.unreadable"),
    ("docs/_data/minne.txt",             "stray.unreadable"),
    ("docs/_data/contacts.yml",          "file.unreadable"),
    ("docs/_data/wording/ar.yml",        "file.unreadable"),
    ("docs/_data/pictograms/hus.svg",    "file.unreadable"),
    ("campaigns/plan.yml",               "file.unreadable"),
    ("campaigns/minne.txt",              "stray.unreadable"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "code"), SHUT)
def test_what_nobody_may_open_is_told_once(
    name: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_site(tmp_path)
    lies.shut(lies.lay(root, [f"{name} !"]), monkeypatch)
    assert [(problem.spot.file, problem.code) for problem in problems_in(root)] == [(name, code)]
