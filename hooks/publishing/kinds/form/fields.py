"""Fields: headings, help and lists become a form, to fill in on the screen or on the paper a browser prints."""

from collections.abc import Iterator, Sequence
from datetime import date
from xml.etree.ElementTree import Element, SubElement

from publishing.base.wording import Wording
from publishing.kinds.form.model import LISTED, Form, FormField
from publishing.text.sections import sections

PART, FIELD = "h2", "h3"
MOST_LINES = 6
"""Lines of an empty field on a screen, where it grows with what is written; paper has all that were asked for."""
EXAMPLE = date(2026, 11, 24)
"""Shows how a date may be written. Any way is right: it is a note to oneself."""
OWN_WORDS = {"autocomplete": "off", "dir": "auto", "spellcheck": "false", "writingsuggestions": "false"}
"""What is written is in any language, and nobody's but the writer's: no memory of fields, and neither spelling nor
writing aids, which in some browsers send each word to their maker."""


def filled_in(root: Element, name: str, form: Form, t: Wording) -> Element | None:
    """From the first part with a field to the end, a body becomes a form.

    name     of the form, in files that are saved from it; t in the language of the text
    returns  the form; None where the text asks nothing

    It is a div, not a <form>: without script, Enter in a <form> would put the answers into the address, and so into
    the history. Without script it can be filled in and printed.
    """
    fields = {field.id: field for field in form.fields}
    box = Element("div", {"class": "fill-in", "id": "fill-in", "data-form": name, "data-version": str(form.version)})
    box.set("data-cell", t("form.cell", column="{column}", number="{number}"))
    box.set("data-row", t("form.row", number="{number}"))
    for section in sections(root):
        starts = [at for at, child in enumerate(section) if child.tag == FIELD and child.get("id") in fields]
        if not starts and not len(box):
            continue
        inside = section if section[0].tag == PART else section[starts[0] if starts else 0 :]
        for child in inside:
            root.remove(child)
        box.extend([_part(inside, fields, t)] if starts else inside)
    if not len(box):
        return None
    root.append(box)
    return box


def _part(inside: Sequence[Element], fields: dict[str, FormField], t: Wording) -> Element:
    """An h2 with its fields, as a card: a group, since six landmarks would be none."""
    part = Element("div", {"class": "form-part"})
    if inside[0].tag == PART:
        part.attrib |= {"role": "group", "aria-labelledby": inside[0].get("id", "")}
    starts = [at for at, child in enumerate(inside) if child.tag == FIELD]
    part.extend(inside[: starts[0]])
    for start, end in zip(starts, [*starts[1:], len(inside)], strict=True):
        field = fields.get(inside[start].get("id", ""))
        part.extend(_field(inside[start], inside[start + 1 : end], field, t) if field else inside[start:end])
    return part


def _field(heading: Element, below: Sequence[Element], field: FormField, t: Wording) -> list[Element]:
    """A heading and what stands below it as a field; as they are when a list is asked for and there is none."""
    items, rest = _list_taken(below) if field.kind in LISTED else ((), below)
    if field.kind in LISTED and not items:
        return [heading, *below]
    box = Element("div", {"class": "field", "data-kind": field.kind, "data-id": field.id})
    if items:
        group = SubElement(box, "fieldset")
        SubElement(group, "legend").append(heading)
        _described(group, group, rest, field, t)
        group.extend(_rows(field, items, t) if field.kind == "rows" else _choices(field, items))
    else:
        control = _control(field)
        label = Element("label", {"for": control.get("id", "")})
        label.text, heading.text = heading.text, None
        for child in list(heading):
            heading.remove(child)
            label.append(child)
        heading.append(label)
        box.append(heading)
        _described(box, control, rest, field, t)
        box.append(control)
    return [box]


def _list_taken(below: Sequence[Element]) -> tuple[tuple[str, ...], Sequence[Element]]:
    """The words of the first list, and what stands around it."""
    taken = next((child for child in below if child.tag == "ul"), None)
    if taken is None:
        return (), below
    items = tuple(" ".join("".join(item.itertext()).split()) for item in taken if item.tag == "li")
    return items, [child for child in below if child is not taken]


def _described(box: Element, by: Element, below: Sequence[Element], field: FormField, t: Wording) -> None:
    """What helps, between the question and the place for its answer, read aloud with it."""
    identity = f"{field.id}-help"
    help_ = Element("div", {"class": "help", "id": identity})
    help_.extend(below)
    if field.kind == "date":
        SubElement(help_, "p", {"class": "example"}).text = t("form.date-example", date=t.date(EXAMPLE))
    if len(help_):
        by.set("aria-describedby", identity)
        box.append(help_)


def _control(field: FormField) -> Element:
    """Where a field of its own is written.

    A date is text too. A calendar to pick from speaks the language of the browser, not that of the page, knows only
    one way of counting years, prints a mask where it is empty, and takes neither »v. 12« nor »efter lovet«.
    """
    identity = f"svar-{field.id}"
    if field.kind == "text":
        return Element("textarea", {"id": identity, **_lines(field.lines), **OWN_WORDS})
    return Element("input", {"type": "text", "id": identity, "data-lines": "1", **OWN_WORDS})


def _lines(lines: int) -> dict[str, str]:
    return {"rows": str(min(lines, MOST_LINES)), "data-lines": str(lines)}


def _choices(field: FormField, items: Sequence[str]) -> Iterator[Element]:
    """A radio each, none of them chosen."""
    for number, words in enumerate(items, 1):
        pick = Element("div", {"class": "pick"})
        row = SubElement(pick, "label")
        identity = f"svar-{field.id}"
        given = {"type": "radio", "name": identity, "id": f"{identity}-{number}", "value": str(number)}
        SubElement(row, "input", given)
        SubElement(row, "span").text = words
        yield pick


def _rows(field: FormField, columns: Sequence[str], t: Wording) -> Iterator[Element]:
    """As many rows as there are lines on paper; script can add more, see answers.mjs."""
    rows = Element("ol", {"class": "rows", "data-columns": str(len(columns))})
    for number in range(1, field.lines + 1):
        row = SubElement(rows, "li", {"class": "row" if number == 1 else "row not-read"})
        SubElement(row, "p", {"class": "row-name not-read"}).text = t("form.row", number=number)
        for place, column in enumerate(columns, 1):
            identity = f"svar-{field.id}-{number}-{place}"
            cell = SubElement(row, "div", {"class": "cell"})
            SubElement(cell, "label", {"for": identity}).text = column
            heard = t("form.cell", column=column, number=number)
            SubElement(cell, "textarea", {"id": identity, "aria-label": heard, **_lines(1), **OWN_WORDS})
    yield rows
    more = Element("p", {"class": "more-rows not-read"})
    button = {"type": "button", "class": "button", "aria-describedby": field.id, "hidden": "hidden"}
    SubElement(more, "button", button).text = t("form.add-row")
    yield more
