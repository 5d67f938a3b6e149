"""Questions: what is told beyond the smallest cases in problems/, and what is left alone."""

from pathlib import Path

import pytest

from publishing.cli import problems_in
from tests.kinds.booklet.picture_books import BEFORE, OTHER, QUESTIONS, SPREADS, booklets, child, facts
from tests.tools.parenthood import both, page
from tests.tools.small import small_site

MINE = "question."
LIST = "docs/_data/questions.yml"
SCHOOL = '  - {id: skola, words: "Ska jag byta skola?", by: children, times: [before], ages: [8-12]}\n'
AFTER = SCHOOL.replace("before", "after")
YOUNGER = SCHOOL.replace("8-12", "4-7")
SWEDISH, ARABIC = f"docs/sv/{BEFORE}.md", f"docs/ar/{BEFORE}.md"


def told(tmp_path: Path, questions: str = QUESTIONS, **files: str | bytes) -> list[tuple[str, str, str]]:
    """(code, file, what it names) of all that is told about questions."""
    found = problems_in(small_site(tmp_path, files={**booklets(), LIST: questions, **files}))
    mine = [problem for problem in found if problem.code.startswith(MINE)]
    named = [problem.facts.get("questions", problem.facts.get("id", "")) for problem in mine]
    return [
        (problem.code, problem.spot.file, ", ".join(each) if isinstance(each, list) else each)
        for problem, each in zip(mine, named, strict=True)
    ]


OPEN = "Ska jag byta skola? (skola)"
ASKED = [
    # what it shows  more questions  code, file, questions
    ("each has its answer", "", []),
    ("one has none, in either language", SCHOOL,
     [("question.unanswered", SWEDISH, OPEN), ("question.unanswered", ARABIC, OPEN)]),
    ("one at a time that has no booklet", AFTER, [("question.no-booklet", LIST, OPEN)]),
    ("one of an age that has none", YOUNGER, [("question.no-booklet", LIST, OPEN)]),
]  # fmt: skip


@pytest.mark.parametrize(("more", "expected"), [pytest.param(*row, id=name) for name, *row in ASKED])
def test_what_is_told_of_questions(more: str, expected: list[tuple[str, str, str]], tmp_path: Path) -> None:
    assert told(tmp_path, QUESTIONS + more) == expected


def test_many_questions_without_an_answer_are_told_once_for_a_booklet(tmp_path: Path) -> None:
    more = SCHOOL + SCHOOL.replace("skola,", "natt,").replace("Ska jag byta skola?", "Får jag ha lampan tänd?")
    assert [named for _, _, named in told(tmp_path, QUESTIONS + more)] == [
        f"{OPEN}, Får jag ha lampan tänd? (natt)"
    ] * 2


def test_a_booklet_shown_in_swedish_answers_nobody_who_reads_another_language(tmp_path: Path) -> None:
    root = small_site(tmp_path, files={**booklets(), LIST: QUESTIONS})
    (root / ARABIC).unlink()
    found = [problem for problem in problems_in(root) if problem.code.startswith(MINE)]
    assert [(problem.code, problem.spot.file, problem.facts["language"]) for problem in found] == [
        ("question.unanswered", SWEDISH, "العربية")
    ]
    assert len(found[0].facts["questions"]) == 3


def test_a_translation_that_cannot_be_read_is_blamed_alone(tmp_path: Path) -> None:
    assert told(tmp_path, **{ARABIC: "Hej."}) == []


def test_a_booklet_that_cannot_be_read_is_blamed_alone(tmp_path: Path) -> None:
    assert told(tmp_path, **{SWEDISH: "Hej."}) == []


def test_a_site_without_questions_is_told_nothing(tmp_path: Path) -> None:
    bare = page("Rätt", section="children")
    for questions in ("questions: []\n", ""):
        files = {**booklets(), **both("for-barn/ratt", bare)}
        files = {name: text for name, text in files.items() if name != LIST} | ({LIST: questions} if questions else {})
        (tmp_path / str(len(questions))).mkdir()
        found = problems_in(small_site(tmp_path / str(len(questions)), files=files))
        assert [problem.code for problem in found] == []


def test_a_list_that_cannot_be_read_is_blamed_alone(tmp_path: Path) -> None:
    assert told(tmp_path, QUESTIONS.replace("by: adults", "by: nobody")) == []


SAMPLE = "layout: booklet\naudience: child\nbooklet: {age: 8-12}\n"
PAGES = [
    # what it shows  page  code, what it names
    ("a page that answers", page("X", facts="answers: [mat]\n", section="children"), []),
    ("a page that does not say", page("X", section="children"), [("question.page-without", "")]),
    ("a page for parents need not", page("X", facts="times: [before]\n"), []),
    ("but what it says is looked up", page("X", facts="times: [before]\nanswers: [mat, natt]\n"),
     [("question.unknown", "natt")]),
    ("a sample answers nothing", child("X", SPREADS.replace("#mat}", "#soppa}"), SAMPLE), []),
    ("a booklet answers what is asked", child("X", OTHER.replace("#kalla", "#heter"), facts("after", 30)),
     [("question.unknown", "heter")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in PAGES])
def test_what_is_told_of_a_page(text: str, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    found = told(tmp_path, **{"docs/sv/for-barn/8-12/x.md": text})
    assert [(code, named) for code, _, named in found] == expected
