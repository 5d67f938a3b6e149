"""Booklets in a build: which files are made of which pages and languages, and what the pages then know of them."""

import re
from pathlib import Path

import pytest

from publishing.base.places import absolute
from publishing.engine.build import Build
from publishing.kinds.booklet import making as booklets
from publishing.kinds.booklet.making import all_data, stem, wanted
from publishing.press.codes import code
from tests.kinds.booklet.picture_books import BEFORE, DURING, SPREADS, SPREADS_AR
from tests.kinds.booklet.picture_books import booklets as files
from tests.kinds.campaign.campaigns import read_pdf
from tests.tools.handouts import building, worded
from tests.tools.small import buildable, small_site

PICTOGRAMS = "pictograms:\n  - {id: bowl, icon: bowl-with-spoon, licence: MIT, by: Microsoft}\n"
EXAMPLE = "docs/sv/for-familjehem/exempel.md"


def made_of(root: Path) -> Build:
    now = building(worded(root))
    booklets.make(now)
    return now


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> Build:
    bowl = SPREADS.replace("window:pot", "pictogram:bowl"), SPREADS_AR.replace("window:pot", "pictogram:bowl")
    laid = {**files(*bowl), "docs/_data/pictograms.yml": PICTOGRAMS}
    family = str(laid[f"docs/sv/{DURING}.md"]).replace("section: children", "section: family-homes")
    laid[EXAMPLE] = family.replace(", time: during", "").replace("../../bli", "../bli")
    return made_of(buildable(small_site(tmp_path_factory.mktemp("booklets"), files=laid)))


def test_every_booklet_lies_beside_its_page_as_three_files_in_each_language(now: Build) -> None:
    assert {problem.code for problem in now.problems} <= {"booklet.blank-pages"}
    endings = [".pdf", "-vik.pdf", ".epub"]
    assert sorted(str(each.place) for each in now.handouts) == sorted(
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


def test_a_page_knows_its_files_their_sizes_and_how_much_paper_they_take(now: Build) -> None:
    book = now.views.handouts.book(now.library.guides[BEFORE], "ar")
    assert book and book.language.code == "ar" and (book.pages, book.papers) == (3 + 4, 2)
    sizes = {str(each.place): len(each.content) for each in now.handouts}
    for file in (book.read, book.fold, book.epub):
        assert file and sizes[file.address] == file.size


def test_the_code_of_a_booklet_leads_to_its_page_in_its_language(now: Build) -> None:
    found = list(wanted(now))
    for each, data in zip(found, all_data(now, found), strict=True):
        address = now.library.addresses[each.guide.key, each.edition.language.code]
        assert data and data["code"]["svg"] == code(absolute(now.views.site_url, address)).svg


def test_empty_pages_are_told_once_to_those_who_write_swedish(now: Build) -> None:
    told = [problem for problem in now.problems if problem.code == "booklet.blank-pages"]
    assert {problem.spot.file for problem in told} == {f"docs/sv/{BEFORE}.md", f"docs/sv/{DURING}.md", EXAMPLE}
    assert [problem.facts["blanks"] for problem in told if problem.spot.file.endswith("innan.md")] == [1]
    assert {problem.level for problem in told} == {"notice"}


def text_of(now: Build, place: str) -> list[str]:
    return read_pdf(next(each.content for each in now.handouts if str(each.place) == place))


def test_the_back_says_who_answers_who_asked_and_who_drew(now: Build) -> None:
    back = " ".join(text_of(now, "for-barn/8-12/innan/bok-8-12-innan.pdf")[-1].split())
    t = now.library.wording["sv"]
    for said in (
        t("page.reviewed", date=t.date(now.library.guides[BEFORE].facts.reviewed)),
        f"{t('booklet.added')}: Vem kan jag fråga? {t('booklet.rest-asked')} ({t('review.mark')})",
        t("booklet.pictures", makers="Microsoft (MIT)"),
        "example.test/blifamiljehem/for-barn/8-12/innan",
    ):
        assert said in back
    assert t("notice.unchecked") not in back
    other = " ".join(text_of(now, "for-barn/8-12/under/bok-8-12-under.pdf")[-1].split())
    assert t("booklet.all-asked") in other and "Microsoft" not in other


def test_a_translation_nobody_has_read_says_so(now: Build) -> None:
    found = list(wanted(now))
    unread = [
        now.library.wording[each.edition.language.code]("notice.unchecked") in data["back"]["parts"]
        for each, data in zip(found, all_data(now, found), strict=True)
        if data
    ]
    assert unread == [each.edition.language.code == "ar" for each in found]


def test_an_example_says_that_it_is_one_and_has_a_page_of_the_childs_own(now: Build) -> None:
    pages = text_of(now, "for-familjehem/exempel/valkommen-exempel.pdf")
    t = now.library.wording["sv"]
    assert t("story.example") in pages[0] and t("welcome.print-yours") in pages[-2]
    assert t("booklet.missing") not in "".join(pages) and t("booklet.all-asked") not in pages[-1]
    example = next(each for each in wanted(now) if each.guide.key.endswith("exempel"))
    assert stem(example.guide, example.facts) == "valkommen-exempel"


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
    found = made_of(buildable(small_site(tmp_path, files=files(body))))
    (problem,) = [each for each in found.problems if each.code == "booklet.not-for-print"]
    assert (problem.spot.excerpt, problem.facts["tag"]) == (line, tag)
    assert found.views.handouts.book(found.library.guides[BEFORE], "sv") is None
    assert found.views.handouts.book(found.library.guides[DURING], "sv")


def test_the_words_of_the_last_pages_are_told_where_they_stand(tmp_path: Path) -> None:
    root = worded(buildable(small_site(tmp_path, files=files())))
    path = root / "docs/_data/wording/sv.yml"
    path.write_text(re.sub(r"(?m)^(booklet.web: ).*", r"\1" + "ord " * 900, path.read_text("utf-8")), "utf-8")
    found = building(root)
    booklets.make(found)
    told = {
        (each.spot.file, each.spot.excerpt.partition(":")[0])
        for each in found.problems
        if each.code == "booklet.too-long"
    }
    assert told == {("docs/_data/wording/sv.yml", "booklet.about")}
