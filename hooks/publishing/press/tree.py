"""The tree: a page's HTML as plain data that a print template can walk. Text never becomes template code."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

BLOCKS = {"h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote"}
INLINE = {"strong", "em", "a", "bdi", "br", "span", "b", "i"}
HOLDERS = {"ul", "ol", "blockquote"}
"""Elements that hold blocks and nothing else."""
LEFT_OUT = {"sup"}
"""Marks that lead to the list of sources, which stands on the web page the leaflet leads to."""
REVIEW = "review"
BLOCK = re.compile(r"<!--block:(?P<name>\w+)")
"""What the web page's templates fill in later: a list of contacts, say."""

Node = dict[str, Any]


class NotForPrint(Exception):  # noqa: N818 (an answer, not an accident)
    """What no template draws: an element as `<table>`, a block as `{{ contact }}`."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        super().__init__(tag)


def tree(html: str) -> list[Node]:
    """The HTML of a body as nodes: `{"tag": "p", "parts": ["Text ", {"tag": "strong", "parts": ["fet"]}]}`.

    Blocks never stand beside loose words: these become a paragraph, so that a template needs no case for them.

    raises  NotForPrint for what no template draws, so that nothing falls off the paper in silence
    """
    body = LexborHTMLParser(f"<body>{html}</body>").body
    return list(_blocks(_parts(body))) if body else []


def _parts(element: LexborNode) -> list[Node | str]:
    """What an element holds, in order."""
    found: list[Node | str] = []
    for child in element.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            found.append(" ".join((child.text(deep=False) or "").split("\n")))
        elif tag == "-comment":
            block = BLOCK.search(child.html or "")
            if block:
                raise NotForPrint(f"{{{{ {block['name']} }}}}")
        elif child.attributes.get("class") == REVIEW:
            found.append(f" ({child.text()})")  # a look of its own on the web page; words like others here
        elif tag in BLOCKS | INLINE:
            parts = _parts(child)
            if tag in HOLDERS or any(map(_is_block, parts)):
                parts = list(_blocks(parts))
            found.append({"tag": tag, "parts": parts, **_marks(child)})
        elif tag not in LEFT_OUT:
            raise NotForPrint(f"<{tag}>")
    return found


def _blocks(parts: list[Node | str]) -> Iterator[Node]:
    """Blocks alone: what stands loose among them becomes paragraphs, white space nothing."""
    for is_block, run in groupby(parts, _is_block):
        loose = list(run)
        if is_block:
            yield from (part for part in loose if not isinstance(part, str))
        elif "".join(map(words, loose)).strip():
            yield {"tag": "p", "parts": loose}


def _is_block(part: Node | str) -> bool:
    return not isinstance(part, str) and part["tag"] in BLOCKS


def _marks(element: LexborNode) -> dict[str, str]:
    """What a template needs to know of an element beside its words."""
    given = {name.removeprefix("data-"): element.attributes.get(name) for name in ("lang", "dir", "data-url")}
    return {name: value for name, value in given.items() if value}


def written(nodes: list[Node], how: Callable[[str], str]) -> list[Node]:
    """The same nodes with every text written another way."""

    def one(part: Node | str) -> Node | str:
        return how(part) if isinstance(part, str) else part | {"parts": [one(each) for each in part["parts"]]}

    return [node | {"parts": [one(part) for part in node["parts"]]} for node in nodes]


def plain(nodes: list[Node]) -> list[str]:
    """The words of each block, one text a paragraph or heading."""
    found: list[str] = []
    for node in nodes:
        inside = [part for part in node["parts"] if _is_block(part)]
        found += plain(inside) if inside else [words(node).strip()]
    return [text for text in found if text]


def words(node: Node | str) -> str:
    """All words in a node, without their marks."""
    return node if isinstance(node, str) else "".join(words(part) for part in node["parts"])
