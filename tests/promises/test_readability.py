"""Readability: LIX as Björnsson counted it, goals by reader, and the sentence worth rewriting first."""

from pathlib import Path

import pytest

from publishing.base.languages import Language
from publishing.base.problems import Spot
from publishing.kinds.booklet.checks import LIX as OF_AGE
from publishing.kinds.booklet.model import Age
from publishing.library.guides import Audience
from publishing.promises.readability import Read, check, goal, hardest, lix, read
from tests.tools.happenings import page, translation
from tests.tools.small import library, small_site

LIX = [
    # what it shows                     text                                LIX
    ("short words, two sentences",      "Vi ses. Du kan ringa.",             2.5),
    ("nothing but long words",          "Socialtjänsten hjälper.",         102.0),
    ("a colon ends a sentence",         "Kom ihåg: du bestämmer.",          27.0),
    ("dots in a row end one sentence",  "Vänta... Andas.",                   1.0),
    ("so does the end of a line",       "Ring oss\nVi ses",                  2.0),
    ("six letters are not many",        "Pappan kommer.",                    2.0),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in LIX])
def test_lix(text: str, expected: float) -> None:
    assert lix(text) == pytest.approx(expected)


def test_a_text_without_words_is_neither_easy_nor_hard() -> None:
    with pytest.raises(ValueError, match="without words"):
        lix("… !")


GOALS: list[tuple[Audience, str | None, int]] = [
    # audience    inherits   highest
    ("everyone",  None,      40),
    ("parent",    None,      40),
    ("child",     None,      30),
    ("everyone",  "sv",      30),
    ("parent",    "sv",      30),
]  # fmt: skip


@pytest.mark.parametrize(("audience", "inherits", "highest"), GOALS)
def test_goals(audience: Audience, inherits: str | None, highest: int) -> None:
    assert goal(audience, Language(code="sv-simple" if inherits else "sv", name="x", inherits=inherits)) == highest


AGES: list[tuple[Age, str | None, int]] = [
    # age    inherits   highest
    ("4-7",   None,     20),
    ("8-12",  None,     25),
    ("13-17", None,     32),
    ("8-12",  "sv",     25),
    ("13-17", "sv",     30),  # easy Swedish is never asked to be harder
]  # fmt: skip


@pytest.mark.parametrize(("age", "inherits", "highest"), AGES)
def test_goals_of_booklets(age: Age, inherits: str | None, highest: int) -> None:
    language = Language(code="sv-simple" if inherits else "sv", name="x", inherits=inherits)
    assert goal("child", language, OF_AGE[age]) == highest


def test_a_booklet_is_measured_by_its_age(tmp_path: Path) -> None:
    found = {}
    for age in ("4-7", "13-17"):
        text = page("X", f"layout: booklet\nbooklet: {{age: {age}}}\nlanguages: [sv]\n", body=f"## Y\n\n{TEXT}")
        root = small_site(tmp_path / age, files={"docs/sv/x.md": text})
        found[age] = [problem.facts["goal"] for problem in check(library(root))]
    assert found == {"4-7": [20], "13-17": [32]}


HARD = "Vårdnadshavarnas synpunkter dokumenteras fortlöpande i genomförandeplaneringen."
HARDEST = [
    # what it shows                                        sentences                                   hardest
    ("a long word alone is not worth rewriting",  ["Socialtjänsten", "Du får veta allt nu.", HARD],             HARD),
    ("a long sentence of short words may be", ["Hej.", "Du kan se om det är så att de vill ha dig med då.", "Nu."],
     "Du kan se om det är så att de vill ha dig med då."),
    ("a text of one sentence",                    ["Hej."],                                            "Hej."),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), [pytest.param(*row, id=name) for name, *row in HARDEST])
def test_the_hardest_sentence_is_the_one_to_begin_with(given: list[str], expected: str) -> None:
    assert hardest([Read(words, Spot("x")) for words in given]).words == expected


BODY = "## Tider {#tider}\n\n- Ring [oss](index.md) {K}\n- Skriv\n\n{{ sitemap() }}\n"


def test_what_is_read_is_what_a_reader_meets_in_order_and_where_it_stands(tmp_path: Path) -> None:
    found = library(small_site(tmp_path, files={"docs/sv/x.md": page("Titeln", "languages: [sv]\n", body=BODY)}))
    guide = found.guides["x"]
    sentences = read(guide, guide.source)
    lead = ["Titeln:", "en mening som säger vad läsaren får veta."]
    words = ["Titeln", *lead, "Prata med oss", "Ett samtal binder dig inte.", "Tider", "Ring oss", "Skriv"]
    assert [each.words for each in sentences] == words
    assert [each.spot.line for each in sentences] == [2, 3, 3, 4, 5, 13, 15, 16]


EASY = "languages:\n      - {code: sv-simple, name: Lätt, path: latt, inherits: sv}\n"
TEXT = "Du får hjälp av kommunen. " * 3 + "Socialtjänsten planerar tillsammans med familjer, föräldrar och barn. " * 2


def test_easy_swedish_has_a_goal_of_its_own_and_other_languages_none(tmp_path: Path) -> None:
    settings = Path("tests/tools/base/mkdocs.yml").read_text("utf-8").replace("languages:\n", EASY)
    text = page("X", "native_reader: not-yet\n", body=TEXT)
    words = "".join(
        line for line in text.splitlines(True) if not line.startswith(("next_page", "section", "owner", "rev"))
    )
    files: dict[str, str | bytes] = {
        "mkdocs.yml": settings,
        "docs/_data/wording/sv-simple.yml": "",
        "docs/sv/x.md": page("X", body=TEXT),
        "docs/sv-simple/x.md": words.replace("X", "Y"),
        "docs/ar/x.md": translation("X").replace("نص.", f"{TEXT}Och mer."),
    }
    assert {problem.spot.file for problem in check(library(small_site(tmp_path, files=files)))} == {
        "docs/sv-simple/x.md"
    }
