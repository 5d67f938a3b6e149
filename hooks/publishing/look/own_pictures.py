"""Own pictures: what an SVG that somebody brings may hold, and what of it is shown.

<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="12" fill="#c8401b"/></svg>

Shapes and colours, nothing that runs, fetches or leads away: the picture stands on pages, in PDFs and in e-books.
"""

import re
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.sax.saxutils import escape, quoteattr

SIZE = 32
"""Units of the frame in which every pictogram is drawn, both ways."""
SVG, XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
SHAPES = frozenset((
    "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
    "defs", "use", "linearGradient", "radialGradient", "stop", "clipPath", "mask",
))  # fmt: skip
TOLD = frozenset(("title", "desc"))
"""Left out: every place that shows the picture has an alternative text of its own."""
FRAME = frozenset(("viewBox", "width", "height", "version", "x", "y", "id", "class"))
"""Attributes of the outer element that say nothing of what it looks like."""
AWAY = re.compile(r"url\(\s*['\"]?(?!#)|javascript:|@import", re.IGNORECASE)
"""What leads out of the picture."""


class Unfit(Exception):  # noqa: N818 (an answer, not an accident)
    """Why a picture cannot be shown: not-svg, frame (found: the viewBox it has) or holds (found: what it must not)."""

    def __init__(self, why: str, found: str = "") -> None:
        self.why, self.found = why, found
        super().__init__(why, found)


def inside(text: str) -> str:
    """What stands in a picture, without its outer element, to be put in another drawing 32 × 32.

    raises  Unfit
    """
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise Unfit("holds", "<!DOCTYPE>")  # may hold a word that becomes a million others
    try:
        root = fromstring(text.encode())
    except (ParseError, ValueError) as error:
        raise Unfit("not-svg") from error
    if root.tag != f"{SVG}svg":
        raise Unfit("not-svg")
    box = root.get("viewBox", "")
    if [number for number in re.split(r"[\s,]+", box.strip()) if number] != ["0", "0", str(SIZE), str(SIZE)]:
        raise Unfit("frame", box)
    look = {name: value for name, value in _attributes(root).items() if name not in FRAME}
    shapes = "".join(_written(child) for child in root)
    return f"<g{_said(look)}>{shapes}</g>" if look else shapes


def _written(element: Element) -> str:
    """An element with all that stands in it, as text."""
    name = str(element.tag).removeprefix(SVG)
    if name in TOLD:
        return ""
    if name not in SHAPES:
        raise Unfit("holds", f"<{name.rpartition('}')[2]}>")
    return f"<{name}{_said(_attributes(element))}>{''.join(map(_written, element))}</{name}>"


def _attributes(element: Element) -> dict[str, str]:
    """The attributes of an element: those of drawing programs are left out.

    raises  Unfit for one that runs something or leads out of the picture
    """
    found = {}
    for name, value in element.attrib.items():
        plain = name.replace(XLINK, "")
        if plain.startswith("{"):
            continue
        leads_away = plain == "href" and not value.startswith("#")
        if plain.lower().startswith("on") or leads_away or AWAY.search(value):
            raise Unfit("holds", f'{plain}="{value[:40]}"')
        found[plain] = value
    return found


def _said(attributes: dict[str, str]) -> str:
    return "".join(f" {escape(name)}={quoteattr(value)}" for name, value in attributes.items())
