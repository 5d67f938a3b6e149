"""Fields: each question has a place for its answer, with a name and its help, and a list becomes what it names."""

from xml.etree.ElementTree import Element

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.form.fields import filled_in
from publishing.kinds.form.model import Form, FormField
from publishing.text.conversion import Conversion
from publishing.text.headings import headings
from publishing.text.markdown import Converter
from tests.kinds.form.forms import BODY
from tests.text.test_markdown import Way

MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
WORDS = Wording(Language(code="sv", name="Svenska"), {
    "sources.mark": "Källa {number}", "form.row": "Rad {number}", "form.cell": "{column}, rad {number}",
    "form.add-row": "Lägg till en rad", "form.date-example": "Till exempel {date}.", "date.months": MONTHS,
    "date.format": "{day} {month} {year}",
})  # fmt: skip
FIELDS = [
    FormField(id="datum", kind="date"), FormField(id="plats", kind="line"), FormField(id="tolk", kind="choice"),
    FormField(id="steg", kind="rows", lines=2), FormField(id="mal", kind="text", lines=9),
]  # fmt: skip


def convert(body: str = BODY, fields: list[FormField] | None = None, t: Wording = WORDS) -> LexborHTMLParser:
    form = Form(version=2, fields=fields or FIELDS)

    def shape(root: Element) -> None:
        filled_in(root, "plan", form, t)

    conversion = Conversion(Way(), t, headings(body), shape=shape)
    return LexborHTMLParser(Converter().convert(body, conversion).html)


def only(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    (found,) = tree.css(selector)
    return found


def field(tree: LexborHTMLParser, identity: str) -> LexborNode:
    return only(tree, f".field[data-id={identity}]")


def words(node: LexborNode) -> str:
    return " ".join(node.text().split())


def test_what_stands_before_the_first_part_with_a_field_stays_outside() -> None:
    tree = convert("Först.\n\n## Läs\n\nText.\n\n## Fyll i\n\nMer.\n\n### Plats {#plats}\n\n## Sist\n\nSlut.\n")
    box = only(tree, ".fill-in")
    assert [node.tag for node in box.parent.iter()] == ["p", "h2", "p", "div"]  # type: ignore[union-attr]
    assert [words(node) for node in box.iter()] == ["Fyll i Mer. Plats", "Sist", "Slut."]
    assert (box.attributes["data-form"], box.attributes["data-version"]) == ("plan", "2")


def test_a_part_is_a_group_with_its_fields_in_order() -> None:
    tree = convert()
    parts = [(each.attributes["aria-labelledby"], [f.attributes["data-id"] for f in each.css(".field")])
             for each in tree.css(".form-part")]  # fmt: skip
    assert parts == [("motet", ["datum", "plats", "tolk"]), ("gora", ["steg", "mal"])]


ONE = [
    # what it shows       field    element     its attributes
    ("a date is text",    "datum", "input",    {"type": "text", "data-lines": "1"}),
    ("a line",            "plats", "input",    {"type": "text", "data-lines": "1"}),
    ("lines of text",     "mal",   "textarea", {"rows": "6", "data-lines": "9"}),
]  # fmt: skip


@pytest.mark.parametrize(("identity", "tag", "expected"), [pytest.param(*row, id=name) for name, *row in ONE])
def test_a_field_of_its_own_has_its_heading_as_name_and_its_help(
    identity: str, tag: str, expected: dict[str, str]
) -> None:
    tree = convert()
    control = only(field(tree, identity), "input, textarea")
    assert control.tag == tag and expected.items() <= control.attributes.items()
    label = only(field(tree, identity), f"h3#{identity} > label")
    assert label.attributes["for"] == control.attributes["id"]
    assert words(only(tree, f"#{control.attributes['aria-describedby']}"))


def test_a_date_shows_how_it_may_be_written() -> None:
    assert words(only(convert(), "#datum-help")) == "Dagen när ni ses. Till exempel 24 november 2026."


def test_a_choice_is_a_group_of_radios_with_nothing_chosen() -> None:
    tolk = field(convert(), "tolk")
    assert only(tolk, "fieldset > legend > h3").attributes["id"] == "tolk"
    assert only(tolk, "fieldset").attributes["aria-describedby"] == "tolk-help"
    assert [words(each) for each in tolk.css(".pick label")] == ["Ja", "Nej"]
    radios = tolk.css("input")
    assert {each.attributes["name"] for each in radios} == {"svar-tolk"}
    assert [each.attributes["value"] for each in radios] == ["1", "2"] and not tolk.css("[checked], ul")


def test_a_row_has_a_cell_per_column_each_with_a_name_of_its_own() -> None:
    steg = field(convert(), "steg")
    assert [[each.attributes["aria-label"] for each in row.css("textarea")] for row in steg.css("ol.rows > li")] == [
        ["Vad, rad 1", "Vem, rad 1", "När, rad 1"], ["Vad, rad 2", "Vem, rad 2", "När, rad 2"],
    ]  # fmt: skip
    assert [words(each) for each in steg.css("label")] == ["Vad", "Vem", "När"] * 2
    assert [each.attributes["for"] for each in steg.css("label")] == [
        each.attributes["id"] for each in steg.css("textarea")
    ]
    assert "hidden" in only(steg, "button").attributes and not steg.css("ul")


def test_nothing_written_is_remembered_or_sent_by_the_browser() -> None:
    tree = convert()
    assert not tree.css("form, [name]:not([type=radio])")
    for control in tree.css("textarea, input[type=text]"):
        given = control.attributes
        assert (given["autocomplete"], given["spellcheck"], given["writingsuggestions"]) == ("off", "false", "false")
        assert given["dir"] == "auto"


AS_IT_IS = [
    # what it shows                              body                                        fields
    ("no field is asked for",                    "## Del\n\n### Fri {#fri}\n\nText.\n",      [FIELDS[1]]),
    ("a choice without a list",                  "## Del\n\n### Tolk {#tolk}\n\nText.\n",    [FIELDS[2]]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "fields"), [pytest.param(*row, id=name) for name, *row in AS_IT_IS])
def test_what_is_no_field_stays_text(body: str, fields: list[FormField]) -> None:
    tree = convert(body, fields)
    assert not tree.css(".field") and words(only(tree, "h3")) and words(only(tree, "h3 + p")) == "Text."
