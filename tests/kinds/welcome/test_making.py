"""Blanks: before the pages are made, each age has its booklet in every language, beside its page, twice alike."""

from pathlib import Path

import pytest

from publishing.engine.build import Build
from publishing.kinds.booklet.model import AGES
from publishing.kinds.welcome import making as blanks
from tests.kinds.welcome.welcome import BODY, BODY_AR, MAKER, maker
from tests.tools.handouts import building, handouts_site

BLOCK = "{{ welcome_sheets() }}\n\n"
FOLDER = "bli-familjehem/valkommen/"


def made(folder: Path, block: str = BLOCK) -> Build:
    now = building(handouts_site(folder, maker(body=block + BODY, translated=block + BODY_AR)))
    blanks.make(now)
    return now


def test_every_age_has_its_booklet_in_every_language_beside_its_page(tmp_path: Path) -> None:
    now = made(tmp_path)
    assert now.problems == []
    books = now.views.handouts.books
    assert set(books) == {(MAKER, code, age) for code in ("sv", "ar") for age in AGES}
    files = {each.place.as_posix(): each.content for each in now.handouts}
    assert set(files) == {
        f"{root}{FOLDER}valkommen-{age}{ending}.pdf" for root in ("", "ar/") for age in AGES for ending in ("", "-vik")
    }
    for (_, code, age), book in books.items():
        assert book.epub is None and book.language.code == code
        assert book.read.address == f"{'ar/' if code == 'ar' else ''}{FOLDER}valkommen-{age}.pdf"
        assert (book.read.size, book.fold.size) == (len(files[book.read.address]), len(files[book.fold.address]))
        assert (book.pages, book.papers) == ((6, 2) if age == "4-7" else (9, 3))


def test_a_page_without_the_block_has_none(tmp_path: Path) -> None:
    now = made(tmp_path, block="")
    assert (now.views.handouts.books, now.handouts, now.problems) == ({}, [], [])


@pytest.mark.parametrize("letter", ["\N{CJK UNIFIED IDEOGRAPH-5BB6}"])
def test_a_letter_that_the_font_lacks_is_told_and_nothing_is_made_of_it(tmp_path: Path, letter: str) -> None:
    files = maker(body=BLOCK + BODY.replace("Säng, lampa", f"Säng {letter} lampa"), translated=BLOCK + BODY_AR)
    now = building(handouts_site(tmp_path, files))
    blanks.make(now)
    assert {(each.code, each.facts["letter"]) for each in now.problems} == {("booklet.missing-letter", letter)}
    assert {code for _, code, _ in now.views.handouts.books} == {"ar"}
