"""Withholding: when a story goes, what is left of it, and that nothing else breaks."""

from pathlib import Path

import pytest

from publishing.base.problems import Problem
from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.kinds.road.model import step_of
from publishing.kinds.story.model import role_of, story_of
from publishing.library.guides import Facts
from publishing.library.library import Library, Target
from publishing.library.reading import read_library
from tests.kinds.campaign.seasons import day
from tests.kinds.story.told import HERE, WEBVTT, WORDS, consent, film, story, translation
from tests.tools.happenings import page
from tests.tools.small import small_site

KEY = "berattelser/tisdagar"
FILM = film("captions: film.vtt", "transcript: utskrift")
BODY = "HEMLIGT ![Ett bord](bord.jpg) ![En lampa](../bilder/lampa.jpg)\n\n## Utskrift {#utskrift}\n\nHEMLIGT"
OTHER = "![Ett bord](berattelser/delad.jpg)"
FILES: dict[str, str | bytes] = {
    **WORDS,
    HERE: story(
        *consent("2027-10-01"),
        *FILM,
        title="HEMLIG",
        body=BODY + "\n\n![Delad](delad.jpg)",
        facts="step: hemligt\n",
    ),
    "docs/ar/berattelser/tisdagar.md": translation("سري", body="سري ![طاولة](bord.jpg)\n\n## نص\n\nسري"),
    "docs/sv/berattelser/index.md": page("Berättelser", body="{{ stories() }}").replace(
        "next_page: ", "next_page: ../"
    ),
    **{f"docs/sv/berattelser/{name}": "x" for name in ("film.mp4", "bord.jpg", "delad.jpg", "annan.jpg")},
    "docs/sv/berattelser/film.vtt": WEBVTT,
    "docs/ar/berattelser/film.vtt": WEBVTT,
    "docs/sv/bilder/lampa.jpg": "x",
    "docs/sv/annan.md": page("Annan", body=OTHER),
}


def read_on(today: str, root: Path) -> tuple[Library, list[Problem]]:
    return read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=day(today))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_site(tmp_path, files=FILES)


DAYS = [
    # what it shows             today         told                        shown
    ("in good time",            "2027-08-31", [],                         True),
    ("thirty days before",      "2027-09-01", ["story.consent-soon"],     True),
    ("on its last day",         "2027-10-01", ["story.consent-soon"],     True),
    ("the day after",           "2027-10-02", ["story.consent-passed"],   False),
    ("years later",             "2030-01-01", ["story.consent-passed"],   False),
]  # fmt: skip


@pytest.mark.parametrize(("today", "codes", "seen"), [pytest.param(*row, id=name) for name, *row in DAYS])
def test_when_a_story_goes(root: Path, today: str, codes: list[str], seen: bool) -> None:
    library, problems = read_on(today, root)
    guide = library.guides[KEY]
    assert [problem.code for problem in problems if problem.code.startswith("story.")] == codes
    assert library.shown(guide) is seen and guide.withheld is not seen


def test_it_is_told_at_its_line_and_stops_nothing(root: Path) -> None:
    (problem,) = [each for each in read_on("2027-10-02", root)[1] if each.code == "story.consent-passed"]
    assert (problem.level, problem.spot.file, problem.spot.excerpt.strip()) == ("notice", HERE, "until: 2027-10-01")


def test_not_a_word_is_left_in_any_language(root: Path) -> None:
    guide = read_on("2027-10-02", root)[0].guides[KEY]
    assert "HEMLIG" not in repr(guide) and "سري" not in repr(guide)
    assert set(guide.editions) == {"sv", "ar"}
    titles = {"sv": "Den här berättelsen visas inte längre", "ar": "لم تعد هذه القصة معروضة"}
    for code, edition in guide.editions.items():
        assert edition.words.title == titles[code]
        assert (edition.document.body, edition.headings, role_of(edition)) == ("", (), "")


def test_its_facts_keep_nothing_either(root: Path) -> None:
    before, after = (read_on(today, root)[0].guides[KEY] for today in ("2027-10-01", "2027-10-02"))
    assert story_of(before) and step_of(before) == "hemligt"
    assert (story_of(after), step_of(after), type(after.facts)) == (None, None, Facts)
    assert after.facts.next_page == "index.md" and set(after.facts.windows) == {"dark"}


def test_its_files_are_not_published_unless_others_show_them(root: Path) -> None:
    before, after = (read_on(today, root)[0].files for today in ("2027-10-01", "2027-10-02"))
    assert before - after == {
        "sv/berattelser/film.mp4", "sv/berattelser/film.vtt", "ar/berattelser/film.vtt", "sv/berattelser/bord.jpg",
        "sv/bilder/lampa.jpg",
    }  # fmt: skip


def test_what_goes_with_it_stops_no_build(root: Path) -> None:
    """A night on which a consent ends must publish; a file that nobody has ever named is told every day."""
    told = [[problem.spot.file for problem in read_on(today, root)[1] if problem.code == "stray.unnamed"]
            for today in ("2027-10-01", "2027-10-02")]  # fmt: skip
    assert told == [["docs/sv/berattelser/annan.jpg"]] * 2


def test_a_film_goes_even_when_another_page_links_to_it(tmp_path: Path) -> None:
    root = small_site(tmp_path, files={**FILES, "docs/sv/annan.md": page("Annan", body="[film](berattelser/film.mp4)")})
    library, _ = read_on("2027-10-02", root)
    assert "sv/berattelser/film.mp4" not in library.files
    assert library.resolve("berattelser/film.mp4", "annan") == Target("page", KEY)


LINKS = [
    # what it shows              link
    ("to the page", "berattelser/tisdagar.md"),
    ("to a heading that is gone", "berattelser/tisdagar.md#utskrift"),
]


@pytest.mark.parametrize("link", [pytest.param(*row, id=name) for name, *row in LINKS])
def test_links_still_lead_to_its_page(root: Path, link: str) -> None:
    assert read_on("2027-10-02", root)[0].resolve(link, "index") == Target("page", KEY)


def test_a_story_keeps_its_address(root: Path) -> None:
    before, after = (read_on(today, root)[0].addresses for today in ("2027-10-01", "2027-10-02"))
    assert before == after


def test_an_example_stays(tmp_path: Path) -> None:
    library, problems = read_on("2090-01-01", small_site(tmp_path, files={HERE: story("example: true")}))
    assert problems == [] and library.guides[KEY].source.words.title == "Tisdagar"
