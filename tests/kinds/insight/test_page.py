"""Insights on pages: in the words of the reader's language or honestly in Swedish, with the way to what changed."""

from pathlib import Path

import pytest

from publishing.kinds.insight import page as insights
from publishing.library.library import Library
from tests.kinds.insight.insights import FOLDER, insight, translated
from tests.tools.small import library, small_site


@pytest.fixture
def found(tmp_path: Path) -> Library:
    files: dict[str, str | bytes] = {
        f"docs/sv/{FOLDER}/plan.md": insight(),
        f"docs/ar/{FOLDER}/plan.md": translated(),
        f"docs/sv/{FOLDER}/tolk.md": insight(changed="2026-11-02", sections="[parents, children]", page=None),
    }
    return library(small_site(tmp_path, files=files))


LISTED = [
    # code   readers       language, address
    ("ar",   "",           [("sv", "ar/utveckling/insikter/tolk/"), ("ar", "ar/utveckling/insikter/plan/")]),
    ("ar",   "children",   [("sv", "ar/utveckling/insikter/tolk/")]),
    ("sv",   "parents",    [("sv", "utveckling/insikter/tolk/"), ("sv", "utveckling/insikter/plan/")]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "readers", "expected"), LISTED)
def test_words_are_the_readers_or_say_that_they_are_swedish(
    code: str, readers: str, expected: list[tuple[str, str]], found: Library
) -> None:
    listed = insights.listed(found, code, readers)
    assert [(each.language.code, each.address) for each in listed] == expected
    assert all((each.words.title == "خطة بلغتك") is (each.language.code == "ar") for each in listed)


CHANGED = [
    # page                               what changed
    ("utveckling/insikter/plan",         ("تواصل", "ar/bli-familjehem/kontakt/")),
    ("utveckling/insikter/tolk",         None),
]  # fmt: skip


@pytest.mark.parametrize(("key", "expected"), CHANGED)
def test_a_record_leads_to_the_page_that_changed(key: str, expected: tuple[str, str] | None, found: Library) -> None:
    shown = insights.shown(found, found.guides[key], "ar")
    assert shown and (shown.page and (shown.page.name, shown.page.address)) == expected


def test_other_pages_are_no_record(found: Library) -> None:
    assert insights.shown(found, found.guides["index"], "sv") is None
