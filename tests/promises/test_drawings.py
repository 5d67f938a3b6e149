"""Drawings: what is told beyond the smallest cases in problems/, and what is left alone."""

from pathlib import Path

import pytest

from publishing.cli import problems_in
from publishing.promises.drawings import check, without_icon
from tests.tools.happenings import page
from tests.tools.small import library, small_site

HERE = "docs/sv/x.md"
LIST = "docs/_data/pictograms.yml"
SOUP = "pictograms:\n  - {id: soup, icon: pot-of-food, licence: MIT, by: Microsoft}\n"
OWN = "pictograms:\n  - {id: hus, file: hus.svg, licence: CC0-1.0, by: Provköping}\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h9v9z"/></svg>'


def told(tmp_path: Path, body: str = "Text.", **files: str | bytes) -> list[tuple[str, str]]:
    """(code, near) of all that is told about the drawings of a page."""
    laid = {HERE: page("X", "languages: [sv]\n", body=body)} | files
    found = problems_in(small_site(tmp_path, files=laid))
    return [(problem.code, problem.facts.get("near", "")) for problem in found]


BODIES = [
    # what it shows  text  code, near match
    ("a window", "![En säng.](window:bed)", []),
    ("two and four windows", "![A](windows:bed,lamp) ![B](windows:bed,lamp,one,cat)", []),
    ("a pictogram on the list", "![Soppa.](pictogram:soup)", []),
    ("a window that nobody drew, twice", "![A](windows:bedd,bedd)", [("drawing.unknown-window", "bed")]),
    ("two windows that nobody drew", "![A](windows:bedd,fisk)",
     [("drawing.unknown-window", "bed"), ("drawing.unknown-window", "")]),
    ("three windows", "![A](windows:bed,lamp,one)", [("drawing.number", "")]),
    ("five windows", "![A](windows:bed,bed,bed,bed,bed)", [("drawing.number", "")]),
    ("one window where several are meant", "![A](windows:bed)", [("drawing.number", "")]),
    ("several pictograms", "![A](pictogram:soup,soup)", [("drawing.number", "")]),
    ("a comma too many", "![A](windows:bed,lamp,)", [("drawing.empty", "")]),
    ("nothing but a comma", "![A](windows:,)", [("drawing.empty", "")]),
    ("a pictogram unlike all on the list", "![A](pictogram:traktor)", [("drawing.no-licence", "")]),
    ("a space before, which Markdown takes away", "![A]( window:bed)", []),
    ("a space within", "![A](window: bed)", [("drawing.space", "")]),
    ("a space in words about drawings", "`![A](windows:bed, lamp)`", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*row, id=name) for name, *row in BODIES])
def test_what_is_told_of_a_picture(body: str, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    assert told(tmp_path, body, **{LIST: SOUP}) == expected


def test_without_a_list_no_pictogram_may_be_shown(tmp_path: Path) -> None:
    assert told(tmp_path, "![A](pictogram:soup)") == [("drawing.no-licence", "")]


def test_a_list_that_cannot_be_read_is_blamed_alone(tmp_path: Path) -> None:
    files = {LIST: SOUP.replace("licence: MIT, ", ""), "docs/_data/pictograms/hus.svg": SVG}
    assert told(tmp_path, "![A](pictogram:soup)", **files) == [("field.missing", "")]


OWN_FILES: list[tuple[str, dict[str, str | bytes], list[str]]] = [
    # what it shows                             files                                         codes
    ("a picture of one's own",                  {"hus.svg": SVG},                             []),
    ("one that is not there",                   {},                                           ["pictogram.no-file"]),
    ("one more that nobody has entered",        {"hus.svg": SVG, "bil.svg": SVG},             ["pictogram.no-entry"]),
    ("one that is no text is told as that",     {"hus.svg": b"\xff\xfe\x00"},                 ["file.not-utf8"]),
    ("what is not entered is not looked into",  {"hus.svg": SVG, "bil.svg": "<svg"},          ["pictogram.no-entry"]),
    ("notes beside the pictures",               {"hus.svg": SVG, "README.md": "Hej."},        []),
]  # fmt: skip


@pytest.mark.parametrize(("files", "codes"), [pytest.param(*row, id=name) for name, *row in OWN_FILES])
def test_what_is_told_of_own_pictures(files: dict[str, str | bytes], codes: list[str], tmp_path: Path) -> None:
    laid = {f"docs/_data/pictograms/{name}": content for name, content in files.items()}
    assert [code for code, _ in told(tmp_path, "![A](pictogram:hus)", **{LIST: OWN, **laid})] == codes


def test_icons_are_asked_for_only_when_an_entry_has_one(tmp_path: Path) -> None:
    def none() -> dict[str, str]:
        raise AssertionError

    files = {LIST: OWN, "docs/_data/pictograms/hus.svg": SVG}
    found = library(small_site(tmp_path, files=files))
    assert list(without_icon(found, none)) == list(check(found)) == []


ICONS = [
    # what it shows                          the package has   codes
    ("the icon is there",                    {"pot-of-food"},  []),
    ("it is not",                            {"bed"},          ["pictogram.no-icon"]),
    ("a package that is not there is told by others", set[str](), []),
]  # fmt: skip


@pytest.mark.parametrize(("icons", "codes"), [pytest.param(*row, id=name) for name, *row in ICONS])
def test_what_is_told_of_icons(icons: set[str], codes: list[str], tmp_path: Path) -> None:
    found = library(small_site(tmp_path, files={LIST: SOUP}))
    assert [problem.code for problem in without_icon(found, lambda: icons)] == codes
