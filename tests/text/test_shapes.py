"""Shapes: the steps of a road with their parts, the questions of a self-check with their choices."""

import re
from functools import partial

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.road.model import labels
from publishing.text.headings import headings
from publishing.text.markdown import Conversion, Converter
from publishing.text.shapes import questioned, stepped
from tests.text.test_markdown import Way
from tests.tools.roads import QUESTIONS, STEPS

SV = Language(code="sv", name="Svenska")
WORDS = Wording(SV, {
    "sources.mark": "Källa {number}", "review.mark": "granskas", "road.time": "Tid", "road.papers": "Papper",
    "road.ask": "Du kan fråga", "road.child": "Barnets sida",
})  # fmt: skip
WHO = {"tanken": ("Vilka är med", "du"), "samtalet": ("Vilka är med", "du, enheten")}


def convert(body: str, *, steps: bool = False, questions: bool = False) -> LexborHTMLParser:
    shape = questioned if questions else partial(stepped, labels=labels(WORDS), who=WHO) if steps else None
    conversion = Conversion(Way(), WORDS, headings(body), shape=shape, close=questions)
    return LexborHTMLParser(Converter().convert(body, conversion).html)


def words(node: LexborNode) -> str:
    return re.sub(r"\s+", " ", node.text()).strip()


def parts(step: LexborNode) -> list[tuple[str, str, str]]:
    """(class, term, description) of each part of a step."""
    found = []
    for group in step.css("dl.step-parts > div"):
        term, said = group.css("dt, dd")
        found.append((group.attributes["class"] or "", words(term), words(said)))
    return found


def test_a_step_has_what_happens_and_then_its_parts_in_a_fixed_order() -> None:
    first, second, third = convert(STEPS, steps=True).css("ol.steps > li")
    assert parts(first) == [
        ("step-who", "Vilka är med", "du"), ("step-time", "Tid", "Veckor eller år."),
        ("step-ask", "Du kan fråga", "Är det något för oss?"),
    ]  # fmt: skip
    assert [child.tag for child in second.iter()] == ["h2", "p", "ul", "dl"]
    assert [part[0] for part in parts(third)] == ["step-ask", "step-child"]


def test_a_part_keeps_its_links_and_marks() -> None:
    text = STEPS.replace("sängen står.", "sängen står. {V: SoL 9:2} {K}")
    (said,) = convert(text, steps=True).css(".step-child dd")
    assert [node.attributes.get("href") for node in said.css("a")] == ["#kalla-1", "../kontakt/"]
    assert said.css(".review") and not said.css("strong")


ASIDE = "## Ett\n\n**Du kan fråga**: [Vem](a.md)?\n\n**Obs:** Text.\n\nText **Tid:** här.\n"


def test_only_a_paragraph_that_begins_with_a_known_label_is_a_part() -> None:
    (step,) = convert(ASIDE, steps=True).css("ol.steps > li")
    assert parts(step) == [("step-ask", "Du kan fråga", "Vem?")]
    assert [words(node) for node in step.css("li > p")] == ["Obs: Text.", "Text Tid: här."]


def test_a_question_holds_its_choices_with_their_answers() -> None:
    tree = convert(QUESTIONS, questions=True)
    boxes = tree.css("div.question")
    assert [words(box.css("h2")[0]) for box in boxes] == ["Hur bor du?", "Vem ringer du?"]
    assert [[node.tag for node in box.iter()] for box in boxes] == [["h2", "p", "dl"], ["h2", "dl"]]
    pairs = [[node.tag for node in group.iter()] for group in tree.css("dl.choices > div.choice")]
    assert pairs == [["dt", "dd"]] * 5


def test_what_stands_before_and_after_the_questions_is_ordinary_text() -> None:
    body = convert(QUESTIONS, questions=True).body
    assert body and [node.tag for node in body.iter()] == ["p", "div", "div", "h2", "p"]


def test_a_choice_never_drowns_in_the_answer_above_it() -> None:
    glued = "## Vad?\n\nEtt\n:   svar ett\nTvå\n:   svar två\n"
    assert [words(node) for node in convert(glued, questions=True).css("dl dt, dl dd")] == [
        "Ett", "svar ett", "Två", "svar två",
    ]  # fmt: skip


def test_a_list_of_terms_on_another_page_is_left_as_it_is() -> None:
    assert not convert(QUESTIONS).css(".question, .choices, .choice")
