"""Masking: where code and notes stand in a body, as Markdown reads it; what they hold is no text and points at nothing.

What may be either is text: a link that is shown must be seen, and one that is not harms nobody.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

MARK = re.compile(
    r"^(?P<fence>`{3,}+|~{3,}+)[ ]*+(?:\{[^\n]*\}|[\w#.+-]*+[ ]*+(?:hl_lines=[^\n]*)?)[ ]*+$"
    r"|(?P<escapes>\\++)|(?P<ticks>`++)|<!--",
    re.MULTILINE,
)
CLOSING = re.compile(r"^(?P<fence>`{3,}+|~{3,}+)[ ]*+$", re.MULTILINE)
TICKS = re.compile("`++")
BREAK = re.compile(r"\n(?=[ \t]*+(?:\n|(?:[-*+|:>]|#{1,6}|\d++[.)]|!!!|\?\?\?\+?)(?:[ \t]|$)|\|))", re.MULTILINE)
"""Where a line ends and with it, perhaps, what is read in one breath."""
SEEN, WHOLE = re.compile(r"[^\n]"), re.compile(r"[\s\S]")
HELD = "\0"
"""Stands for what is code or note already, and for the ends of its lines."""
OUTSIDE = re.compile(r"[^\0]+")
LINE = re.compile(r"(?P<indent>[ \t]*+)(?P<words>[^\n]*+)(?:\n|\Z)")
HOLDS = re.compile(r"(?:[-*+]|(?<!\d)\d++[.)]|:)[ \t]|!!!|\?\?\?")
"""Begins what goes on in lines that are indented: a list, an answer, a box."""
HTML = re.compile(r"^ {0,3}<[a-zA-Z]", re.MULTILINE)

Held = Literal["code", "note"]


@lru_cache(maxsize=4096)  # a Swedish body is asked for by its page and by each of its translations
def masked(text: str) -> str:
    """The text with code and comments blanked out, so that every offset still holds. Of a comment without an end its
    beginning stays: that is told.
    """
    spans = []
    for kind, start, end in held(text):
        spans.append((start + 4 if kind == "note" and not text.endswith("-->", start + 4, end) else start, end))
    return blanked(text, sorted([*spans, *indented(blanked(text, spans, WHOLE, HELD))]))


def notes(body: str) -> Iterator[tuple[int, int]]:
    """Where notes stand. One without an end takes all that follows with it."""
    return ((start, end) for kind, start, end in held(body) if kind == "note")


def held(body: str) -> Iterator[tuple[Held, int, int]]:
    """Notes, fences and what stands between ticks, in order. By hand: an expression looks for the end of each fence
    that has none, all through the body.
    """
    code, at = _Code(body), 0
    while mark := MARK.search(body, at):
        at = mark.end()
        if mark["escapes"]:
            at += len(mark["escapes"]) % 2 and body.startswith("`", at)  # one that is escaped begins nothing
        elif mark["fence"] and (end := code.fenced(mark["fence"], at)):
            at = end
            yield "code", mark.start(), at
        elif ticks := mark["ticks"] or mark["fence"]:
            at = mark.start() + len(ticks)
            if ticks[0] == "`" and (end := code.ticked(ticks, at)):
                at = end
                yield "code", mark.start(), at
        else:
            close = body.find("-->", at)
            at = len(body) if close < 0 else close + 3
            yield "note", mark.start(), at


class _Code:
    """Where code may end in a body: looked for once, and not again for each that begins."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.breaks = [match.start() for match in BREAK.finditer(body)]
        self.ticks: dict[int, list[int]] = {}
        for match in TICKS.finditer(body):
            self.ticks.setdefault(len(match[0]), []).append(match.start())
        self.closing: dict[str, list[re.Match[str]]] = {}
        for match in CLOSING.finditer(body):
            self.closing.setdefault(match["fence"], []).append(match)

    def fenced(self, fence: str, at: int) -> int | None:
        """The end of the line that closes a fence: by as many of the same sign, and nothing else."""
        found = self.closing.get(fence, [])
        first = bisect_left(found, at, key=lambda match: match.start())
        return found[first].end() if first < len(found) else None

    def ticked(self, ticks: str, at: int) -> int | None:
        """The end of code between ticks, in what is read in one breath."""
        number = bisect_left(self.breaks, at)
        last = self.breaks[number] if number < len(self.breaks) else len(self.body)
        same = self.ticks.get(len(ticks), [])
        number = bisect_left(same, at)
        return same[number] + len(ticks) if number < len(same) and same[number] < last else None


def indented(seen: str) -> Iterator[tuple[int, int]]:
    """Where paragraphs of code stand: four steps in, after an empty line, and not under what goes on there."""
    html = HTML.search(seen)  # what follows in it may be anything
    blank, code, holds = True, False, False
    for line in LINE.finditer(seen, 0, html.start() if html else len(seen)):
        words = line["words"].rstrip()
        deep = len(line["indent"].expandtabs(4)) >= 4
        if not words.strip(HELD):
            blank = not words
            continue
        code = deep and not holds and (blank or code)
        if code:
            yield from (each.span() for each in OUTSIDE.finditer(seen, *line.span()))
        elif not deep:
            holds = bool(HOLDS.match(words)) or (holds and not blank)
        blank = words.startswith("#")


def comments(text: str, begins: str = "<!--", ends: str = "-->") -> Iterator[tuple[int, int]]:
    """Where comments stand. By hand: an expression looks for the end of each that has none, all through the text."""
    end = 0
    while (start := text.find(begins, end)) >= 0 and (close := text.find(ends, start + len(begins))) >= 0:
        end = close + len(ends)
        yield start, end


def blanked(text: str, spans: Iterable[tuple[int, int]], signs: re.Pattern[str] = SEEN, by: str = " ") -> str:
    """The text with spaces in the place of some spans; the ends of lines stay."""
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], signs.sub(by, text[start:end])]
        done = end
    return "".join([*pieces, text[done:]])


def without_comments(text: str, begins: str = "<!--", ends: str = "-->") -> str:
    """The text as if no comment stood in it."""
    return _without(text, comments(text, begins, ends))


def without_notes(body: str) -> str:
    """A body without its comments: they are for colleagues."""
    return _without(body, notes(body)) if "<!--" in body else body


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    pieces, done = [], 0
    for start, end in spans:
        pieces.append(text[done:start])
        done = end
    return "".join([*pieces, text[done:]])
