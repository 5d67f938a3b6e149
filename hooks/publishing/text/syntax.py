"""Syntax: what a text may hold beyond plain Markdown, in one place for those who check and those who draw.

[[familjehem]]  [[familjehemmet|familjehem]]   a glossary word, as it stands or by its id
{V: SoL 22:1–2}                                the source of the sentence before
{K}                                            common knowledge, not yet reviewed by the municipality
{{ contact("bris") }}                          a block, alone on its line
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from publishing.text.masking import masked
from publishing.text.raw_html import tags

TERM = re.compile(r"\[\[(?P<text>[^\[\]|\n]+)(?:\|(?P<id>[^\[\]|\n]+))?\]\]")
SOURCE = re.compile(r"\{V:(?P<source>[^{}\n]*)\}")
REVIEW = re.compile(r"\{K\}")
BLOCK = re.compile(r"^\{\{\s*(?P<name>[a-z_]+)\((?:\"(?P<argument>[^\"]*)\")?\)\s*\}\}[ \t]*$", re.MULTILINE)
LOOSE_BLOCK = re.compile(r"\{\{(?:[^{}\n]|\{(?!\{))*\}\}?")
LINK = re.compile(
    r"(?<!\\)(?P<image>!?)(?<!\\)\[(?P<text>(?:[^\[\]\\]|\\.|\[(?:[^\[\]]|\[[^\[\]]*\])*+\])*+)\]"
    r"\([ \t]*+(?:\n[ \t]*+)?+(?P<target><[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)"
    r"(?:\s++(?:\"[^\"]*\"|'[^']*'))?\s*+\)"
)
BACKSLASHES = re.compile(r"(?<!\\)(?:\\\\)++(?=!?\[)")
"""Two are one to be shown, and take nothing from the next sign."""
UNDEFINED = re.compile(r"(?<![\[\]\\])\[(?P<text>[^\[\]\n]+)\]\[(?P<id>[^\[\]\n]*)\]")
DEFINITION = re.compile(
    r"^ {0,3}\[(?P<id>[^\[\]\n]+)\]:[ \t]*+(?:\n[ \t]*+)?+(?P<target>\S++)"
    r"(?:[ \t]*+(?:\n[ \t]*+)?+(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\)))?[ \t]*+$",
    re.MULTILINE,
)
USED = re.compile(r"(?<!\\)\[(?P<id>[^\[\]]+)\](?!\(|\[[^\[\]]+\])")
"""What may be a link by its name: unless it has its address with it, or another name."""

Kind = Literal["link", "image", "html-link", "undefined", "term", "block", "loose-block", "source"]


@dataclass(frozen=True, slots=True)
class Reference:
    """Something a text points at: what kind, at what, its visible or alternative text, and where."""

    kind: Kind
    target: str
    text: str | None
    offset: int
    length: int


@lru_cache(maxsize=4096)  # by the checks and by the conversion
def references(body: str) -> tuple[Reference, ...]:
    """Everything a body points at, in the order of the text."""
    return tuple(sorted(_found(masked(body)), key=lambda reference: reference.offset))


def _found(text: str) -> Iterator[Reference]:
    text = BACKSLASHES.sub(lambda match: " " * len(match[0]), text)
    yield from _links(text, 0)
    for match in TERM.finditer(text):
        yield Reference("term", match["id"] or match["text"], match["text"], *_extent(match))
    for match in SOURCE.finditer(text):
        yield Reference("source", match["source"].strip(), None, *_extent(match))
    blocks = list(BLOCK.finditer(text))
    for match in blocks:
        yield Reference("block", match["name"], match["argument"], *_extent(match))
    starts = {match.start() for match in blocks}
    for match in LOOSE_BLOCK.finditer(text):
        if match.start() not in starts:
            yield Reference("loose-block", match[0], None, *_extent(match))
    definitions = list(DEFINITION.finditer(text))
    defined = {_id(match["id"]) for match in definitions}
    starts = {match.start("id") for match in definitions}
    used = {_id(match["id"]) for match in USED.finditer(text) if match.start("id") not in starts}
    for match in definitions:
        if _id(match["id"]) in used:
            yield Reference("link", match["target"].strip("<>"), match["id"], *_extent(match))
    for match in UNDEFINED.finditer(text):
        if _id(match["id"] or match["text"]) not in defined:
            yield Reference("undefined", match["id"] or match["text"], match["text"], *_extent(match))
    for tag in tags(text):
        target = dict(reversed(tag.attributes)).get("href")  # a browser reads the first
        if tag.name == "a" and target is not None:
            yield Reference("html-link", target.strip(), None, tag.start, tag.end - tag.start)


def _links(text: str, start: int) -> Iterator[Reference]:
    for match in LINK.finditer(text):
        kind: Kind = "image" if match["image"] else "link"
        at, length = _extent(match)
        yield Reference(kind, match["target"].strip("<>").strip(), match["text"], start + at, length)
        if kind == "link":  # it may hold a picture
            within = (each for each in _links(match["text"], start + match.start("text")) if each.kind == "image")
            yield from within


def _id(name: str) -> str:
    return " ".join(name.split()).lower()


def _extent(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.end() - match.start()
