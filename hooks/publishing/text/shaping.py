"""Shaping: what becomes of the parts of a converted body: ids, addresses, pictures, tables one can scroll."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from publishing.text.conversion import Conversion
from publishing.text.raw_html import may_load
from publishing.text.sieve import addressed

SIZES = "(max-width: 40rem) 92vw, 36rem"
"""How wide a picture in a text is shown: the screen less its margins, at most the column of text."""
HEADINGS = {f"h{level}" for level in range(1, 7)}


class Shaping(Treeprocessor):
    """Ids on headings, addresses on links, tables one can scroll by keyboard, steps as a list."""

    def __init__(self, md: Markdown, now: Callable[[], Conversion]) -> None:
        super().__init__(md)
        self.now = now

    def run(self, root: Element) -> None:
        now = self.now()
        tops = [child for child in root if child.tag in HEADINGS]
        for element, heading in zip(tops, now.headings, strict=False):
            element.set("id", heading.id)
        for element in root.iter():
            if element.tag == "a" and element.get("class") not in ("term",):
                self.link(element)
            elif element.tag == "img":
                self.picture(element)
        self.tables(root)
        if now.shape:
            now.shape(root)

    def link(self, element: Element) -> None:
        href = element.get("href", "")
        if element.get("aria-label") and href.startswith("#kalla-"):
            return
        element.attrib.pop("href", None)
        element.attrib.update(addressed(href, self.now().way))

    def picture(self, element: Element) -> None:
        """Its address, the room it takes before it is there, and smaller ones for small screens."""
        way, target = self.now().way, element.get("src", "")
        place = way.file(target)
        element.set("src", place if may_load(place) else "")
        element.set("loading", "lazy")
        if sized := way.sized(target):
            element.set("width", str(sized.width))
            element.set("height", str(sized.height))
            element.set("decoding", "async")
            element.set("srcset", ", ".join(f"{address} {width}w" for address, width in sized.smaller))
            element.set("sizes", SIZES)

    def tables(self, root: Element) -> None:
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag != "table":
                    continue
                for cell in child.iter("th"):
                    cell.set("scope", "col")
                for cell in child.iter():
                    cell.attrib.pop("style", None)  # the Content-Security-Policy allows none
                label = self.now().t("table.scroll")
                box = Element("div", {"class": "table", "role": "region", "tabindex": "0", "aria-label": label})
                box.tail, child.tail = child.tail, None
                parent.remove(child)
                box.append(child)
                parent.insert(index, box)
