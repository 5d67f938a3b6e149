"""The road as its page shows it: each step an item of one list, its labelled parts as terms."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

PARTS_LAST = ("ask", "child")
"""The parts of a step that are shown as cards, after the small facts."""


def stepped(root: Element, labels: Mapping[str, str], who: Mapping[str, tuple[str, str]]) -> None:
    """Each h2 with what follows it becomes an item of one ordered list: the steps of a road.

    labels  what a labelled paragraph begins with → the part it is, such as `ask`
    who     id of a step → the label and the words that say who takes part in it
    """
    children = list(root)
    starts = [index for index, child in enumerate(children) if child.tag == "h2"]
    if not starts:
        return
    road = Element("ol", {"class": "steps"})
    for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
        inside = children[start:end]
        for child in inside:
            root.remove(child)
        item = SubElement(road, "li")
        _step(item, inside, labels, who.get(inside[0].get("id", "")))
    root.append(road)


def _step(item: Element, inside: Sequence[Element], labels: Mapping[str, str], who: tuple[str, str] | None) -> None:
    """What happens, and then the labelled parts as a list of terms: the small facts first."""
    found: dict[str, tuple[str, Element]] = {}
    for child in inside:
        label = _label(child)
        part = labels.get(label)
        if part:
            found[part] = (label, _without_label(child))
        else:
            item.append(child)
    if not found and not who:
        return
    parts = SubElement(item, "dl", {"class": "step-parts"})
    if who:
        words = Element("dd")
        words.text = who[1]
        _part(parts, "who", who[0], words)
    for part in sorted(found, key=lambda each: each in PARTS_LAST):
        _part(parts, part, *found[part])


def _part(parts: Element, part: str, label: str, words: Element) -> None:
    group = SubElement(parts, "div", {"class": f"step-{part}"})
    SubElement(group, "dt").text = label
    group.append(words)


def _label(element: Element) -> str:
    """The bold words that a paragraph begins with, when a colon ends them: `**Tid:** Tre år.` → `Tid`."""
    if element.tag != "p" or (element.text or "").strip() or not len(element) or element[0].tag != "strong":
        return ""
    words, after = "".join(element[0].itertext()).strip(), (element[0].tail or "").lstrip()
    return words.removesuffix(":").strip() if words.endswith(":") or after.startswith(":") else ""


def _without_label(paragraph: Element) -> Element:
    """What a labelled paragraph says, as the description of a term."""
    said = Element("dd")
    said.text = (paragraph[0].tail or "").lstrip(": ")
    said.extend(list(paragraph)[1:])
    return said
