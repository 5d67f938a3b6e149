"""Booklets as files: which are made of which pages and languages, what is told, and what the pages then know."""

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
import zxingcpp
from pypdfium2 import PdfDocument

from publishing.base.places import absolute
from publishing.engine.making import Made
from publishing.kinds.booklet import epub
from publishing.kinds.booklet.books import ENDINGS, book, name_of
from publishing.kinds.booklet.files import files as recipes
from publishing.kinds.booklet.files import wanted
from publishing.kinds.booklet.told import Wanted
from publishing.library.site import Site
from publishing.library.stems import stem_of
from publishing.press import imposition
from publishing.press.inking import inked
from publishing.press.sheets import pages_of
from publishing.press.typesetting import Typesetter
from tests.kinds.booklet.picture_books import BEFORE, DURING, SPREADS, SPREADS_AR, child, facts
from tests.kinds.booklet.picture_books import booklets as files
from tests.kinds.campaign.campaigns import read_pdf
from tests.tools.handouts import building, worded
from tests.tools.small import buildable, made_in, small_site

PICTOGRAMS = "pictograms:\n  - {id: bowl, icon: bowl-with-spoon, licence: MIT, by: Microsoft}\n"
EXAMPLE = "docs/sv/for-familjehem/exempel.md"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    bowl = SPREADS.replace("window:pot", "pictogram:bowl"), SPREADS_AR.replace("window:pot", "pictogram:bowl")
    laid = {**files(*bowl), "docs/_data/pictograms.yml": PICTOGRAMS}
    family = str(laid[f"docs/sv/{DURING}.md"]).replace("section: children", "section: family-homes")
    laid[EXAMPLE] = family.replace(", time: during", "").replace("../../bli", "../bli")
    return building(worded(buildable(small_site(tmp_path_factory.mktemp("booklets"), files=laid))))


@pytest.fixture(scope="module")
def made(site: Site) -> Made:
    return made_in(site)


def stem(site: Site, each: Wanted) -> str:
    return stem_of(site.library, each.guide, each.edition.language.code, name_of(each.guide, each.facts))


def read(made: Made, place: str) -> bytes:
    return made.finished[place].path.read_bytes()


def test_every_booklet_lies_beside_its_page_as_three_files_in_each_language(made: Made) -> None:
    assert {problem.code for problem in made.problems} <= {"booklet.blank-pages"}
    endings = [".pdf", "-vik.pdf", ".epub"]
    assert sorted(made.finished) == sorted(
        [
            f"{folder}{place}{ending}"
            for place, folders in [
                ("for-barn/8-12/innan/bok-8-12-innan", ("", "ar/")),
                ("for-barn/8-12/under/bok-8-12-under", ("", "ar/")),
                ("for-familjehem/exempel/valkommen-exempel", ("",)),
            ]
            for folder in folders
            for ending in endings
        ]
    )


def test_its_files_lie_beside_its_page(site: Site) -> None:
    places = [each.place for each in recipes(site) if each.place.startswith(f"ar/{BEFORE}/")]
    assert [place.rpartition("/")[2] for place in places] == [
        "bok-8-12-innan.pdf", "bok-8-12-innan-vik.pdf", "bok-8-12-innan.epub",
    ]  # fmt: skip


def test_a_booklet_is_made_once(site: Site, made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    for room, name in [(Typesetter, "_compile"), (imposition, "impose"), (epub, "epub")]:
        monkeypatch.setattr(room, name, lambda *_, **__: pytest.fail("it was made again"))
    assert made_in(site) == made


def test_a_page_knows_its_files_their_sizes_and_how_much_paper_they_take(site: Site, made: Made) -> None:
    (mine,) = [each for each in wanted(site) if each.guide.key == BEFORE and not each.edition.language.is_source]
    found = book(site, mine.guide, "ar", name_of(mine.guide, mine.facts))
    assert found and found.language.code == "ar" and (found.pages, found.papers) == (3 + 4, 2)
    assert pages_of(read(made, found.read.address)) == found.pages
    for file in (found.read, found.fold, found.epub):
        assert file and len(read(made, file.address)) == file.size


def test_the_code_of_a_booklet_leads_to_its_page_in_its_language(site: Site, made: Made) -> None:
    for each in wanted(site):
        address = site.library.addresses[each.guide.key, each.edition.language.code]
        *_, back = PdfDocument(read(made, stem(site, each) + ENDINGS["read"]))
        (code,) = zxingcpp.read_barcodes(back.render(scale=2).to_pil())
        assert code.text == absolute(site.site_url, address)


def test_empty_pages_are_told_once_to_those_who_write_swedish(made: Made) -> None:
    told = [problem for problem in made.problems if problem.code == "booklet.blank-pages"]
    assert sorted(problem.spot.file for problem in told) == [
        f"docs/sv/{BEFORE}.md", f"docs/sv/{DURING}.md", EXAMPLE,
    ]  # fmt: skip
    assert [problem.facts["blanks"] for problem in told if problem.spot.file.endswith("innan.md")] == [1]
    assert {problem.level for problem in told} == {"notice"}


def text_of(made: Made, place: str) -> list[str]:
    return read_pdf(read(made, place))


def test_the_back_says_who_answers_who_asked_and_who_drew(site: Site, made: Made) -> None:
    back = " ".join(text_of(made, "for-barn/8-12/innan/bok-8-12-innan.pdf")[-1].split())
    t = site.library.wording["sv"]
    for said in (
        t("page.reviewed", date=t.date(site.library.guides[BEFORE].facts.reviewed)),
        f"{t('booklet.added')}: Vem kan jag fråga? {t('booklet.rest-asked')} ({t('review.mark')})",
        t("booklet.pictures", makers="Microsoft (MIT)"),
        "example.test/blifamiljehem/for-barn/8-12/innan",
    ):
        assert said in back
    assert t("notice.unchecked") not in back
    other = " ".join(text_of(made, "for-barn/8-12/under/bok-8-12-under.pdf")[-1].split())
    assert t("booklet.all-asked") in other and "Microsoft" not in other


def backs(site: Site, made: Made) -> Iterator[tuple[Wanted, str]]:
    """What the last page of each booklet says; in e-books Arabic has the order in which it is typed."""
    for each in wanted(site):
        with zipfile.ZipFile(io.BytesIO(read(made, stem(site, each) + ENDINGS["epub"]))) as opened:
            yield each, unescape(opened.read("OEBPS/om.xhtml").decode())


def test_a_translation_nobody_has_read_says_so(site: Site, made: Made) -> None:
    found = list(backs(site, made))
    languages = [each.edition.language for each, _ in found]
    unread = [
        inked(site.library.wording[language.code]("notice.unchecked"), language) in said
        for (_, said), language in zip(found, languages, strict=True)
    ]
    assert unread == [language.code == "ar" for language in languages] and {*unread} == {True, False}


def test_an_example_says_that_it_is_one_and_has_a_page_of_the_childs_own(site: Site, made: Made) -> None:
    pages = text_of(made, "for-familjehem/exempel/valkommen-exempel.pdf")
    t = site.library.wording["sv"]
    assert t("page.example") in pages[0] and t("booklet.print-yours") in pages[-2]
    assert t("booklet.missing") not in "".join(pages) and t("booklet.all-asked") not in pages[-1]
    example = next(each for each in wanted(site) if each.guide.key.endswith("exempel"))
    assert name_of(example.guide, example.facts) == "valkommen-exempel"


PLACES = [
    # what a spread has           the line told            tag
    ("| a | b |\n|---|---|\n| c | d |", "| a | b |",       "<table>"),
    ("```\nkod\n```",             "```",                   "<pre>"),
    ('!!! note "Obs"\n    Text.', '!!! note "Obs"',        "!!!"),
    ("### Mer {#mer}",            "### Mer {#mer}",        "<h3>"),
    ("<details>x</details>",      "<details>x</details>",  "<details>"),
    ("![En hund.](hund.jpg)",     "![En hund.](hund.jpg)", "<img>"),
    ('{{ contact("bris") }}',     '{{ contact("bris") }}', "{{ contact }}"),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "line", "tag"), PLACES)
def test_what_cannot_be_printed_is_told_with_its_line(inside: str, line: str, tag: str, tmp_path: Path) -> None:
    body = SPREADS.replace("Du får smaka.", f"Du får smaka.\n\n{inside}\n\n")
    site = building(worded(buildable(small_site(tmp_path, files=files(body)))))
    (problem,) = [each for each in made_in(site).problems if each.code == "booklet.not-for-print"]
    assert (problem.spot.excerpt, problem.facts["tag"]) == (line, tag)
    assert book(site, site.library.guides[BEFORE], "sv", "bok-8-12-innan") is None
    assert book(site, site.library.guides[DURING], "sv", "bok-8-12-under")


def test_the_words_of_the_last_pages_are_told_where_they_stand(tmp_path: Path) -> None:
    root = worded(buildable(small_site(tmp_path, files=files())))
    path = root / "docs/_data/wording/sv.yml"
    path.write_text(re.sub(r"(?m)^(booklet.web: ).*", r"\1" + "ord " * 900, path.read_text("utf-8")), "utf-8")
    told = {
        (each.spot.file, each.spot.excerpt.partition(":")[0])
        for each in made_in(building(root)).problems
        if each.code == "booklet.too-long"
    }
    assert told == {("docs/_data/wording/sv.yml", "booklet.about")}


def test_what_stands_alike_in_two_booklets_is_told_of_each(tmp_path: Path) -> None:
    body = "## Mat? {#mat}\n\n![En gryta.](window:pot)\n\n| a | b |\n|---|---|\n| c | d |\n"
    alike = {
        f"docs/sv/{key}.md": child("Bok", body, facts(time, 10))
        for key, time in [(BEFORE, "before"), (DURING, "during")]
    }
    site = building(worded(buildable(small_site(tmp_path, files={**files(), **alike}))))
    told = [each.spot.file for each in made_in(site).problems if each.code == "booklet.not-for-print"]
    assert told == list(alike)
