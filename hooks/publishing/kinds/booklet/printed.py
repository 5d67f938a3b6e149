"""Printed: a page's spreads as what is set on A5, from the very HTML of the page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.booklet.last_pages import steady, whole
from publishing.kinds.booklet.model import Age
from publishing.press import sheets
from publishing.press.inking import END, LEFT_TO_RIGHT
from publishing.press.sheets import Data
from publishing.press.tree import Node, NotForPrint, tree

SIZES: dict[Age, Data] = {
    "4-7": {"words": 18, "least": 15, "heading": 25, "panel": 100},
    "8-12": {"words": 14, "least": 13, "heading": 21, "panel": 98},
    "13-17": {"words": 12.5, "least": 12, "heading": 19, "panel": 84},
}
"""Letters in points, from most to least, and how high pictures are at most, in millimetres."""
HEADINGS = {"h2", "h3", "h4"}
Draw = Callable[[str], str]
"""The file name of a drawing → its SVG; raises KeyError for a picture that is none."""


class NotInSpread(Exception):  # noqa: N818 (an answer, not an accident)
    """What no template draws, and in which spread it stands: its id, and the element."""

    def __init__(self, spread: str, tag: str) -> None:
        self.spread, self.tag = spread, tag
        super().__init__(spread, tag)


@dataclass(frozen=True, slots=True)
class Spread:
    """A spread of the page: its words as nodes, its picture as SVG; mark says that something is yet to be reviewed."""

    id: str
    heading: str
    svg: str
    alt: str
    words: Sequence[Node]
    mark: str


@dataclass(frozen=True)
class Cover:
    """What every booklet says round its pages, whoever wrote them.

    address  the whole address of its page
    art      a house as SVG, past the edges, told by art_alt
    title    what the file is called by those that show it
    age      whom it is for, and note: what else has to be said at once; words, or ""
    """

    heading: str
    lead: str
    language: Language
    t: Wording
    address: str
    sender: str
    art: str
    art_alt: str
    size: Mapping[str, float]
    title: str
    age: str = ""
    note: str = ""

    def data(self) -> Data:
        """As the templates take it, see print/booklet/parts.typ."""
        t = self.t
        code_alt = t("print.code-alt", address=f"{LEFT_TO_RIGHT}{sheets.address(self.address)['typed']}{END}")
        return {
            "title": f"{self.title} – {t('site.name')}",
            "heading": self.heading,
            "lead": steady(self.lead),
            "site": t("site.name"),
            "sender": self.sender,
            "language": self.language.code.partition("-")[0],
            "direction": self.language.direction,
            "script": self.language.script,
            "address": sheets.address(self.address),
            "code": {"svg": "", "alt": code_alt},  # drawn when it is made
            "age": self.age or None,
            "note": self.note or None,
            "art": self.art,
            "art-alt": self.art_alt,
            "size": dict(self.size),
            "words": {
                "cover": t("booklet.cover"),
                "contents": t("booklet.toc"),
                "parts": t("booklet.parts"),
                "summary": t("booklet.accessible"),
                "rights": t("footer.licence"),
            },
        }


def spreads_of(html: str, draw: Draw) -> list[Spread]:
    """The spreads of a page, as shaped.py makes them.

    raises  NotInSpread, for an element that no template draws
    """
    body = LexborHTMLParser(f"<body>{html}</body>").body
    return [_spread(section, draw) for section in body.css("section.spread")] if body else []


def booklet(cover: Cover, found: Sequence[Spread], contacts: Data, last: Data, back: Data) -> Data:
    """A booklet as data. last: its page before the back, as `card` or `yours` makes it."""
    pages = [
        {
            "id": each.id, "heading": each.heading, "svg": each.svg, "alt": each.alt, "words": list(each.words),
            "mark": each.mark or None,
        }
        for each in found
    ]  # fmt: skip
    return cover.data() | {"spreads": pages, "contacts": contacts, "back": back} | last


def _spread(section: LexborNode, draw: Draw) -> Spread:
    heading, picture, words = (section.css_first(each) for each in ("h2", ".spread-picture img", ".spread-words"))
    identity = (heading.attributes.get("id") if heading else "") or ""
    try:
        source = (picture.attributes.get("src") if picture else "") or ""
        svg = draw(source.rpartition("/")[2]) if picture else ""  # a check tells of a spread without
        nodes = _numbers(tree(words.inner_html or "")) if words else []
        raised = next((node["tag"] for node in nodes if node["tag"] in HEADINGS), None)
        if raised:
            raise NotForPrint(f"<{raised}>")  # a spread has one heading
    except KeyError:
        raise NotInSpread(identity, "<img>") from None
    except NotForPrint as error:
        raise NotInSpread(identity, _as_written(error.tag, words)) from None
    mark = section.css_first(".spread-marks .review")
    alt = (picture.attributes.get("alt") if picture else "") or ""
    return Spread(
        identity,
        steady(heading.text().strip() if heading else ""),
        svg,
        steady(alt),
        nodes,
        mark.text() if mark else "",
    )


def _numbers(nodes: Sequence[Node]) -> list[Node]:
    """The same nodes, every number in groups as one."""

    def one(node: Node) -> Node:
        isolated = node["tag"] == "bdi"
        inside = [(whole(each) if isolated else each) if isinstance(each, str) else one(each) for each in node["parts"]]
        return {**node, "parts": inside}

    return [one(node) for node in nodes]


def _as_written(tag: str, words: LexborNode | None) -> str:
    """What an author wrote, of an element that Markdown puts round it."""
    box = words.css_first("div") if words and tag == "<div>" else None
    if box is None:
        return tag
    inside = box.css_first("table")
    return "<table>" if inside else "!!!"
