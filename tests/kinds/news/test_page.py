"""News on a page: what has happened, in the reader's language, the newest first, and how to follow it."""

from pathlib import Path

import pytest

from publishing.kinds.news.page import listed
from publishing.library.library import Library
from tests.tools.happenings import WORDS, page, translation
from tests.tools.shown import block
from tests.tools.small import library, small_site

TEXTS = {
    "docs/sv/nytt.md": page("Nytt & bra", "published: 2026-11-20\n"),
    "docs/sv/aldre.md": page("Äldre", "published: 2026-10-20\n"),
    "docs/ar/aldre.md": translation("أقدم"),
}


@pytest.fixture
def found(tmp_path: Path) -> Library:
    return library(small_site(tmp_path, files={**WORDS, **TEXTS}))


def test_news_tells_day_words_and_their_language(found: Library) -> None:
    told = [(item.title, str(item.day), item.address, item.language.code) for item in listed(found, "ar")]
    assert told == [
        ("Nytt & bra", "2026-11-20", "ar/nytt/", "sv"),
        ("أقدم", "2026-10-20", "ar/aldre/", "ar"),
    ]


# --- the blocks themselves


SHOWN = [
    # what it shows                           block     language page
    # HTML
    ("news in its own language",              "news",   "ar", "index",
     'lang="sv" dir="ltr">Nytt &amp; bra</a>'),
    ("the day of news",                       "news",   "sv", "index",
     '<time datetime="2026-11-20">20 november 2026</time>'),
    ("the feed of one's language",            "follow", "ar", "index",
     'readonly value="https://x.test/p/ar/flode.xml"'),
    ("the calendar, as a link too",           "follow", "sv", "nytt",
     '<a href="../kalender.ics" type="text/calendar">'),
]  # fmt: skip


@pytest.mark.parametrize(("name", "code", "key", "html"), [pytest.param(*row, id=name) for name, *row in SHOWN])
def test_what_a_block_shows(name: str, code: str, key: str, html: str, found: Library) -> None:
    assert html in block(found, name, code, key)


def test_no_program_is_asked_for_that_few_have(found: Library) -> None:
    assert "webcal:" not in block(found, "follow", "sv")


def test_an_empty_list_says_that_it_is_empty(tmp_path: Path) -> None:
    bare = block(library(small_site(tmp_path, files=WORDS)), "news", "sv")
    assert "<p>news.none</p>" in bare and "<ul" not in bare
