"""The self-check as its page shows it: each question holds its choices with their answers."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.self_check.shaped import questioned
from publishing.text.conversion import Conversion
from publishing.text.headings import headings
from publishing.text.markdown import Converter
from tests.text.test_markdown import Way
from tests.tools.roads import QUESTIONS

SV = Language(code="sv", name="Svenska")
WORDS = Wording(SV, {"sources.mark": "Källa {number}", "review.mark": "granskas"})


def convert(body: str, *, questions: bool = True) -> LexborHTMLParser:
    shape = questioned if questions else None
    conversion = Conversion(Way(), WORDS, headings(body), shape=shape, close=questions)
    return LexborHTMLParser(Converter().convert(body, conversion).html)


def words(node: LexborNode) -> str:
    return re.sub(r"\s+", " ", node.text()).strip()


def test_a_question_holds_its_choices_with_their_answers() -> None:
    tree = convert(QUESTIONS)
    boxes = tree.css("div.question")
    assert [words(box.css("h2")[0]) for box in boxes] == ["Hur bor du?", "Vem ringer du?"]
    assert [[node.tag for node in box.iter()] for box in boxes] == [["h2", "p", "dl"], ["h2", "dl"]]
    pairs = [[node.tag for node in group.iter()] for group in tree.css("dl.choices > div.choice")]
    assert pairs == [["dt", "dd"]] * 5


def test_what_stands_before_and_after_the_questions_is_ordinary_text() -> None:
    body = convert(QUESTIONS).body
    assert body and [node.tag for node in body.iter()] == ["p", "div", "div", "h2", "p"]


def test_a_choice_never_drowns_in_the_answer_above_it() -> None:
    glued = "## Vad?\n\nEtt\n:   svar ett\nTvå\n:   svar två\n"
    assert [words(node) for node in convert(glued).css("dl dt, dl dd")] == [
        "Ett", "svar ett", "Två", "svar två",
    ]  # fmt: skip


def test_a_list_of_terms_on_another_page_is_left_as_it_is() -> None:
    assert not convert(QUESTIONS, questions=False).css(".question, .choices, .choice")
