"""Questions: which booklet owes an answer to what, and where the answer is."""

from pathlib import Path

import pytest

from publishing.kinds.booklet.answers import answer, booklet, owed
from publishing.kinds.booklet.model import Age
from publishing.library.library import Library
from publishing.library.times import Time
from tests.kinds.booklet.picture_books import BEFORE, DURING, booklets
from tests.tools.small import library, small_site

QUESTIONS = """\
questions:
  - {id: varfor, words: "Varför ska jag flytta?", by: children, times: [before, after], ages: [8-12]}
  - {id: mat, words: "Vad äter man?", by: children, times: [before], ages: [4-7, 8-12]}
  - {id: kalla, words: "Vad kallar jag de vuxna?", by: adults, times: [during], ages: [8-12]}
"""


@pytest.fixture
def found(tmp_path: Path) -> Library:
    return library(small_site(tmp_path, files=booklets() | {"docs/_data/questions.yml": QUESTIONS}))


def test_a_booklet_owes_an_answer_to_what_its_age_asks_at_its_time(found: Library) -> None:
    rows = [
        (each.age, each.time, each.guide and each.guide.key, [question.id for question in each.questions])
        for each in owed(found)
    ]
    assert rows == [
        ("4-7", "before", None, ["mat"]),
        ("8-12", "before", BEFORE, ["varfor", "mat"]),
        ("8-12", "during", DURING, ["kalla"]),
        ("8-12", "after", None, ["varfor"]),
    ]


BOOKS: list[tuple[Age, Time, str | None]] = [
    ("8-12", "before", BEFORE),
    ("8-12", "during", DURING),
    ("8-12", "after", None),
    ("4-7", "before", None),
]


@pytest.mark.parametrize(("age", "time", "key"), BOOKS)
def test_the_booklet_of_an_age_and_a_time(age: Age, time: Time, key: str | None, found: Library) -> None:
    guide = booklet(found, age, time)
    assert (guide.key if guide else None) == key


def test_a_booklet_that_is_not_listed_answers_nobody(tmp_path: Path) -> None:
    files = booklets()
    hidden = str(files[f"docs/sv/{BEFORE}.md"]).replace("order: 10", "order: 10\nlisted: false")
    root = small_site(tmp_path, files={**files, f"docs/sv/{BEFORE}.md": hidden})
    assert booklet(library(root), "8-12", "before") is None


def test_the_answer_is_the_spread_with_the_id_of_the_question_in_every_language(found: Library) -> None:
    arabic = answer(found.guides[BEFORE].editions["ar"], "mat")
    assert arabic and arabic.text == "ماذا يأكلون هناك؟"
    assert answer(found.guides[BEFORE].source, "kalla") is None
