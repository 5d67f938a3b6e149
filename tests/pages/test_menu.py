"""Menus: the way around the site, in each language."""

from pathlib import Path

import pytest

from publishing.library.library import Library
from publishing.pages import menu
from tests.tools.small import BASE, library, small_site

SITE = "https://x.test/p/"
PAGE = (BASE / "docs/sv/bli-familjehem/kontakt.md").read_text("utf-8")


def page(title: str, **facts: object) -> str:
    rows = "".join(f"{name}: {value}\n" for name, value in facts.items())
    return PAGE.replace("title: Kontakt", f"title: {title}").replace("owner:", f"{rows}owner:", 1)


@pytest.fixture
def small(tmp_path: Path) -> Library:
    settings = (BASE / "mkdocs.yml").read_text("utf-8")
    easy = "      - {code: sv-simple, name: Lätt svenska, path: lattlast, inherits: sv}\n"
    files = {
        "mkdocs.yml": settings + easy,
        "docs/_data/wording/sv-simple.yml": 'site.name: "Prov"\n',
        "docs/sv/bli-familjehem/index.md": page("Bli familjehem", header=2, menu="Bli"),
        "docs/sv/bli-familjehem/stod.md": page("Stöd", order=5),
        "docs/sv/for-barn/index.md": page("För barn", header=1),
        "docs/sv-simple/ordlista.md": (BASE / "docs/ar/ordlista.md").read_text("utf-8"),
    }
    return library(small_site(tmp_path, files=files))


def test_the_main_menu_is_in_the_order_of_its_pages(small: Library) -> None:
    assert [entry.name for entry in menu.header(small, "sv", "index")] == ["För barn", "Bli"]


def test_the_main_menu_marks_the_page_and_the_section_one_is_in(small: Library) -> None:
    below = menu.header(small, "sv", "bli-familjehem/stod")
    at = menu.header(small, "sv", "bli-familjehem/index")
    assert [(entry.current, entry.within) for entry in below] == [(False, False), (False, True)]
    assert [entry.current for entry in at] == [False, True]


def test_a_menu_in_arabic_says_which_pages_are_not(small: Library) -> None:
    children = menu.children(small, "bli-familjehem/index", "ar")
    assert [(entry.name, entry.address, entry.translated) for entry in children] == [
        ("Stöd", "ar/bli-familjehem/stod/", False),
        ("تواصل", "ar/bli-familjehem/kontakt/", True),
    ]


WAYS = [
    # what it shows                          page                         names on the way up
    ("the start page has none",              "index",                     []),
    ("a page at the top",                    "ordlista",                  ["Start"]),
    ("a page in a section",                  "bli-familjehem/kontakt",    ["Start", "Bli"]),
    ("the first page of a section",          "bli-familjehem/index",      ["Start"]),
]  # fmt: skip


@pytest.mark.parametrize(("key", "expected"), [pytest.param(*row, id=name) for name, *row in WAYS])
def test_the_way_up(key: str, expected: list[str], small: Library) -> None:
    assert [entry.name for entry in menu.breadcrumbs(small, small.guides[key], "sv")] == expected


def test_the_way_up_passes_over_a_section_without_a_first_page(tmp_path: Path) -> None:
    found = library(small_site(tmp_path))
    way = menu.breadcrumbs(found, found.guides["bli-familjehem/kontakt"], "ar")
    assert [entry.name for entry in way] == ["البداية"]


def test_the_switcher_stays_on_the_page_and_knows_what_exists(small: Library) -> None:
    found = menu.alternates(small, small.guides["ordlista"], "ar")
    assert [(each.language.code, each.address, each.exists, each.current) for each in found] == [
        ("sv", "ordlista/", True, False),
        ("ar", "ar/ordlista/", True, True),
        ("sv-simple", "lattlast/ordlista/", True, False),
    ]
    assert [each.exists for each in menu.alternates(small, small.guides["for-barn/index"], "sv")] == [
        True,
        False,
        False,
    ]


ALTERNATES = [
    # what it shows                                                page              codes
    ("real translations and x-default; easy Swedish is no code",   "ordlista",       ["sv", "ar", "x-default"]),
    ("what does not exist is not offered",                         "for-barn/index", ["sv", "x-default"]),
]  # fmt: skip


@pytest.mark.parametrize(("key", "expected"), [pytest.param(*row, id=name) for name, *row in ALTERNATES])
def test_search_engines_are_told_of_real_translations(key: str, expected: list[str], small: Library) -> None:
    found = dict(menu.hreflang(small, small.guides[key], SITE))
    assert list(found) == expected
    assert found["x-default"] == found["sv"] == SITE + small.addresses[key, "sv"]


def test_the_map_of_the_site_holds_every_page_once(small: Library) -> None:
    def names(branch: menu.Branch) -> list[str]:
        return [branch.entry.address, *(name for child in branch.below for name in names(child))]

    found = names(menu.site_map(small, "ar"))
    assert sorted(found) == sorted(at for (_, code), at in small.addresses.items() if code == "ar")


UNNAMED = [
    # what it shows                                  its own facts             names on the way up
    ("a page that is named passes it by",            {},                       ["Start"]),
    ("one that is not leads back to it",             {"listed": "false"},      ["Start", "Bli"]),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "expected"), [pytest.param(*row, id=name) for name, *row in UNNAMED])
def test_the_way_up_over_a_page_that_is_not_named(facts: dict[str, str], expected: list[str], tmp_path: Path) -> None:
    files = {
        "docs/sv/bli-familjehem/index.md": page("Bli familjehem", listed="false", menu="Bli", header=1),
        "docs/sv/bli-familjehem/stod.md": page("Stöd", **facts),
    }
    found = library(small_site(tmp_path, files=files))
    way = menu.breadcrumbs(found, found.guides["bli-familjehem/stod"], "sv")
    assert [entry.name for entry in way] == expected
    assert menu.header(found, "sv", "index") == []
