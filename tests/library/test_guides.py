"""Guides: which facts follow from others."""

import pytest

from publishing.library.guides import Facts, Guide


def facts(section: str) -> Facts:
    given = {"next_page": "index.md", "section": section, "owner": "communications", "reviewed": "2026-11-22"}
    return Facts.model_validate(given)


PARENTS = [
    # what it shows                      key                      page above
    ("the start page is the top",        "index",                 None),
    ("a page at the top",                "ordlista",              "index"),
    ("the first page of a folder",       "om/index",              "index"),
    ("a page in a folder",               "om/kakor",              "om/index"),
    ("a folder in a folder",             "om/mer/index",          "om/index"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "expected"), [pytest.param(*row, id=name) for name, *row in PARENTS])
def test_the_page_above(key: str, expected: str | None) -> None:
    assert Guide(key, facts("about"), {}).parent == expected


@pytest.mark.parametrize(("section", "expected"), [("parents", True), ("children", True), ("family-homes", False)])
def test_only_pages_for_those_who_may_be_watched_have_a_quick_exit(section: str, expected: bool) -> None:
    assert facts(section).quick_exit is expected
