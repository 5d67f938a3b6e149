"""The self-check: what is a question, what a choice, and which slips of the pen are seen."""

import pytest

from publishing.kinds.self_check.model import questions
from publishing.text.definitions import spaced
from publishing.text.headings import headings
from tests.tools.roads import QUESTIONS, QUESTIONS_AR

Found = list[tuple[str, list[tuple[str, str]]]]


def read(body: str, ids: list[str] | None = None) -> Found:
    return [(q.id, [(c.term, c.said) for c in q.choices]) for q in questions(body, headings(body, ids))]


def test_the_questions_of_a_text() -> None:
    assert read(QUESTIONS) == [
        ("bostad", [
            ("I lägenhet", "En lägenhet fungerar. {V: Lund} Läs [mer](kontakt.md) om [[familjehem]]."),
            ("I hus", "Det går lika bra. {K}"),
        ]),
        ("ringa", [
            ("Jag har en person", "En kan räcka långt."),
            ("Jag har flera", "Berätta för dem."),
            ("Jag har nästan ingen här", "Säg det när du ringer."),
        ]),
    ]  # fmt: skip


def test_a_translation_has_the_same_questions() -> None:
    found = read(QUESTIONS_AR, ["bostad", "ringa", "tittar"])
    assert [(identity, len(choices)) for identity, choices in found] == [("bostad", 2), ("ringa", 3)]


def test_a_choice_knows_its_place() -> None:
    choice = questions(QUESTIONS, headings(QUESTIONS))[1].choices[1]
    assert QUESTIONS[choice.offset :][: choice.length] == choice.term == "Jag har flera"


AB = "Ett\n:   svar ett\n\nTvå\n:   svar två"
BOTH = [("Ett", "svar ett"), ("Två", "svar två")]
READ = [
    # what it shows                            under »## Vad?«  choices
    ("choices with answers",                   AB, BOTH),
    ("an introduction of one line",            f"Det är bra att tänka.\n\n{AB}", BOTH),
    ("an introduction with a sentence a line", f"Det är bra.\nTänk efter.\n\n{AB}", BOTH),
    ("a sentence broken over two lines",       f"Det är bra att veta hur\nman gör.\n\n{AB}", BOTH),
    ("an introduction with a list",            f"- Ett\n- Två\n\n{AB}", BOTH),
    ("no empty line between choices",          AB.replace("\n\n", "\n"), BOTH),
    ("an empty line before an answer",         AB.replace("\n:", "\n\n:"), BOTH),
    ("an answer that goes on",
     "Ett\n:   svar\n    ett\n\nTvå\n:   svar två",     BOTH),
    ("an answer of two paragraphs",            "Ett\n:   svar\n\n    ett\n\nTvå\n:   svar två", BOTH),
    ("a comment",                              f"<!-- Ett\nsvar -->\n\n{AB}", BOTH),
    ("an answer without its colon",            "Ett\n:   svar ett\n\nTvå\nsvar två", [BOTH[0], ("Två", "")]),
    ("the first answer without its colon",     "Ett\nSvar ett\n\nTvå\n:   svar två", [("Ett", ""), BOTH[1]]),
    ("a colon without a space",                "Ett\n:svar ett\n\nTvå\n:   svar två", [("Ett", ""), BOTH[1]]),
    ("a colon and nothing",                    "Ett\n:   \n\nTvå\n:   svar två", [("Ett", ""), BOTH[1]]),
    ("a choice and nothing",                   "Ett\n\nTvå\n:   svar två", [("Ett", ""), BOTH[1]]),
    ("all of them without their colons",       "Ett\nSvar ett\n\nTvå\nSvar två", [("Ett", ""), ("Två", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "choices"), [pytest.param(*row, id=name) for name, *row in READ])
def test_what_is_a_choice(text: str, choices: list[tuple[str, str]]) -> None:
    assert read(f"## Vad?\n\n{text}\n\n## Sedan\n\nText.\n") == [("vad", choices)]


ORDINARY = [
    # what it shows                         a section
    ("sentences",                           "## Sedan\n\nText.\n"),
    ("a heading that asks, with sentences", "## Vad tittar vi på?\n\nVi tittar på tid.\n\n- Trygghet\n"),
    ("a heading that does not ask",         "## Prata med oss\n\nRing\nEller skriv\n"),
    ("a list in code",                      "## Sedan\n\n```\nEtt\n:   svar\n```\n"),
]  # fmt: skip


@pytest.mark.parametrize("text", [pytest.param(*row, id=name) for name, *row in ORDINARY])
def test_what_is_ordinary_text(text: str) -> None:
    assert read(text) == []


def test_a_question_with_nothing_below_it_has_no_choices() -> None:
    assert read("## Vad?\n\n## Sedan\n\nText.\n") == [("vad", [])]


def test_every_choice_stands_alone_before_it_is_converted() -> None:
    assert spaced(AB.replace("\n\n", "\n")) == AB == spaced(AB)
