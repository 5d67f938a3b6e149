"""Own pictures: what an SVG that somebody brings may hold, and what of it is shown.

<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="12" fill="#c8401b"/></svg>

Shapes and colours, nothing that runs, fetches or leads away: the picture stands on pages, in PDFs and in e-books.
"""

import re
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.sax.saxutils import escape, quoteattr

from publishing.text.masking import without_comments

SIZE = 32
"""Units of the frame in which every pictogram is drawn, both ways."""
SVG, XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
SHAPES = frozenset((
    "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
    "defs", "use", "linearGradient", "radialGradient", "stop", "clipPath", "mask",
))  # fmt: skip
WHOLE = SHAPES | frozenset((
    "symbol", "marker", "pattern", "text", "tspan", "textPath", "switch", "style", "filter", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap",
    "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur",
    "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile",
    "feTurbulence",
))  # fmt: skip
"""What a picture of its own may hold, beside shapes: letters, patterns, shadows, and rules of colours."""
LETTERS = frozenset(("text", "tspan", "textPath", "style"))
"""What holds words; elsewhere they are not drawn."""
TOLD = frozenset(("title", "desc", "metadata"))
"""Left out: every place that shows the picture has an alternative text of its own, and who drew it is not seen."""
NOTED = re.compile(r"data-|aria-|role$")
"""Attributes that are not seen: drawing programs write names of layers in them."""
FRAME = frozenset(("viewBox", "width", "height", "version", "x", "y", "id", "class"))
"""Attributes of the outer element that say nothing of what it looks like."""
AWAY = re.compile(r"url\(\s*['\"]?(?!#)|javascript:|@import|image-set|\bsrc\(|\\", re.IGNORECASE)
"""What leads out of the picture; a backslash, with which styles can write it in other letters."""


class Unfit(Exception):  # noqa: N818 (an answer, not an accident)
    """Why a picture cannot be shown: not-svg, frame (found: the viewBox it has) or holds (found: what it must not)."""

    def __init__(self, why: str, found: str = "") -> None:
        self.why, self.found = why, found
        super().__init__(why, found)


def inside(text: str) -> str:
    """What stands in a picture, without its outer element, to be put in another drawing 32 × 32.

    raises  Unfit
    """
    root = _root(text)
    box = root.get("viewBox", "")
    if [number for number in re.split(r"[\s,]+", box.strip()) if number] != ["0", "0", str(SIZE), str(SIZE)]:
        raise Unfit("frame", box)
    look = {name: value for name, value in _attributes(root).items() if name not in FRAME}
    shapes = "".join(_written(child, SHAPES) for child in root)
    return f"<g{_said(look)}>{shapes}</g>" if look else shapes


def whole(text: str) -> str:
    """A picture of its own, freed of what is not seen: of whatever size, with letters and styles.

    raises  Unfit for what runs, fetches or leads away
    """
    root = _root(text)
    shapes = "".join(_written(child, WHOLE) for child in root if _drawn(child))
    return f'<svg xmlns="{SVG[1:-1]}"{_said(_attributes(root))}>{shapes}</svg>\n'


def _drawn(element: Element) -> bool:
    """Whether a browser draws it: what drawing programs keep in names of their own is not."""
    return str(element.tag).startswith(SVG)


def _root(text: str) -> Element:
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise Unfit("holds", "<!DOCTYPE>")  # may hold a word that becomes a million others
    try:
        root = fromstring(text.encode())
    except (ParseError, ValueError, RecursionError) as error:
        raise Unfit("not-svg") from error
    if root.tag != f"{SVG}svg":
        raise Unfit("not-svg")
    return root


def _written(element: Element, known: frozenset[str]) -> str:
    """An element with all that stands in it, as text."""
    name = str(element.tag).removeprefix(SVG)
    if name in TOLD:
        return ""
    if name not in known:
        raise Unfit("holds", f"<{name.rpartition('}')[2]}>")
    own = element.text or "" if name in LETTERS else ""
    if name == "style":
        own = without_comments(own, "/*", "*/")
        if (leads := AWAY.search(own)) or len(element):
            raise Unfit("holds", f"<style>{own[leads.start() :][:20] if leads else ''}")
    inner = "".join(
        _written(child, known) + (escape(child.tail or "") if name in LETTERS else "")
        for child in element
        if known is SHAPES or _drawn(child)
    )
    return f"<{name}{_said(_attributes(element))}>{escape(own)}{inner}</{name}>"


def _attributes(element: Element) -> dict[str, str]:
    """The attributes of an element: those of drawing programs, and those that are not seen, are left out.

    raises  Unfit for one that runs something or leads out of the picture
    """
    found = {}
    for name, value in element.attrib.items():
        plain = name.replace(XLINK, "")
        if plain.startswith("{") or NOTED.match(plain):
            continue
        leads_away = plain == "href" and not value.startswith("#")
        if plain.lower().startswith("on") or leads_away or AWAY.search(value):
            raise Unfit("holds", f'{plain}="{value[:40]}"')
        found[plain] = value
    return found


def _said(attributes: dict[str, str]) -> str:
    return "".join(f" {escape(name)}={quoteattr(value)}" for name, value in attributes.items())
