"""The view: what a reader must know of a page before trusting it, and the ways it leads."""

from pathlib import Path

import pytest

from publishing.library.library import Library
from publishing.library.site import Overrides, Site
from publishing.pages.view import PageView, view_of
from tests.tools.small import BASE, ROOT, library, small_site

SITE = "https://x.test/p/"
KEY = "bli-familjehem/kontakt"
SV = (BASE / f"docs/sv/{KEY}.md").read_text("utf-8")
AR = (BASE / f"docs/ar/{KEY}.md").read_text("utf-8")


def view(found: Library, code: str, key: str = KEY) -> PageView:
    return opened(Site(found, SITE, ROOT, Overrides.under(ROOT / "overrides")), key, code)


def opened(site: Site, key: str, code: str = "sv") -> PageView:
    guide = site.library.guides[key]
    rendered = site.rendered(guide, code)
    return view_of(site, guide, code, rendered, rendered.html)


NOTICES = [
    # what it shows                       files                                language notices
    ("the Swedish text needs none",       {},                                  "sv", []),
    ("no native reader yet",              {},                                  "ar", ["unchecked"]),
    ("read by a native reader",           {"ar": AR.replace("not-yet", "2026-11-01")}, "ar", []),
    ("the Swedish text has changed since", {"sv": SV + "Mer.\n"},               "ar", ["outdated", "unchecked"]),
    ("changed, but read",                             {"sv": SV + "Mer.\n", "ar": AR.replace("not-yet", "2026-11-01")},
     "ar", ["outdated"]),
    ("not translated: only that",           {"ar": None},      "ar",        ["fallback"]),
    ("easy Swedish needs no native reader", {"sv-simple": AR}, "sv-simple", []),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "code", "expected"), [pytest.param(*row, id=name) for name, *row in NOTICES])
def test_what_the_reader_is_told_first(
    texts: dict[str, str | None], code: str, expected: list[str], tmp_path: Path
) -> None:
    easy = "      - {code: sv-simple, name: Lätt svenska, path: lattlast, inherits: sv}\n"
    files = {"mkdocs.yml": (BASE / "mkdocs.yml").read_text("utf-8") + easy, "docs/_data/wording/sv-simple.yml": "{}\n"}
    for language, text in texts.items():
        files[f"docs/{language}/{KEY}.md" + ("" if text else ".absent")] = text or ""
    found = view(library(small_site(tmp_path, files=files)), code)
    assert found.notices == [f"notice.{each}" for each in expected]


def body(text: str, code: str = "ar") -> dict[str, str]:
    return {f"docs/{code}/{KEY}.md": (AR if code == "ar" else SV) + "\n" + text + "\n"}


LINKS = [
    # what it shows                       Arabic text                          HTML on the Arabic page
    ("a link stays in the reader's language", "[x](../index.md)",                  'href="../../"'),
    ("a link to what is not translated stays too", "[x](../ordlista.md)",               'href="../../ordlista/"'),
    ("a link to a heading",               "[x](../bli-familjehem/kontakt.md#tider)", 'href="#tider"'),
    ("its whole address, for paper",      "[x](../index.md)",                  'data-url="https://x.test/p/ar/"'),
    ("another site",                      "[x](https://y.test/)",              'href="https://y.test/"'),
    ("a glossary word",                   "[[x|familjehem]]",                  'href="../../ordlista/#familjehem"'),
    ("a file only Swedish has",           "[x](../blankett.pdf)",              'href="../../../blankett.pdf"'),
    ("a picture that Arabic has",         "![x](../hund.png)",                 'src="../../hund.png"'),
    ("a picture only Swedish has",        "![x](../katt.png)",                 'src="../../../katt.png"'),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in LINKS])
def test_a_link_leads_to_the_same_language(text: str, expected: str, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {**body(text), "docs/ar/ordlista.md.absent": ""}
    files |= body("[x](../blankett.pdf) ![x](../hund.png) ![x](../katt.png)", "sv")
    lying = ["sv/blankett.pdf", "sv/hund.png", "sv/katt.png", *(["ar/hund.png"] if "hund" in text else [])]
    files |= {f"docs/{name}": b"" for name in lying}  # each named by a text of its language, or it were told
    assert expected in view(library(small_site(tmp_path, files=files)), "ar").content


def test_a_fallback_shows_the_swedish_text_with_swedish_marks_and_arabic_menus(tmp_path: Path) -> None:
    files = {**body("Ja. {V: x}", "sv"), f"docs/ar/{KEY}.md.absent": ""}
    found = view(library(small_site(tmp_path, files=files)), "ar")
    assert found.is_fallback and found.text.language.code == "sv" and found.language.code == "ar"
    assert "Källa 1" in found.content and found.t("site.name") == "تجربة"
    assert [entry.name for entry in found.breadcrumbs] == ["البداية"]
    assert found.swedish == "../../../bli-familjehem/kontakt/"


def test_ways_from_a_page(tmp_path: Path) -> None:
    found = view(library(small_site(tmp_path)), "ar")
    assert (found.home, found.way("assets/x.css"), found.to("../ordlista.md")) == (
        "../../", "../../../assets/x.css", "../../ordlista/"
    )  # fmt: skip
    words = found.landmark("words")
    assert words and found.way(words.address) == "../../ordlista/"
    assert found.landmark("find") is None and found.way("") == "../../../"  # where there is no page for it
    assert found.whole_address == SITE + "ar/bli-familjehem/kontakt/"


TOC = [("three headings are too few", 3, 0), ("four are worth a list", 4, 4)]


@pytest.mark.parametrize(("headings", "listed"), [pytest.param(*row, id=name) for name, *row in TOC])
def test_a_long_page_has_a_list_of_its_headings(headings: int, listed: int, tmp_path: Path) -> None:
    text = "\n\n".join(f"## Rubrik {number}" for number in range(headings - 1))
    found = view(library(small_site(tmp_path, files=body(text, "sv"))), "sv")
    assert len(found.toc) == listed


def test_a_page_loads_only_the_scripts_it_needs(tmp_path: Path) -> None:
    files = {
        "docs/sv/for-barn.md": SV.replace("section: family-homes", "section: children").replace("../index", "index")
    }
    found = library(small_site(tmp_path, files=files))
    assert [list(view(found, "sv", key).needs.scripts) for key in ("index", KEY, "for-barn")] == [
        ["site", "terms"], ["site"], ["site", "exit"]
    ]  # fmt: skip


NAMED_BY_TEMPLATES = [
    # what it shows              facts                       is there a link
    ("an ordinary page",         "",                         True),
    ("an unlisted one",          "listed: false\n",          False),
    ("news ahead of its day",    "published: 2027-03-01\n",  False),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "there"), [pytest.param(*row, id=name) for name, *row in NAMED_BY_TEMPLATES])
def test_the_templates_themselves_name_only_what_may_be_named(facts: str, there: bool, tmp_path: Path) -> None:
    text = SV.replace("section:", f"{facts}section:", 1)
    found = library(small_site(tmp_path, files={f"docs/sv/{KEY}.md": text}))
    assert (view(found, "sv", "index").guide_at(KEY) is not None) is there
