"""Blanks: the booklet "Välkommen till oss" before anybody has written in it: a page a question, with room for a pen."""

from collections.abc import Sequence
from dataclasses import replace

from publishing.kinds.booklet.last_pages import contacts_page, steady
from publishing.kinds.booklet.model import Age, in_words
from publishing.kinds.contact.model import Contact
from publishing.kinds.form.files import help_below
from publishing.kinds.form.model import Asked, Form, FormField, asked
from publishing.kinds.welcome.model import Welcome
from publishing.press.sheets import Data, Paper
from publishing.text.headings import Heading
from publishing.text.prose import plain

TEMPLATE = "welcome/booklet.typ"
SIZES = {
    # age          letters; lines of a page, how far apart and rows of a table in millimetres
    "4-7":   {"heading": 27, "least": 12, "lines": 3, "pitch": 12.5, "row": 17},
    "8-12":  {"heading": 24, "least": 11.5, "lines": 6, "pitch": 10, "row": 14},
    "13-17": {"heading": 22, "least": 11, "lines": 9, "pitch": 8.5, "row": 12},
}  # fmt: skip
"""A child of seven writes on lines 12 mm apart, a school book of the middle years has 8–10."""
SHORT = 2
"""Lines for a field that asks for one: a pen takes more room than a keyboard."""


def blank(
    paper: Paper,
    age: Age,
    form: Form,
    welcome: Welcome,
    body: str,
    headings: Sequence[Heading],
    contacts: Sequence[Contact],
) -> Data | None:
    """A blank booklet as data; None when the text asks nothing of what belongs to the age.

    body, headings  of the text; a field without heading is told by a check, and left out here
    contacts        whom a child may call

    A first field of one line is the greeting: it stands on the cover. The field of the back page asks on the back.
    """
    t, size = paper.t, SIZES[age]
    kinds, questions = {field.id: field for field in form.fields}, asked(body, headings)
    wanted = [each for each in welcome.ages.get(age, []) if each in kinds and each in questions]
    found = [_field(kinds[each], questions[each], body, headings, size, welcome) for each in wanted]
    if not found:
        return None
    greeting = found.pop(0) if found[0]["kind"] == "line" else None
    back = questions.get(welcome.back or "")
    span = in_words(age)
    data = replace(paper, lead="").data()
    return data | {
        "title": f"{paper.heading}, {t('booklet.age', age=span)} – {t('site.name')}",
        "age": t("booklet.age", age=span),
        "size": size,
        "greeting": greeting,
        "fields": found,
        "contacts": contacts_page(t, contacts, t("booklet.print-call")),
        "back": {
            "heading": plain(back.heading.text) if back else paper.heading,
            "items": [plain(item) for item in back.items] if back else [],
        },
        "words": data["words"]
        | {
            "windows": t("welcome.blank-cover"),
            "picture": t("welcome.blank-picture"),
            "help": t("welcome.blank-help"),
            "yours": t("booklet.print-yours"),
            "draw": t("booklet.print-yours-draw"),
            "ask": t("booklet.print-yours-ask"),
            "wish": t("booklet.print-yours-wish"),
            "private": t("welcome.print-private"),
        },
    }


def _field(
    field: FormField, question: Asked, body: str, headings: Sequence[Heading], size: Data, welcome: Welcome
) -> Data:
    """A page: its heading to the child, what helps the family, and what room there is to write."""
    rows = min(field.lines, welcome.most.get(field.id, field.lines))
    return {
        "id": field.id,
        "kind": "album" if field.id == welcome.album else field.kind,
        "heading": plain(question.heading.text),
        "help": steady(help_below(question.heading, body, headings)),
        "items": [plain(item) for item in question.items],
        "lines": rows if field.kind == "rows" else SHORT if field.kind == "line" else size["lines"],
    }
