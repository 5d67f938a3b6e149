"""Unwritten: every word a new text begins with is a gap, and the words without the mark are known for what they are."""

from datetime import date
from pathlib import Path

import pytest

from publishing.base.frontmatter import read_document
from publishing.base.settings import read_settings
from publishing.base.source import Source
from publishing.kinds import ALL
from publishing.library.reading import read_library
from publishing.library.starters import swedish_start
from publishing.library.unwritten import left_in, template_words
from publishing.text.gaps import gaps
from tests.tools.small import BASE, TODAY, small_site

DAY = date(2026, 11, 22)
STARTED = [
    swedish_start(ALL, "x", DAY),
    *(starter.text("namn", DAY) for kind in ALL for starter in kind.starters),
]


@pytest.mark.parametrize("text", STARTED, ids=[str(number) for number, _ in enumerate(STARTED)])
def test_a_new_text_holds_gaps_each_told_once_and_no_order_to_write(text: str) -> None:
    document = read_document(Source("x.md", text))
    found = [problem for problem in left_in(document, ALL) if problem.code == "gap.left"]
    assert found and len(found) == len(list(gaps(text)))
    assert "Skriv " not in text


@pytest.mark.parametrize("text", STARTED, ids=[str(number) for number, _ in enumerate(STARTED)])
def test_taking_only_the_mark_away_does_not_make_it_a_text(text: str) -> None:
    bare = text.replace("FYLL I: ", "")
    told = [problem.code for problem in left_in(read_document(Source("x.md", bare)), ALL)]
    assert told and set(told) == {"gap.template-words"}


def test_the_words_are_taken_from_the_starters_themselves() -> None:
    assert "platsens namn" in template_words(ALL) and "en rubrik på högst sju ord" in template_words(ALL)


WRITTEN = ["Texten handlar om en rubrik.", "## Texten", "| platsens namn | gata |\n|---|---|\n| Biblioteket | Ja |"]


@pytest.mark.parametrize("body", WRITTEN)
def test_somebodys_own_words_are_left_alone(body: str) -> None:
    assert list(left_in(read_document(Source("x.md", f"---\ntitle: Hej\n---\n\n{body}\n")), ALL)) == []


VALUES = [
    # what it shows                            value                      what is wanted
    ("good Swedish",                           "Fyll i blanketten",       None),
    ("good Swedish in small letters",          "fyll i formuläret",       None),
    ("with a colon",                           "Fyll i: rubriken",        "rubriken"),
    ("in capitals",                            "FYLL I rubriken",         "rubriken"),
    ("in the middle",                          "Ring FYLL I: numret",     "numret"),
    ("nothing but the mark",                   "fyll i",                  ""),
    ("with an entity",                         "FYLL&nbsp;I: rubriken",   "rubriken"),
    ("with marks",                             "**FYLL** I: rubriken",    "rubriken"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "asked"), [pytest.param(*row, id=name) for name, *row in VALUES])
def test_a_value_waits_only_where_the_mark_is_meant(value: str, asked: str | None) -> None:
    document = read_document(Source("x.md", f'---\ntitle: "{value}"\n---\n\nHej.\n'))
    assert [problem.facts["wanted"] for problem in left_in(document, ALL)] == ([] if asked is None else [asked])


ANYWHERE = [
    # what it shows        file                                   old                      new
    ("a data file",        "docs/_data/glossary.yml",             '{sv: "Ett hem',         '{sv: "FYLL-I hem'),
    ("the site's words",   "docs/_data/wording/ar.yml",           'sources.mark: "',       'sources.mark: "fyll i: '),
    ("a translation",      "docs/ar/bli-familjehem/kontakt.md",   "نجيب",                  "Fyll  i: نجيب"),
    ("a title",            "docs/ar/bli-familjehem/kontakt.md",   "title: ",               "title: FYLL I "),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new"), [pytest.param(*row, id=name) for name, *row in ANYWHERE])
def test_a_gap_is_found_wherever_it_stands(file: str, old: str, new: str, tmp_path: Path) -> None:
    text = (BASE / file).read_text("utf-8")
    assert old in text
    root = small_site(tmp_path, files={file: text.replace(old, new, 1)})
    _, problems = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)
    assert [(problem.code, problem.spot.file) for problem in problems] == [("gap.left", file)]
