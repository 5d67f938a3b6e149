"""The head: search engines are told the truth, also of a page that is not translated."""

from pathlib import Path

import pytest

from publishing.kinds import ALL
from publishing.library.guides import PLAIN
from publishing.library.intake import Layout
from publishing.library.kinds import reads
from publishing.library.library import Library
from publishing.pages.head import PageHead, head, policy
from tests.tools.small import BASE, library, small_site

SITE = "https://x.test/p/"
LAYOUTS: dict[str, Layout | None] = dict.fromkeys(PLAIN) | {each.name: each for each in reads(ALL, Layout)}
"""Every layout that a page may have; ordinary ones are of no kind."""


@pytest.fixture
def small(tmp_path: Path) -> Library:
    search = (BASE / "docs/sv/ordlista.md").read_text("utf-8").replace("layout: glossary", "layout: search")
    files = {"docs/ar/ordlista.md.absent": "", "docs/sv/sok.md": search}
    return library(small_site(tmp_path, files=files))


def of(small: Library, key: str, code: str) -> PageHead:
    return head(small, small.guides[key], code, SITE)


def test_the_start_page_has_the_name_of_the_site_first_and_others_last(small: Library) -> None:
    assert of(small, "index", "sv").title == "Prov – Start"
    assert of(small, "bli-familjehem/kontakt", "ar").title == "تواصل – تجربة"


def test_a_translation_is_its_own_page(small: Library) -> None:
    found = of(small, "index", "ar")
    assert (found.canonical, found.indexed) == (SITE + "ar/", True)
    assert dict(found.alternates) == {"sv": SITE, "ar": SITE + "ar/", "x-default": SITE}


def test_a_fallback_points_at_the_swedish_page_and_is_not_listed(small: Library) -> None:
    found = of(small, "ordlista", "ar")
    assert (found.canonical, found.alternates, found.indexed) == (SITE + "ordlista/", (), False)


def test_the_search_page_is_not_found_by_searching(small: Library) -> None:
    found = of(small, "sok", "sv")
    assert (found.indexed, found.searched) == (True, False)


def test_only_the_search_page_may_compile(small: Library) -> None:
    assert "wasm-unsafe-eval" in of(small, "sok", "sv").policy
    assert "wasm-unsafe-eval" not in of(small, "index", "sv").policy


def rules_of(layout: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (part.split() for part in policy(LAYOUTS[layout]).split("; "))}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_only_the_search_and_the_maker_have_rules_of_their_own(layout: str) -> None:
    assert (policy(LAYOUTS[layout]) == policy()) is (layout not in ("search", "maker"))


def test_from_the_page_of_photographs_nothing_can_be_sent() -> None:
    rules = rules_of("maker")
    assert rules["connect-src"] == rules["form-action"] == rules["object-src"] == rules["base-uri"] == ["'none'"]
    assert rules["img-src"] == ["'self'", "data:", "blob:"] and rules["worker-src"] == ["'self'"]
    assert rules["script-src"] == rules["default-src"] == ["'self'"]


@pytest.mark.parametrize("layout", ["page", "search", "maker"])
def test_the_policy_lets_nothing_foreign_and_nothing_inline_in(layout: str) -> None:
    rules = rules_of(layout)
    assert rules["default-src"] == ["'self'"] and rules["style-src"] == ["'self'"] and rules["object-src"] == ["'none'"]
    assert "unsafe-inline" not in str(rules) and "http" not in str(rules) and "*" not in str(rules)
