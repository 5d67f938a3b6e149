"""Blanks as files: each age has its booklet in every language, beside its page, and the page knows them."""

from pathlib import Path

import pytest

from publishing.kinds.booklet.books import Book
from publishing.kinds.booklet.model import AGES, Age
from publishing.kinds.welcome.page import blanks
from publishing.library.site import Site
from publishing.pages.view import view_of
from publishing.press import imposition
from publishing.press.sheets import pages_of
from publishing.press.typesetting import Typesetter
from tests.kinds.welcome.welcome import BODY, BODY_AR, MAKER, maker
from tests.tools.handouts import building, handouts_site
from tests.tools.small import made_in

BLOCK = "{{ welcome_sheets() }}\n\n"
FOLDER = "bli-familjehem/valkommen/"


def site_of(folder: Path, block: str = BLOCK) -> Site:
    return building(handouts_site(folder, maker(body=block + BODY, translated=block + BODY_AR)))


def shown(site: Site, code: str) -> list[tuple[Age, Book]]:
    """What the page hands out to a reader of a language."""
    return blanks(view_of(site, site.library.guides[MAKER], code))


def test_every_age_has_its_booklet_in_every_language_beside_its_page(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    made = made_in(site)
    assert made.problems == []
    files = {place: each.path.read_bytes() for place, each in made.finished.items()}
    assert set(files) == {
        f"{root}{FOLDER}valkommen-{age}{ending}.pdf" for root in ("", "ar/") for age in AGES for ending in ("", "-vik")
    }
    for code in ("sv", "ar"):
        assert [age for age, _ in shown(site, code)] == list(AGES)
        for age, book in shown(site, code):
            assert book.epub is None and book.language.code == code
            assert book.read.address == f"{'ar/' if code == 'ar' else ''}{FOLDER}valkommen-{age}.pdf"
            assert (book.read.size, book.fold.size) == (len(files[book.read.address]), len(files[book.fold.address]))
            assert (book.pages, book.papers) == ((6, 2) if age == "4-7" else (9, 3))
            assert pages_of(files[book.read.address]) == book.pages


def test_a_booklet_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = site_of(tmp_path)
    made = made_in(site)
    for room, name in [(Typesetter, "_compile"), (imposition, "impose")]:
        monkeypatch.setattr(room, name, lambda *_, **__: pytest.fail("it was made again"))
    assert made_in(site) == made


def test_a_page_without_the_block_has_none(tmp_path: Path) -> None:
    site = site_of(tmp_path, block="")
    made = made_in(site)
    assert (made.finished, made.problems) == ({}, [])
    assert (shown(site, "sv"), shown(site, "ar")) == ([], [])


@pytest.mark.parametrize("letter", ["\N{CJK UNIFIED IDEOGRAPH-5BB6}"])
def test_a_letter_that_the_font_lacks_is_told_and_nothing_is_made_of_it(tmp_path: Path, letter: str) -> None:
    files = maker(body=BLOCK + BODY.replace("Säng, lampa", f"Säng {letter} lampa"), translated=BLOCK + BODY_AR)
    site = building(handouts_site(tmp_path, files))
    made = made_in(site)
    assert {(each.code, each.facts["letter"]) for each in made.problems} == {("booklet.missing-letter", letter)}
    assert shown(site, "sv") == []
    assert {book.language.code for _, book in shown(site, "ar")} == {"ar"}
    assert len(shown(site, "ar")) == len(AGES) and not any(place.startswith(FOLDER) for place in made.finished)
