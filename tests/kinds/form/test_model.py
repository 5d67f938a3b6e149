"""Forms: which headings of a text are fields, and what stands below them to choose from or to write in."""

import pytest

from publishing.kinds.form.model import asked
from publishing.text.headings import headings
from tests.kinds.form.forms import BODY, BODY_AR

ITEMS = [
    # what it shows                         below the heading                        items
    ("a list",                              "- Ja\n- Nej",                           ("Ja", "Nej")),
    ("a list below help",                   "Hjälp.\n\n- Ja\n- Nej",                 ("Ja", "Nej")),
    ("other marks of a list",               "* Ja\n* Nej",                           ("Ja", "Nej")),
    ("the first of two lists",              "- Ja\n- Nej\n\nText.\n\n- Mer",         ("Ja", "Nej")),
    ("no list",                             "Hjälp.",                                ()),
    ("a sentence that begins with a dash",  "- Ja\nså är det",                       ()),
    ("a list in a comment",                 "<!--\n- Ja\n- Nej\n-->",                ()),
    ("a list of the next field",            "Hjälp.\n\n### Nästa\n\n- Ja\n- Nej",    ()),
]  # fmt: skip


@pytest.mark.parametrize(("below", "items"), [pytest.param(*row, id=name) for name, *row in ITEMS])
def test_the_items_of_a_field(below: str, items: tuple[str, ...]) -> None:
    body = f"### Vad? {{#vad}}\n\n{below}\n"
    assert asked(body, headings(body))["vad"].items == items


def test_the_fields_of_a_text_in_order() -> None:
    found = asked(BODY, headings(BODY))
    assert [(identity, len(each.items)) for identity, each in found.items()] == [
        ("datum", 0), ("plats", 0), ("tolk", 2), ("steg", 3), ("mal", 0),
    ]  # fmt: skip


def test_a_translation_asks_the_same_fields() -> None:
    ids = [heading.id for heading in headings(BODY)]
    swedish, arabic = asked(BODY, headings(BODY)), asked(BODY_AR, headings(BODY_AR, ids))
    assert {i: len(each.items) for i, each in arabic.items()} == {i: len(each.items) for i, each in swedish.items()}
