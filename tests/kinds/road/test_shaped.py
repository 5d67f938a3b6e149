"""The road as its page shows it: the steps are one list, each with what happens and then its parts."""

import re
from functools import partial

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.road.model import labels
from publishing.kinds.road.shaped import stepped
from publishing.text.conversion import Conversion
from publishing.text.headings import headings
from publishing.text.markdown import Converter
from tests.text.test_markdown import Way
from tests.text.test_markdown import convert as converted
from tests.tools.roads import STEPS

SV = Language(code="sv", name="Svenska")
WORDS = Wording(SV, {
    "sources.mark": "Källa {number}", "review.mark": "granskas", "road.time": "Tid", "road.papers": "Papper",
    "road.ask": "Du kan fråga", "road.child": "Barnets sida",
})  # fmt: skip
WHO = {"tanken": ("Vilka är med", "du"), "samtalet": ("Vilka är med", "du, enheten")}
BARE = partial(stepped, labels={}, who={})
"""Steps without labels, and without anybody who takes part."""


def convert(body: str) -> LexborHTMLParser:
    conversion = Conversion(Way(), WORDS, headings(body), shape=partial(stepped, labels=labels(WORDS), who=WHO))
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


def test_steps_are_one_ordered_list_after_the_introduction() -> None:
    shown = converted("Först.\n\n## Ett\n\nA\n\n### Mer\n\n## Två\n\nB\n", shape=BARE).html
    assert re.sub(r"\s+", "", shown) == (
        '<p>Först.</p><olclass="steps"><li><h2id="ett">Ett</h2><p>A</p><h3id="mer">Mer</h3></li>'
        '<li><h2id="tva">Två</h2><p>B</p></li></ol>'
    )


def test_steps_without_headings_are_words() -> None:
    assert converted("Först.", shape=BARE).html == "<p>Först.</p>"


def test_a_step_has_what_happens_and_then_its_parts_in_a_fixed_order() -> None:
    first, second, third = convert(STEPS).css("ol.steps > li")
    assert parts(first) == [
        ("step-who", "Vilka är med", "du"), ("step-time", "Tid", "Veckor eller år."),
        ("step-ask", "Du kan fråga", "Är det något för oss?"),
    ]  # fmt: skip
    assert [child.tag for child in second.iter()] == ["h2", "p", "ul", "dl"]
    assert [part[0] for part in parts(third)] == ["step-ask", "step-child"]


def test_a_part_keeps_its_links_and_marks() -> None:
    text = STEPS.replace("sängen står.", "sängen står. {V: SoL 9:2} {K}")
    (said,) = convert(text).css(".step-child dd")
    assert [node.attributes.get("href") for node in said.css("a")] == ["#kalla-1", "../kontakt/"]
    assert said.css(".review") and not said.css("strong")


ASIDE = "## Ett\n\n**Du kan fråga**: [Vem](a.md)?\n\n**Obs:** Text.\n\nText **Tid:** här.\n"


def test_only_a_paragraph_that_begins_with_a_known_label_is_a_part() -> None:
    (step,) = convert(ASIDE).css("ol.steps > li")
    assert parts(step) == [("step-ask", "Du kan fråga", "Vem?")]
    assert [words(node) for node in step.css("li > p")] == ["Obs: Text.", "Text Tid: här."]
