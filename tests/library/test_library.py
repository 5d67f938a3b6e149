"""The library: what a link leads to, and where every page lies in every language."""

from pathlib import Path

import pytest

from publishing.library.library import Library
from tests.tools.small import BASE, library, small_site

PAGE = (BASE / "docs/sv/bli-familjehem/kontakt.md").read_text("utf-8")
FILES = ("sv/bild.png", "ar/bild.png", "sv/blankett.pdf", "sv/om-oss.pdf")
NAMING = "\n![En bild](bild.png) [Blanketten](blankett.pdf) [Om oss](om-oss.pdf)"
ARABIC = (BASE / "docs/ar/bli-familjehem/kontakt.md").read_text("utf-8")


@pytest.fixture
def small(tmp_path: Path) -> Library:
    files: dict[str, str | bytes] = {f"docs/{name}": b"" for name in FILES}
    texts = {name: (BASE / name).read_text("utf-8") + NAMING for name in ("docs/sv/index.md", "docs/ar/index.md")}
    return library(small_site(tmp_path, files={**files, **texts}))


TARGETS = [
    # what it shows       written              on page              kind, key, fragment
    ("a page beside",     "ordlista.md",       "index",             ("page", "ordlista", "")),
    ("a page in a folder", "bli-familjehem/kontakt.md", "index",             ("page", "bli-familjehem/kontakt", "")),
    ("a page above",      "../ordlista.md",    "bli-familjehem/kontakt", ("page", "ordlista", "")),
    ("a heading",
     "bli-familjehem/kontakt.md#tider", "index", ("page", "bli-familjehem/kontakt", "tider")),
    ("a heading on the same page",
     "#tider", "bli-familjehem/kontakt", ("page", "bli-familjehem/kontakt", "tider")),
    ("a word in the glossary", "ordlista.md#familjehem", "index",             ("page", "ordlista", "familjehem")),
    ("a page that is not there", "kontakt.md",        "index",             ("no-page", "kontakt", "")),
    ("a page above the top", "../../ordlista.md", "bli-familjehem/kontakt", ("no-page", "../ordlista", "")),
    ("a heading that is not there",
     "#tid", "bli-familjehem/kontakt", ("no-heading", "bli-familjehem/kontakt", "tid")),
    ("a word not in the glossary", "ordlista.md#hem",   "index",             ("no-heading", "ordlista", "hem")),
    ("a file",            "bild.png",          "index",             ("file", "", "")),
    ("a file as browsers may write it", "om%2Doss.pdf",      "index",             ("file", "", "")),
    ("a file that is not there", "hund.png",          "index",             ("no-file", "", "")),
    ("a folder",          "bli-familjehem/",   "index",             ("no-file", "", "")),
    ("from the root",     "/ordlista.md",      "index",             ("absolute", "", "")),
    ("another host without scheme", "//x.test/a",        "index",             ("absolute", "", "")),
    ("another site",      "https://x.test/a.md", "index",             ("external", "", "")),
    ("a number to call",  "tel:112",           "index",             ("external", "", "")),
    ("an address to write to", "mailto:a@x.test",   "index",             ("external", "", "")),
]  # fmt: skip


@pytest.mark.parametrize(("target", "key", "expected"), [pytest.param(*row, id=name) for name, *row in TARGETS])
def test_what_a_link_leads_to(target: str, key: str, expected: tuple[str, str, str], small: Library) -> None:
    found = small.resolve(target, key)
    assert (found.kind, found.key, found.fragment) == expected


def test_a_file_is_shown_in_the_language_that_has_it_else_in_swedish(small: Library) -> None:
    assert [small.file_for("bild.png", "ar"), small.file_for("blankett.pdf", "ar")] == [
        "ar/bild.png", "sv/blankett.pdf"
    ]  # fmt: skip


def test_swedish_lies_at_the_root_and_the_others_below(small: Library) -> None:
    assert small.addresses == {
        ("index", "sv"): "",
        ("ordlista", "sv"): "ordlista/",
        ("bli-familjehem/kontakt", "sv"): "bli-familjehem/kontakt/",
        ("index", "ar"): "ar/",
        ("ordlista", "ar"): "ar/ordlista/",
        ("bli-familjehem/kontakt", "ar"): "ar/bli-familjehem/kontakt/",
    }


SLUGGED = [
    # what it shows       file with slug       key, language        address
    ("a slug in a translation",
     "docs/ar/bli-familjehem/kontakt.md", ("bli-familjehem/kontakt", "ar"), "ar/bli-familjehem/x/"),
    ("the Swedish page keeps its own",
     "docs/ar/bli-familjehem/kontakt.md", ("bli-familjehem/kontakt", "sv"), "bli-familjehem/kontakt/"),
    ("a slug in Swedish", "docs/sv/bli-familjehem/kontakt.md", ("bli-familjehem/kontakt", "sv"), "bli-familjehem/x/"),
    ("a translation does not take it over",
     "docs/sv/bli-familjehem/kontakt.md", ("bli-familjehem/kontakt", "ar"), "ar/bli-familjehem/kontakt/"),
    ("the slug of a folder is that of its index",
     "docs/ar/bli-familjehem/index.md", ("bli-familjehem/kontakt", "ar"), "ar/x/kontakt/"),
    ("a fallback has the Swedish slug", "docs/sv/bli-familjehem/index.md", ("bli-familjehem/index", "ar"), "ar/x/"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "page", "expected"), [pytest.param(*row, id=name) for name, *row in SLUGGED])
def test_a_slug_changes_one_part_of_one_address(
    file: str, page: tuple[str, str], expected: str, tmp_path: Path
) -> None:
    text = ARABIC if "/ar/" in file else PAGE
    files = {file: text.replace("\n---\n\n", "\nslug: x\n---\n\n", 1)}
    if file == "docs/ar/bli-familjehem/index.md":
        files["docs/sv/bli-familjehem/index.md"] = PAGE
    assert library(small_site(tmp_path, files=files)).addresses[page] == expected


def test_pages_are_listed_each_followed_by_those_below(small: Library) -> None:
    assert [guide.key for guide in small.in_order()] == ["index", "ordlista"]
    assert [guide.key for guide in small.children("index")] == ["ordlista"]


def test_the_one_page_of_a_layout(small: Library) -> None:
    glossary = small.page("glossary")
    assert glossary is not None and glossary.key == "ordlista"
    assert small.page("search") is None
