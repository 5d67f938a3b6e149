"""Overviews: the pages below one, the map of the site, and how far each page has come in each language."""

from pathlib import Path

import pytest

from publishing.kinds.overview.page import below, everything, states
from publishing.library.library import Library
from publishing.pages.menu import Branch
from tests.kinds.story.told import HERE, WORDS, consent, story
from tests.tools.shown import block, view
from tests.tools.small import BASE, library, small_site

HUB = "bli-familjehem/index"
PAGE = (BASE / "docs/sv/bli-familjehem/kontakt.md").read_text("utf-8")
AR = (BASE / "docs/ar/bli-familjehem/kontakt.md").read_text("utf-8")
GLOSSARY = (BASE / "docs/sv/ordlista.md").read_text("utf-8")


def page(title: str, **facts: object) -> str:
    rows = "".join(f"{name}: {value}\n" for name, value in facts.items())
    return PAGE.replace("title: Kontakt", f"title: {title}").replace("owner:", f"{rows}owner:", 1)


def of_layout(layout: str, block: str) -> str:
    """A page at the top with a block."""
    return GLOSSARY.replace("layout: glossary", f"layout: {layout}").replace("glossary()", f"{block}()")


FILES: dict[str, str | bytes] = {
    f"docs/sv/{HUB}.md": page("Bli familjehem", layout="hub") + "\n{{ children() }}\n",
    "docs/sv/bli-familjehem/stod.md": page("Stöd & råd", order=5),
    "docs/sv/bli-familjehem/dold.md": page("Dold", listed="false"),
    "docs/sv/sok.md": of_layout("search", "sitemap"),
    "docs/sv/oversattningar.md": of_layout("translations", "translations"),
}


@pytest.fixture
def found(tmp_path: Path) -> Library:
    return library(small_site(tmp_path, files=FILES))


def test_the_pages_below_stand_in_order_and_say_which_are_not_translated(found: Library) -> None:
    told = [(each.name, each.address, each.translated) for each in below(view(found, "ar", HUB))]
    assert told == [
        ("Stöd & råd", "ar/bli-familjehem/stod/", False),
        ("تواصل", "ar/bli-familjehem/kontakt/", True),
    ]


def test_nothing_stands_below_other_pages(found: Library) -> None:
    assert below(view(found, "sv", "ordlista")) == []


def names(branch: Branch) -> list[str]:
    return [branch.entry.address, *(name for child in branch.below for name in names(child))]


def test_the_map_of_the_site_is_a_tree_from_the_start_page_without_the_unlisted(found: Library) -> None:
    tree = everything(view(found, "sv", "sok"))
    assert names(tree) == [
        "", "bli-familjehem/", "bli-familjehem/stod/", "bli-familjehem/kontakt/", "ordlista/", "oversattningar/",
        "sok/",
    ]  # fmt: skip
    assert [len(each.below) for each in tree.below] == [2, 0, 0, 0]


def test_how_far_pages_have_come_is_told_in_the_order_of_the_map(found: Library) -> None:
    here = view(found, "sv", "oversattningar")
    assert [found.addresses[guide.key, "sv"] for guide in states(here)] == names(everything(here))


def test_any_page_knows_where_to_search_and_how_far_translations_have_come(found: Library, tmp_path: Path) -> None:
    here = view(found, "ar", HUB)
    ways = [(entry := here.landmark(name)) and entry.address for name in ("find", "translations")]
    assert ways == ["ar/sok/", "ar/oversattningar/"]
    without = view(library(small_site(tmp_path / "bare")), "sv", "index")
    assert [without.landmark(name) for name in ("find", "translations")] == [None, None]


def test_the_search_page_may_compile_and_does_not_find_itself(found: Library) -> None:
    heads = {key: view(found, "sv", key).head for key in ("sok", "oversattningar", HUB)}
    assert [key for key, head in heads.items() if "'wasm-unsafe-eval'" in head.policy] == ["sok"]
    assert [key for key, head in heads.items() if not head.searched] == ["sok"]


NEEDS = [
    # page               scripts              styles
    ("sok",              ("site", "search"),  ("lists",)),
    ("oversattningar",   ("site",),           ()),
    (HUB,                ("site",),           ()),
]  # fmt: skip


@pytest.mark.parametrize(("key", "scripts", "styles"), NEEDS)
def test_what_the_pages_ask_for(key: str, scripts: tuple[str, ...], styles: tuple[str, ...], found: Library) -> None:
    needs = view(found, "sv", key).needs
    assert (needs.scripts, needs.styles) == (scripts, styles)


LISTS = [
    # page              block       scripts
    ("sok",             "sitemap",  ("site", "search", "gate")),
    ("berattelser/index", "children", ("site", "gate")),
    ("ordlista",        "",         ("site",)),
]  # fmt: skip


@pytest.mark.parametrize(("key", "name", "scripts"), LISTS)
def test_what_names_a_page_that_has_to_go_looks_at_the_day(
    key: str, name: str, scripts: tuple[str, ...], tmp_path: Path
) -> None:
    index = GLOSSARY.replace("layout: glossary", "layout: hub").replace("glossary()", "children()")
    files = {**WORDS, **FILES, HERE: story(*consent("2027-10-01")),
             "docs/sv/berattelser/index.md": index.replace("next_page: ", "next_page: ../")}  # fmt: skip
    found = library(small_site(tmp_path, files=files))
    assert view(found, "sv", key).needs.scripts == scripts
    if name:
        assert 'data-until="2027-10-01"' in block(found, name, "sv", key)


SHOWN = [
    # what it shows                              block           language page
    # HTML
    ("words that are not translated are Swedish", "children",     "ar", HUB,
     '<span class="card-text" lang="sv" dir="ltr">'),
    ("a page below, with what it is about",      "children",     "sv", HUB,
     '<a href="stod/"><span class="card-name">Stöd &amp; råd</span><span class="card-text">En mening'),
    ("a branch of the map lies in its page",     "sitemap",      "sv", "sok",
     '<a href="../bli-familjehem/">Bli familjehem</a><ul><li><a href="../bli-familjehem/stod/">'),
    ("the page itself has a heading for its row", "translations", "sv", "oversattningar",
     '<tr><th scope="row">Stöd &amp; råd</th>'),
    ("what is not translated",                   "translations", "sv", "oversattningar",
     '<td class="status-missing"><a href="../ar/bli-familjehem/stod/"><span aria-hidden="true">–</span>'
     '<span class="unseen">العربية: status.missing</span>'),
    ("what nobody has read yet",                 "translations", "sv", "oversattningar",
     '<td class="status-unchecked"><a href="../ar/bli-familjehem/kontakt/">'),
    ("the Swedish text",                         "translations", "sv", "oversattningar",
     '<td class="status-source"><a href="../bli-familjehem/kontakt/">'),
]  # fmt: skip


@pytest.mark.parametrize(("name", "code", "key", "html"), [pytest.param(*row, id=name) for name, *row in SHOWN])
def test_what_a_block_shows(name: str, code: str, key: str, html: str, found: Library) -> None:
    assert html in block(found, name, code, key)
