"""Booklets: each heading begins a spread with one picture, its words, and the marks of its sentences once."""

import re
from functools import partial

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.booklet.shaped import spread_out
from tests.text.test_markdown import convert

WORDING = Wording(Language(code="sv", name="Svenska"), {"booklet.sources": "Källor:"})
SHAPE = partial(spread_out, t=WORDING)
PICTURE = "![En gryta.](gryta.svg)"


def spreads(body: str) -> list[LexborNode]:
    return LexborHTMLParser(convert(body, shape=SHAPE).html).css("section.spread")


def said(node: LexborNode | None) -> str:
    assert node is not None
    return re.sub(r"\s+", " ", node.text()).strip()


def test_a_heading_begins_a_spread_and_names_it() -> None:
    first, second = spreads(f"## Mat? {{#mat}}\n\n{PICTURE}\n\nSmaka.\n\n## Sömn? {{#somn}}\n\n{PICTURE}\n\nSov.\n")
    assert [child.tag for child in first.iter()] == ["h2", "p", "div"]
    assert [node.attributes["aria-labelledby"] for node in (first, second)] == ["mat", "somn"]
    assert [said(node.css_first("h2")) for node in (first, second)] == ["Mat?", "Sömn?"]
    assert [said(node.css_first(".spread-words")) for node in (first, second)] == ["Smaka.", "Sov."]


def test_the_picture_stands_alone_with_its_alternative_and_its_room() -> None:
    (spread,) = spreads(f"## Mat? {{#mat}}\n\nSmaka.\n\n{PICTURE}\n\nMer.\n")
    (picture,) = spread.css("p.spread-picture > img")
    assert picture.attributes == {
        "alt": "En gryta.", "src": "../bilder/gryta.svg", "loading": "lazy", "width": "320", "height": "240",
    }  # fmt: skip
    assert [said(node) for node in spread.css(".spread-words > p")] == ["Smaka.", "Mer."]


WORDS = [
    # what it shows, as it is written, the words that are left, the marks
    ("a mark at the end", "Ja. {K}", "Ja.", ["granskas"]),
    ("words after a mark are kept", "Ja. {K} Nej.", "Ja. Nej.", ["granskas"]),
    ("words between two marks", "Ja. {V: A} Nej. {K} Jo.", "Ja. Nej. Jo.", ["granskas", "Källor:", "1"]),
    ("the same mark in two paragraphs", "Ja. {K}\n\nNej. {K}", "Ja. Nej.", ["granskas"]),
    ("the same source twice, another", "Ja. {V: A} Nej. {V: B}\n\nJo. {V: A}", "Ja. Nej. Jo.", ["Källor:", "1", "2"]),
    ("a mark in an item", "- Ett {V: A} till\n- Två", "Ett till Två", ["Källor:", "1"]),
    ("a mark inside bold words", "**Din rätt: {K}** Ja.", "Din rätt: Ja.", ["granskas"]),
    ("words beside the picture", f"Före {PICTURE} efter.", "Före efter.", []),
    ("no marks", "Ja.", "Ja.", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "words", "marks"), [pytest.param(*row, id=name) for name, *row in WORDS])
def test_marks_are_taken_out_of_the_sentences_and_told_once(body: str, words: str, marks: list[str]) -> None:
    (spread,) = spreads(f"## Rubrik {{#a}}\n\n{body}\n")
    assert said(spread.css_first(".spread-words")) == words
    assert [said(node) for node in spread.css(".spread-marks > *")] == marks
    assert len(spread.css(".spread-marks")) == bool(marks)


def test_what_stands_before_the_first_spread_stays_outside() -> None:
    tree = LexborHTMLParser(convert("Text.\n\n## Mat? {#mat}\n\nSmaka.\n", shape=SHAPE).html)
    assert [said(node) for node in tree.css("body > p")] == ["Text."]
    assert len(tree.css("section.spread")) == 1
