"""Quiet: every object of a PDF without what tells of people and programs, and without what runs."""

import re
from collections.abc import Iterable
from typing import cast

import pikepdf
from pikepdf import Name

from publishing.press.freeing import Unfreed
from publishing.press.jpegs import without_boxes, without_segments

HARMLESS = ("/GoTo", "/URI", "/Named")
"""What a click may do: go to a page, or follow a link."""
ADDRESSES = re.compile(r"(?:https?|mailto|tel|sms):", re.IGNORECASE)
TELLING = (
    "Metadata", "PieceInfo", "LastModified", "AA", "JS", "AF", "Thumb", "Perms", "Collection", "XFA", "OPI",
    "Alternates", "Measure", "PtData", "LGIDict", "CreatorInfo", "Creator", "SpiderInfo", "Renditions",
    "RichMediaContent",
)  # fmt: skip
"""Keys, wherever they stand, that tell of programs, people and times, or that run."""
ACTIONS = ("/A", "/PA", "/OpenAction", "/Next")
ACTION = ("Type", "S", "D", "SD", "URI", "N")
CONTAINERS = (pikepdf.Dictionary, pikepdf.Stream, pikepdf.Array)
JPEGS, JPEG_2000 = ("/DCTDecode", "/DCT"), ("/JPXDecode",)


def keep(each: pikepdf.Object, keys: tuple[str, ...]) -> None:
    """Take all but some keys away."""
    for key in set(each.keys()) - {f"/{key}" for key in keys}:
        del each[key]


def is_of(each: pikepdf.Object, kind: pikepdf.Object) -> bool:
    """Whether it says that it is of a kind."""
    return isinstance(each, pikepdf.Dictionary) and each.get("/Type") == kind


def quieten(whole: pikepdf.Object) -> None:
    """One object of a PDF without what tells or runs; with what stands inside it, in lists too."""
    inside = [whole]
    while inside:
        each = inside.pop()
        values: Iterable[object] = each if isinstance(each, pikepdf.Array) else ()
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            for key in {f"/{key}" for key in TELLING} & set(each.keys()):
                del each[key]
            for key in set(ACTIONS) & set(each.keys()):
                if _acts(each, key):
                    del each[key]
            values = [each[key] for key in each.keys()]  # noqa: SIM118 (a PDF's dictionary has no other way)
        if isinstance(each, pikepdf.Stream):
            _without_telling(each)
        inside += [one for one in values if isinstance(one, CONTAINERS) and not one.is_indirect]


def _acts(each: pikepdf.Object, key: str) -> bool:
    """Whether more happens under a key of actions than that it leads somewhere. One after another is more."""
    value = each[key]
    if key == "/Next" and "/S" in each:
        return True
    found = [value] if not isinstance(value, pikepdf.Array) else list(value)
    actions = [one for one in found if isinstance(one, pikepdf.Dictionary)]
    if key == "/OpenAction":
        return any(not is_of(one, Name.Page) for one in actions)
    if key == "/Next":
        actions = [one for one in actions if "/Title" not in one or "/S" in one]  # the next heading is no action
    return any(_runs(one) for one in actions)


def _runs(action: pikepdf.Dictionary) -> bool:
    """Whether an action does more than lead to a page or a public address. How a part is laid out is no action."""
    kind = str(action.get("/S", ""))
    if not kind and "/O" in action:
        return False
    if kind not in HARMLESS or (kind == "/URI" and not ADDRESSES.match(str(action.get("/URI", "")))):
        return True
    keep(action, ACTION)
    return False


def _without_telling(stream: pikepdf.Stream) -> None:
    """A picture to the last pixel, and nothing that its camera wrote."""
    found = stream.get("/Filter")
    filters = list(found) if isinstance(found, pikepdf.Array) else [found]
    if not any(str(each) in (*JPEGS, *JPEG_2000) for each in filters):
        return
    said = stream.get("/DecodeParms")  # may say how its colours are to be read
    parms = list(said) if isinstance(said, pikepdf.Array) else [said]
    parms += [None] * (len(filters) - len(parms))
    last = str(filters[-1])
    if last not in (*JPEGS, *JPEG_2000):
        raise Unfreed("broken")
    content = stream.read_raw_bytes()
    if len(filters) > 1:
        stream.write(content, filter=pikepdf.Array(filters[:-1]), decode_parms=pikepdf.Array(parms[:-1]))
        content = stream.read_bytes()
    cleaned = without_segments(content) if last in JPEGS else without_boxes(content)
    stream.write(cleaned, filter=pikepdf.Name(last), decode_parms=cast("pikepdf.Dictionary | None", parms[-1]))
