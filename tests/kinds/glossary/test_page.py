"""The glossary: every word in the order of its file, and those of a page explained where they stand."""

from pathlib import Path

import pytest

from publishing.cli import problems_in
from publishing.kinds.glossary.page import every, met
from publishing.library.library import Library
from tests.tools.shown import block, view
from tests.tools.small import BASE, library, small_site

CONTACT = "bli-familjehem/kontakt"
PAGE = (BASE / f"docs/sv/{CONTACT}.md").read_text("utf-8")
TERMS = """\
terms:
  - id: vardplan
    term: {sv: vårdplan, ar: خطة الرعاية}
    text: {sv: "En plan & ett löfte.", ar: "خطة ووعد."}
    uncertain: [ar]
    source: SoL 11:3
    see: [familjehem]
  - id: familjehem
    term: {sv: familjehem}
    text: {sv: "Ett hem som tar emot ett barn."}
    source: K
"""


@pytest.fixture
def found(tmp_path: Path) -> Library:
    text = PAGE + "\n[[familjehem]], [[vårdplanen|vardplan]] och [[familjehem]].\n"
    files = {"docs/_data/glossary.yml": TERMS, f"docs/sv/{CONTACT}.md": text}
    return library(small_site(tmp_path, files=files))


def test_every_word_stands_in_the_order_of_the_file(found: Library) -> None:
    assert every(view(found, "sv", "ordlista")).ids == ["vardplan", "familjehem"]


def test_the_words_of_a_page_are_explained_once_in_the_order_in_which_they_stand(found: Library) -> None:
    terms = met(view(found, "sv", CONTACT))
    assert terms and [term.id for term in terms] == ["familjehem", "vardplan"]
    assert met(view(found, "sv", "ordlista")) is None


def test_they_are_shown_on_request_where_they_stand_and_nowhere_else(found: Library) -> None:
    assert [view(found, "sv", key).needs.scripts for key in (CONTACT, "ordlista")] == [("site", "terms"), ("site",)]


def test_any_page_knows_where_the_words_are_and_may_link_to_one(found: Library) -> None:
    words = view(found, "ar", CONTACT).landmark("words")
    assert words and words.address == "ar/ordlista/"
    assert [found.resolve(f"../ordlista.md#{word}", CONTACT).kind for word in ("vardplan", "plan")] == [
        "page", "no-heading",
    ]  # fmt: skip


SHOWN = [
    # what it shows                               language HTML
    ("the Swedish word beside a translation",     "ar", '<bdi lang="sv" dir="ltr">vårdplan</bdi>'),
    ("an explanation that is not there, Swedish", "ar", '<dd lang="sv" dir="ltr">Ett hem som tar emot ett barn.</dd>'),
    ("a word that nobody is sure of",             "ar", '<dd class="uncertain">glossary.uncertain</dd>'),
    ("what is written is escaped",                "sv", "<dd>En plan &amp; ett löfte.</dd>"),
    ("where it is from, spelt out",               "sv", '<span lang="sv" dir="ltr">Socialtjänstlagen (2025:400)'),
    ("what the municipality is to read",          "sv", '<span class="review">granskas</span> review.explain'),
    ("a word akin to it",                         "sv", '<a href="#familjehem">familjehem</a>'),
]  # fmt: skip


@pytest.mark.parametrize(("code", "html"), [pytest.param(*row, id=name) for name, *row in SHOWN])
def test_what_the_glossary_shows(code: str, html: str, found: Library) -> None:
    assert html in block(found, "glossary", code, "ordlista")


def test_of_each_language_one_line_tells_the_words_it_lacks(tmp_path: Path) -> None:
    root = small_site(tmp_path, files={"docs/_data/glossary.yml": TERMS})
    told = [(each.code, each.facts["language"], each.facts["terms"]) for each in problems_in(root)]
    assert told == [("glossary.missing", "العربية", ["familjehem"])]
