"""The reader: who asked, which voices a page has, and which books a child of the same age may read."""

from pathlib import Path

import pytest

from publishing.kinds.booklet.page import BookletShown, shown
from publishing.library.library import Library
from tests.kinds.booklet.picture_books import AGE, BEFORE, DURING, booklets, child, facts, tone, voices
from tests.tools.parenthood import page
from tests.tools.small import library, small_site

EXAMPLE = "for-barn/8-12/exempel"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two booklets in two languages, one for another age and one that is an example, in Swedish alone."""
    body = "## Varför? {#varfor}\n\n![Ett fönster.](window:lamp)\n\nText.\n"
    younger = facts("after", 5).replace("8-12", "4-7")
    example = facts("after", 6).replace(", time: after", "")
    files = {
        **booklets(),
        **voices(),
        "docs/sv/for-barn/8-12/efter-for-sma.md": child("För små", body, younger),
        f"docs/sv/{EXAMPLE}.md": child("Ett exempel", body, example),
        f"docs/sv/{EXAMPLE}.varfor.mp3": tone(),
        f"docs/sv/{EXAMPLE}.varfor.ogg": tone(),
    }
    return library(small_site(tmp_path_factory.mktemp("books"), files=files))


def read(books: Library, key: str, code: str) -> BookletShown:
    found = shown(books, books.guides[key], code)
    assert found
    return found


def test_who_asked_is_told_in_the_language_of_the_text(books: Library) -> None:
    swedish, arabic = read(books, BEFORE, "sv"), read(books, BEFORE, "ar")
    assert swedish.asked == [("varfor", "Varför ska jag flytta?"), ("mat", "Vad äter man?")]
    assert swedish.added == [("vem-fragar-jag", "Vem kan jag fråga?")]
    assert [identity for identity, _ in arabic.asked] == ["varfor", "mat"]
    assert arabic.added == [("vem-fragar-jag", "من أسأل؟")]


def test_an_example_answers_no_child_and_leads_to_no_other_book(books: Library) -> None:
    found = read(books, EXAMPLE, "sv")
    assert (found.asked, found.added, found.others) == ([], [], [])


def test_the_other_books_are_those_of_the_same_age(books: Library) -> None:
    assert [each.name for each in read(books, BEFORE, "sv").others] == ["När du bor där"]
    assert [each.address for each in read(books, DURING, "ar").others] == ["ar/for-barn/8-12/innan/"]
    assert read(books, BEFORE, "sv").ages == "8–12"


VOICES = [
    # what it shows                                page     reader  the whole                     spreads
    ("Swedish",                                    BEFORE,  "sv",   ["for-barn/8-12/innan.wav"],  ["mat"]),
    ("no Swedish voice to an Arabic text",         BEFORE,  "ar",   [],                           ["varfor"]),
    ("a Swedish text in Arabic surroundings",      EXAMPLE, "ar",   [],                           ["varfor"]),
    ("none",                                       DURING,  "sv",   [],                           []),
]  # fmt: skip


@pytest.mark.parametrize(("key", "code", "whole", "parts"), [pytest.param(*row, id=name) for name, *row in VOICES])
def test_a_page_plays(books: Library, key: str, code: str, whole: list[str], parts: list[str]) -> None:
    found = read(books, key, code)
    assert [address for address, _ in (found.whole.files if found.whole else [])] == whole
    assert [each.spread for each in found.parts] == parts


def test_a_voice_knows_its_heading_and_its_files(books: Library) -> None:
    (arabic,) = read(books, BEFORE, "ar").parts
    assert arabic.heading == "لماذا أنتقل؟"
    assert arabic.files == [("ar/for-barn/8-12/innan.varfor.wav", "audio/wav")]
    (example,) = read(books, EXAMPLE, "sv").parts
    assert [kind for _, kind in example.files] == ["audio/mpeg", "audio/ogg"]


def test_a_page_that_is_no_booklet_shows_nothing(books: Library) -> None:
    assert shown(books, books.guides[AGE], "sv") is None


@pytest.mark.parametrize(
    ("body", "address"),
    [
        ("## 8–12 år {#8-12-ar}\n\nLäs.\n", "for-barn/lasa-tillsammans/#8-12-ar"),
        ("## Läs {#las}\n\nLäs.\n", "for-barn/lasa-tillsammans/"),
    ],
)
def test_an_adult_is_led_to_what_is_said_of_that_age(tmp_path: Path, body: str, address: str) -> None:
    adult = page("Läsa tillsammans", body, "answers: [varfor]\n", section="children", next_page="index.md")
    site = library(small_site(tmp_path, files={**booklets(), "docs/sv/for-barn/lasa-tillsammans.md": adult}))
    assert read(site, BEFORE, "sv").together == ("Läsa tillsammans", address)


def test_without_such_a_page_nobody_is_led_anywhere(books: Library) -> None:
    assert read(books, BEFORE, "sv").together is None
