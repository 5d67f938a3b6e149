"""Notes: comments that an author writes to colleagues, found where they are no example in code."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice

from publishing.text.syntax import TICKS

MARK = re.compile(r"^ {0,3}(?P<fence>`{3,}+|~{3,}+)|(?P<ticks>`++)|<!--", re.MULTILINE)
CLOSING = re.compile(r"^ {0,3}(?P<fence>`{3,}+|~{3,}+)[`~]*+[ \t]*+$", re.MULTILINE)
BLANK = re.compile(r"\n(?=[ \t]*+\n)")


def without_notes(body: str) -> str:
    """A body without its comments: they are for colleagues. One without an end takes all that follows with it."""
    if "<!--" not in body:
        return body
    pieces, done = [], 0
    for start, end in _notes(body):
        pieces.append(body[done:start])
        done = end
    return "".join([*pieces, body[done:]])


def _notes(body: str) -> Iterator[tuple[int, int]]:
    """Where notes stand. By hand: an expression looks for the end of each fence that has none, all through the body."""
    code, at = _Code(body), 0
    while mark := MARK.search(body, at):
        at, signs = mark.end(), mark["fence"] or mark["ticks"]
        if not signs:
            close = body.find("-->", at)
            at = len(body) if close < 0 else close + 3
            yield mark.start(), at
        elif mark["fence"] and (end := code.fenced(signs, at)):
            at = end
        elif signs[0] == "`":
            at = code.ticked(signs, at)


class _Code:
    """Where code may end in a body: looked for once, and not again for each that begins."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.blanks = [match.start() for match in BLANK.finditer(body)]
        self.ticks: dict[int, list[int]] = {}
        for match in TICKS.finditer(body):
            self.ticks.setdefault(len(match[0]), []).append(match.start())
        self.closing: dict[str, list[re.Match[str]]] = {"`": [], "~": []}
        for match in CLOSING.finditer(body):
            self.closing[match["fence"][0]].append(match)
        self.longest = {
            sign: [*accumulate((len(match["fence"]) for match in reversed(found)), max)][::-1]
            for sign, found in self.closing.items()
        }
        """Of the fences from each on: whether one that is long enough is still to come."""

    def fenced(self, fence: str, at: int) -> int | None:
        """The end of the line that closes a fence."""
        found, longest = self.closing[fence[0]], self.longest[fence[0]]
        line = self.body.find("\n", at)
        first = bisect_right(found, line, key=lambda match: match.start())
        if line < 0 or first == len(found) or longest[first] < len(fence):
            return None
        return next(match.end() for match in islice(found, first, None) if len(match["fence"]) >= len(fence))

    def ticked(self, ticks: str, at: int) -> int:
        """The end of code between ticks, in its paragraph; of the ticks themselves, where none are meant or closed."""
        if self.body.endswith("\\", 0, at - len(ticks)):
            return at
        same = self.ticks[len(ticks)]
        number, blank = bisect_left(same, at), bisect_left(self.blanks, at)
        paragraph = self.blanks[blank] if blank < len(self.blanks) else len(self.body)
        return same[number] + len(ticks) if number < len(same) and same[number] <= paragraph else at
