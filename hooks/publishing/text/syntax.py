"""Syntax: what a text may hold beyond plain Markdown, in one place for those who check and those who draw.

[[familjehem]]  [[familjehemmet|familjehem]]   a glossary word, as it stands or by its id
{V: SoL 22:1–2}                                the source of the sentence before
{K}                                            common knowledge, not yet reviewed by the municipality
{{ contact("bris") }}                          a block, alone on its line
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

TERM = re.compile(r"\[\[(?P<text>[^\[\]|\n]+)(?:\|(?P<id>[^\[\]|\n]+))?\]\]")
SOURCE = re.compile(r"\{V:(?P<source>[^{}\n]*)\}")
REVIEW = re.compile(r"\{K\}")
BLOCK = re.compile(r"^\{\{\s*(?P<name>[a-z_]+)\((?:\"(?P<argument>[^\"]*)\")?\)\s*\}\}[ \t]*$", re.MULTILINE)
LOOSE_BLOCK = re.compile(r"\{\{(?:[^{}\n]|\{(?!\{))*\}\}?")
LINK = re.compile(
    r"(?<!\\)(?P<image>!?)(?<!\\)\[(?P<text>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*+)\]\((?P<target><[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)"
)
UNDEFINED = re.compile(r"(?<![\[\]\\])\[(?P<text>[^\[\]\n]+)\]\[(?P<id>[^\[\]\n]*)\]")
DEFINITION = re.compile(r"^ {0,3}\[(?P<id>[^\[\]\n]+)\]:\s+(?P<target>\S+)", re.MULTILINE)
HTML_TAG = re.compile(r"<(?P<tag>a|img|source|video|audio|iframe|script|link)\b(?P<attributes>[^<>]*)>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"(?<![\w-])(?P<name>[\w-]+)\s*=\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)'|(?P<c>[^\s\"'>]+))")
FENCE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})")
TICKS = re.compile("`+")
SEEN = re.compile(r"[^\n]")

Kind = Literal["link", "image", "html-link", "html-image", "undefined", "term", "block", "loose-block", "source"]


@dataclass(frozen=True, slots=True)
class Reference:
    """Something a text points at: what kind, at what, its visible or alternative text, and where."""

    kind: Kind
    target: str
    text: str | None
    offset: int
    length: int


@lru_cache(maxsize=4096)  # a Swedish body is asked for by its page and by each of its translations
def masked(text: str) -> str:
    """The text with code and comments blanked out, so that every offset still holds."""

    lines, fence = [], ""
    for line in blanked(text, comments(text)).split("\n"):
        found = FENCE.match(line)
        inside = bool(fence)
        if found and not fence:
            fence = found["fence"]
        elif found and found["fence"].startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
        lines.append(" " * len(line) if inside or fence else blanked(line, code(line)))
    return "\n".join(lines)


def comments(text: str, begins: str = "<!--", ends: str = "-->") -> Iterator[tuple[int, int]]:
    """Where comments stand. By hand: an expression looks for the end of each that has none, all through the text."""
    end = 0
    while (start := text.find(begins, end)) >= 0 and (close := text.find(ends, start + len(begins))) >= 0:
        end = close + len(ends)
        yield start, end


def code(line: str) -> Iterator[tuple[int, int]]:
    """Where code stands in a line: from some ticks to the next that are as many."""
    ticks = [match.span() for match in TICKS.finditer(line)]
    ahead: dict[int, list[int]] = {}
    for number, (start, end) in reversed(list(enumerate(ticks))):
        ahead.setdefault(end - start, []).append(number)
    begun = 0
    for number, (start, end) in enumerate(ticks):
        ahead[end - start].pop()
        if number >= begun and ahead[end - start]:
            begun = ahead[end - start][-1] + 1
            yield start, ticks[begun - 1][1]


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with spaces in the place of some spans; the ends of lines stay."""
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], SEEN.sub(" ", text[start:end])]
        done = end
    return "".join([*pieces, text[done:]])


def without_comments(text: str, begins: str = "<!--", ends: str = "-->") -> str:
    """The text as if no comment stood in it."""
    pieces, done = [], 0
    for start, end in comments(text, begins, ends):
        pieces.append(text[done:start])
        done = end
    return "".join([*pieces, text[done:]])


@lru_cache(maxsize=4096)  # by the checks and by the conversion
def references(body: str) -> tuple[Reference, ...]:
    """Everything a body points at, in the order of the text."""
    return tuple(sorted(_found(masked(body)), key=lambda reference: reference.offset))


def _found(text: str) -> Iterator[Reference]:
    for match in LINK.finditer(text):
        kind: Kind = "image" if match["image"] else "link"
        yield Reference(kind, match["target"].strip("<>"), match["text"], *_extent(match))
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
    defined = {match["id"].lower() for match in DEFINITION.finditer(text)}
    for match in DEFINITION.finditer(text):
        if not match["id"].startswith("^"):
            yield Reference("link", match["target"], match["id"], *_extent(match))
    for match in UNDEFINED.finditer(text):
        if (match["id"] or match["text"]).lower() not in defined:
            yield Reference("undefined", match["id"] or match["text"], match["text"], *_extent(match))
    for match in HTML_TAG.finditer(text):
        found = {a["name"].lower(): a["a"] or a["b"] or a["c"] or "" for a in ATTRIBUTE.finditer(match["attributes"])}
        tag = match["tag"].lower()
        kind = "html-image" if tag == "img" else "html-link"
        target = found.get("href" if tag in ("a", "link") else "src")
        if target is not None or tag == "img":
            yield Reference(kind, target or "", found.get("alt"), *_extent(match))


def _extent(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.end() - match.start()
