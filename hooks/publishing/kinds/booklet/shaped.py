"""Booklets: a converted body becomes spreads, each a heading, a picture, words, and the marks of all its sentences."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from publishing.base.wording import Wording
from publishing.look.drawn import HEIGHT, WIDTH
from publishing.text.sections import sections

HEADING = "h2"


def spread_out(root: Element, t: Wording) -> None:
    """Every section of a body becomes a spread. What stands before the first stays: a check tells.

    t  in the language of the text

    <section class="spread" aria-labelledby="mat"><h2 id="mat">…</h2><p class="spread-picture"><img …></p>
    <div class="spread-words">…</div><p class="spread-marks">…</p></section>
    """
    found = [section for section in sections(root) if section and section[0].tag == HEADING]
    for section in found:
        for child in section:
            root.remove(child)
    root.extend(_spread(section, t) for section in found)


def _spread(section: Sequence[Element], t: Wording) -> Element:
    heading, *below = section
    spread = Element("section", {"class": "spread", "aria-labelledby": heading.get("id", "")})
    spread.append(heading)
    pictures = [picture for child in below for picture in child.iter("img")]
    for picture in pictures[:1]:
        room = {"width": str(WIDTH), "height": str(HEIGHT)}
        SubElement(SubElement(spread, "p", {"class": "spread-picture"}), "img", picture.attrib | room)
    words = SubElement(spread, "div", {"class": "spread-words"})
    for child in below:
        _without(child, set(pictures[:1]))
        if len(child) or (child.text or "").strip():
            words.append(child)
    marks = list(_taken_marks(words))
    if marks:
        spread.append(_line_of(marks, t))
    return spread


def _line_of(marks: Sequence[Element], t: Wording) -> Element:
    """The review mark, then the sources: a number alone on a line would say nothing."""
    line = Element("p", {"class": "spread-marks"})
    sources = [mark for mark in marks if mark.get("class") == "source"]
    label = Element("span", {"class": "not-read"})
    label.text = t("booklet.sources")
    for mark in [*(each for each in marks if each not in sources), *([label, *sources] if sources else [])]:
        mark.tail = " "
        line.append(mark)
    return line


def _taken_marks(words: Element) -> Iterator[Element]:
    """Sources and review marks, taken out of the sentences: each once, whatever it was said of."""
    found = [each for each in words.iter() if each.get("class") in ("source", "review")]
    seen: set[str] = set()
    for mark in found:
        said = "".join(mark.itertext())
        if said not in seen:
            seen.add(said)
            yield mark
    _without(words, set(found))


def _without(parent: Element, gone: set[Element]) -> None:
    """Take elements out, wherever they are, and keep the words after them."""
    for index, child in reversed(list(enumerate(list(parent)))):
        if child not in gone:
            _without(child, gone)
            continue
        before = parent[index - 1] if index else None
        tail = child.tail or ""
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
        parent.remove(child)
