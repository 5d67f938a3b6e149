"""The road: what stands under each step, found by the labels of its language."""

import pytest

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.road.model import Step, labels, steps
from publishing.text.headings import headings
from tests.tools.roads import STEPS, STEPS_AR

SV = {"Tid": "time", "Papper": "papers", "Du kan fråga": "ask", "Barnets sida": "child"}
AR = {"الوقت": "time", "الأوراق": "papers", "يمكنك أن تسأل": "ask", "جانب الطفل": "child"}


def read(body: str) -> tuple[Step, ...]:
    return steps(body, headings(body), SV)  # type: ignore[arg-type]


def test_the_steps_of_a_road() -> None:
    found = read(STEPS)
    assert [(step.id, step.title) for step in found] == [
        ("tanken", "Tanken"), ("samtalet", "Samtalet"), ("flytten", "Flytten"),
    ]  # fmt: skip
    first, second, third = found
    assert (first.happens, first.time, first.ask, first.child) == (
        ("Du läser och frågar runt. {V: SoL 9:2}",), "Veckor eller år.", "Är det något för oss?", "",
    )  # fmt: skip
    assert second.happens == ("Du ringer.", "- Du kan vara anonym.") and second.papers == "Inga."
    assert third.child.startswith("Det vill veta")
    assert STEPS[third.offset :][: third.length] == "## Flytten {#flytten}"


def test_a_translation_has_the_same_parts() -> None:
    mine = steps(STEPS_AR, headings(STEPS_AR, ["tanken", "samtalet", "flytten"]), AR)  # type: ignore[arg-type]
    filled = [[bool(getattr(step, part)) for part in ("happens", *SV.values())] for step in read(STEPS)]
    assert [[bool(getattr(step, part)) for part in ("happens", *SV.values())] for step in mine] == filled


PARTS = [
    # what it shows                              under the heading  happens  ask
    ("the colon inside the bold words",          "**Du kan fråga:** Vem?", (), "Vem?"),
    ("the colon after them",                     "**Du kan fråga**: Vem?", (), "Vem?"),
    ("a part over two lines",                    "**Du kan fråga:** Vem?\nNär?", (), "Vem?\nNär?"),
    ("a label nobody knows is what happens",     "**Obs:** Vem?", ("**Obs:** Vem?",), ""),
    ("bold words without a colon are no label",  "**Du kan fråga** Vem?", ("**Du kan fråga** Vem?",), ""),
    ("a label with nothing after it is no part", "**Du kan fråga:**", (), ""),
    ("a smaller heading is not what happens",    "### Mer\n\nText.", ("Text.",), ""),
    ("a comment is not what happens",            "<!-- Text. -->", (), ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "happens", "ask"), [pytest.param(*row, id=name) for name, *row in PARTS])
def test_what_is_a_part_and_what_happens(text: str, happens: tuple[str, ...], ask: str) -> None:
    (step,) = read(f"Inledning.\n\n## Ett\n\n{text}\n")
    assert (step.happens, step.ask) == (happens, ask)


def test_the_labels_are_those_of_the_language() -> None:
    words = Wording(Language(code="sv", name="Svenska"), {"road.ask": "Du kan fråga", "road.child": "Barnets sida"})
    assert labels(words) == {"Du kan fråga": "ask", "Barnets sida": "child"}
