"""The matrix on a page: areas with their cells, one representation that styles show as groups or as a table."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from publishing.base.languages import Language
from publishing.base.places import relative
from publishing.kinds.matrix.model import LAYOUT, SHARES
from publishing.pages.view import PageView
from publishing.text.conversion import Conversion

SOURCE_MARK = "#kalla-"


@dataclass(frozen=True, slots=True)
class Lent:
    """The matrix as another page shows it.

    html      the matrix alone, without ids; its source marks lead to the page it was lent from
    language  of its words: the reader's, else Swedish
    title     of the page it was lent from, and its address from the site's root
    """

    html: str
    language: Language
    title: str
    address: str


def tabled(root: Element) -> None:
    """From the first h2 with a definition list to the last: a matrix of areas, each cell with its share as class."""
    children = list(root)
    starts = [index for index, child in enumerate(children) if child.tag == "h2"]
    parts = [children[start:end] for start, end in zip(starts, [*starts[1:], len(children)], strict=True)]
    filled = [number for number, part in enumerate(parts) if any(child.tag == "dl" for child in part)]
    if not filled:
        return
    matrix = Element("div", {"class": "matrix"})
    root.insert(children.index(parts[filled[0]][0]), matrix)
    for part in parts[filled[0] : filled[-1] + 1]:
        area = SubElement(matrix, "div", {"class": "area"})
        for child in part:
            root.remove(child)
            area.append(child)
            if child.tag == "dl":
                _shared(child)
    matrix.insert(0, _heads(matrix))


def _shared(cells: Element) -> None:
    """Each cell in a group of its own that says by its place whose it is."""
    cells.set("class", "cells")
    inside = list(cells)
    for child in inside:
        cells.remove(child)
    for child in inside:
        if child.tag == "dt" or not len(cells):
            share = SHARES[len(cells)] if len(cells) < len(SHARES) else "other"
            SubElement(cells, "div", {"class": f"cell of-{share}"})
        cells[-1].append(child)


def _heads(matrix: Element) -> Element:
    """The heads of the columns: for the eye alone, since every cell says whose it is."""
    heads = Element("div", {"class": "heads", "aria-hidden": "true", "data-pagefind-ignore": ""})
    first = next((cells for cells in matrix.iter("dl") if len(cells) == len(SHARES)), None)
    for share, cell in zip(SHARES, [] if first is None else first, strict=False):
        SubElement(heads, "span", {"class": f"of-{share}"}).text = "".join(cell[0].itertext())
    return heads


def alone(root: Element, sources: str) -> None:
    """The matrix and nothing else, to stand on another page.

    sources  the way from there to the page whose list of sources the marks point into
    """
    tabled(root)
    for child in list(root):
        if child.get("class") != "matrix":
            root.remove(child)
    for element in root.iter():
        element.attrib.pop("id", None)  # the other page has headings and words of its own
        element.attrib.pop("aria-describedby", None)
        if element.get("href", "").startswith(SOURCE_MARK):
            element.set("href", sources + element.get("href", ""))


def lent(view: PageView, argument: str = "") -> Lent | None:
    """The matrix for a page whose body asks for it; None when there is none to lend."""
    library, holder = view.library, view.library.page(LAYOUT)
    if holder is None:
        return None
    edition, address = holder.edition(view.code), library.addresses[holder.key, view.code]
    here = library.addresses[view.guide.key, view.code]
    sources = relative(address, here)
    conversion = Conversion(
        view.site.way(holder, view.code, here), library.wording[edition.language.code], edition.headings,
        shape=lambda root: alone(root, sources), close=True,
    )  # fmt: skip
    html = view.site.converter.convert(edition.document.body, conversion).html
    return Lent(html, edition.language, edition.words.title, address)
