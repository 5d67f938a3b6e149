"""Myths on pages: listed by question, in the words of the reader's language or honestly in Swedish."""

from pathlib import Path

import pytest

from publishing.kinds.myth import page as myths
from publishing.library.library import Library
from publishing.pages.view import view_of
from tests.kinds.myth.myths import myth, translated
from tests.tools.small import buildable, library, site_of, small_site


@pytest.fixture
def found(tmp_path: Path) -> Library:
    files = {
        "docs/sv/myter/singel.md": myth(kin="jobb"),
        "docs/ar/myter/singel.md": translated(),
        "docs/sv/myter/jobb.md": myth(
            "Man kan inte ha ett jobb.", "Du kan arbeta.", topic="life", more="unreviewed: true\n"
        ),
    }
    return library(small_site(tmp_path, files=files))


def test_they_are_grouped_by_question_and_no_group_is_empty(found: Library) -> None:
    assert [(group.topic, [item.slug for item in group.items]) for group in myths.groups(found, "sv")] == [
        ("who", ["singel"]),
        ("life", ["jobb"]),
    ]


def test_words_are_the_readers_or_say_that_they_are_swedish(found: Library) -> None:
    items = [item for group in myths.groups(found, "ar") for item in group.items]
    assert [(item.language.code, item.claim, item.address) for item in items] == [
        ("ar", "يجب أن تكونا اثنين.", "ar/myter/singel/"),
        ("sv", "Man kan inte ha ett jobb.", "ar/myter/jobb/"),
    ]


def test_a_page_shows_its_kin(found: Library) -> None:
    shown = myths.shown(found, found.guides["myter/singel"], "sv")
    assert shown and [item.slug for item in shown.kin] == ["jobb"] and shown.kin[0].unreviewed
    assert myths.shown(found, found.guides["index"], "sv") is None


PERIODS = [
    # what is written      figures              words
    ("2022",               "2022",              ""),
    ("2025-09/2026-07",    "2025-09 – 2026-07", ""),
    ("not-stated",         "",                  "datum inte angivet"),
]  # fmt: skip


@pytest.mark.parametrize(("dated", "figures", "words"), PERIODS)
def test_when_a_source_is_from(dated: str, figures: str, words: str, tmp_path: Path) -> None:
    site = site_of(buildable(small_site(tmp_path, files={"docs/sv/myter/singel.md": myth(dated=dated)})))
    (source,) = view_of(site, site.library.guides["myter/singel"], "sv").sources
    assert (source.number, source.dated, source.undated) == (1, figures, words)


def test_only_a_myth_and_the_overview_answer_questions(found: Library) -> None:
    def asked(key: str) -> int:
        return len(list(myths.questions(found, found.guides[key], "sv")))

    assert (asked("myter/singel"), asked("index")) == (1, 0)
