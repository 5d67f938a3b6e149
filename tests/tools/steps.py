"""Steps: how much work an expression makes of a text, counted by a matcher of its own: no clock, the same everywhere.

It goes through the tree that Python's own parser makes of an expression, and backtracks as Python does. Where Python is
cleverer (a first letter looked for, a set skipped) it is so by a factor, which no growth hides behind.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Then = Callable[[int], int | None]
CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d", sre.CATEGORY_NOT_DIGIT: r"\D", sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S", sre.CATEGORY_WORD: r"\w", sre.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip
TASTES = "aA0 \t\n.\"'-_[](){}<>!:;/#*`|\\é\u00a0中"
"""Letters of which one is in nearly every set."""

DEEP = 20_000


class TooMany(Exception):  # noqa: N818 (an answer, not an accident)
    """More steps than anybody has patience for."""


class Counted:
    """One text, and the steps taken in it."""

    def __init__(self, pattern: re.Pattern[Any], text: str, most: int) -> None:
        self.text, self.flags, self.most, self.steps = text, pattern.flags, most, 0
        self.groups: dict[int, tuple[int, int]] = {}
        self.sets: dict[tuple[int, str], bool] = {}
        source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
        self.tree = list(parser.parse(source, pattern.flags & ~re.UNICODE))

    def everywhere(self) -> int:
        """The steps of finding every match, as finditer does."""
        at = 0
        while at <= len(self.text):
            self.groups = {}
            end = self.run(self.tree, at, lambda end: end)
            at = at + 1 if end is None or end == at else end
        return self.steps

    def run(self, nodes: list[Any], at: int, then: Then) -> int | None:
        """Where the rest ends, when these nodes match here."""
        if not nodes:
            return then(at)
        (op, given), rest = nodes[0], nodes[1:]
        self.steps += 1
        if self.steps > self.most:
            raise TooMany
        if letter := self.letter(op, given):
            return self.run(rest, at + 1, then) if at < len(self.text) and letter(self.text[at]) else None
        return getattr(self, f"_{op.name.lower()}")(given, at, lambda end: self.run(rest, end, then))  # type: ignore[no-any-return]

    def letter(self, op: Any, given: Any) -> Callable[[str], bool] | None:
        """What tells whether one letter is right; nothing where a node is not of one letter."""
        if op is sre.LITERAL:
            return lambda c: self.same(c, chr(given))
        if op is sre.NOT_LITERAL:
            return lambda c: not self.same(c, chr(given))
        if op is sre.ANY:
            return lambda c: c != "\n" or bool(self.flags & re.DOTALL)
        return (lambda c: self.known(given, c)) if op is sre.IN else None

    def same(self, one: str, other: str) -> bool:
        return one == other or (bool(self.flags & re.IGNORECASE) and one.lower() == other.lower())

    def known(self, items: list[Any], c: str) -> bool:
        """Whether a letter is in a set: looked at once."""
        if (id(items), c) not in self.sets:
            self.sets[id(items), c] = self.inside(items, c)
        return self.sets[id(items), c]

    def inside(self, items: list[Any], c: str) -> bool:
        """Whether a letter is in a set."""
        letters = {c, c.lower(), c.upper()} if self.flags & re.IGNORECASE else {c}
        found = any(within(op, given, each) for op, given in items for each in letters)
        return found != (items[0][0] is sre.NEGATE)

    def _branch(self, given: Any, at: int, then: Then) -> int | None:
        return next((end for way in given[1] if (end := self.run(list(way), at, then)) is not None), None)

    def _subpattern(self, given: Any, at: int, then: Then) -> int | None:
        group, inner = given[0], list(given[3])

        def closed(end: int) -> int | None:
            before = self.groups.get(group)
            self.groups[group] = (at, end)
            found = then(end)
            if found is None and before is not None:
                self.groups[group] = before
            return found

        return self.run(inner, at, closed if group is not None else then)

    def _max_repeat(self, given: Any, at: int, then: Then) -> int | None:
        least, most, inner = given[0], given[1], list(given[2])
        if len(inner) == 1 and self.letter(*inner[0]):
            tried = (self.tried(then, end) for end in reversed(self.ends(inner[0], least, most, at)))
            return next((found for found in tried if found is not None), None)

        def again(count: int, here: int) -> int | None:
            if count < most:
                found = self.run(inner, here, lambda e: again(count + 1, e) if e > here or count < least else None)
                if found is not None:
                    return found
            return then(here) if count >= least else None

        return again(0, at)

    def _min_repeat(self, given: Any, at: int, then: Then) -> int | None:
        least, most, inner = given[0], given[1], list(given[2])

        def again(count: int, here: int) -> int | None:
            if count >= least and (found := then(here)) is not None:
                return found
            if count >= most:
                return None
            return self.run(inner, here, lambda e: again(count + 1, e) if e > here or count < least else None)

        return again(0, at)

    def _possessive_repeat(self, given: Any, at: int, then: Then) -> int | None:
        least, most, inner = given[0], given[1], list(given[2])
        count = 0
        while count < most and (end := self.run(inner, at, lambda end: end)) is not None and end > at:
            at, count = end, count + 1
        return then(at) if count >= least else None

    def _atomic_group(self, given: Any, at: int, then: Then) -> int | None:
        end = self.run(list(given), at, lambda end: end)
        return None if end is None else then(end)

    def _assert(self, given: Any, at: int, then: Then) -> int | None:
        return then(at) if self.seen(given, at) else None

    def _assert_not(self, given: Any, at: int, then: Then) -> int | None:
        return None if self.seen(given, at) else then(at)

    def _groupref(self, given: Any, at: int, then: Then) -> int | None:
        start, end = self.groups.get(given, (0, -1))
        said = self.text[start:end]
        self.steps += len(said)
        return then(at + len(said)) if end >= 0 and self.text.startswith(said, at) else None

    def _at(self, given: Any, at: int, then: Then) -> int | None:
        text, lines = self.text, bool(self.flags & re.MULTILINE)
        if given in (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING):
            right = at == 0 or (given is sre.AT_BEGINNING and lines and text[at - 1] == "\n")
        elif given in (sre.AT_END, sre.AT_END_STRING):
            last = given is sre.AT_END and (text[at:] == "\n" or (lines and text[at : at + 1] == "\n"))
            right = at == len(text) or last
        else:
            word = [0 <= i < len(text) and bool(re.match(r"\w", text[i])) for i in (at - 1, at)]
            right = (word[0] != word[1]) == (given is sre.AT_BOUNDARY)
        return then(at) if right else None

    def seen(self, given: Any, at: int) -> bool:
        direction, inner = given
        start = at - inner.getwidth()[0] if direction < 0 else at
        return start >= 0 and self.run(list(inner), start, lambda end: end) is not None

    def ends(self, node: Any, least: int, most: int, at: int) -> list[int]:
        """Where a row of right letters may end."""
        letter, end = self.letter(*node), at
        assert letter
        while end < len(self.text) and end - at < most and letter(self.text[end]):
            end += 1
        self.steps += end - at
        return list(range(at + least, end + 1))

    def tried(self, then: Then, end: int) -> int | None:
        self.steps += 1
        return then(end)


def within(op: Any, given: Any, c: str) -> bool:
    """Whether a letter is one of those that a part of a set names."""
    if op is sre.LITERAL:
        return bool(ord(c) == given)
    if op is sre.RANGE:
        return bool(given[0] <= ord(c) <= given[1])
    return bool(op is sre.CATEGORY and re.match(CATEGORIES[given], c))


def steps(pattern: re.Pattern[Any], text: str, most: int) -> int:
    """The steps of finding every match of a pattern in a text.

    raises  TooMany when there are more than `most`
    """
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, DEEP))
    try:
        return Counted(pattern, text, most).everywhere()
    finally:
        sys.setrecursionlimit(before)


@dataclass(frozen=True, order=True)
class Hostile:
    """A text that grows: what leads up to it, what comes again and again, what it ends with."""

    lead: str
    unit: str
    tail: str

    def of(self, size: int) -> str:
        return self.lead + self.unit * (size // len(self.unit)) + self.tail


def hostile(pattern: re.Pattern[Any]) -> Iterator[Hostile]:
    """Texts that this very pattern has trouble with: its own pieces again and again, and never its end."""
    atoms = list(tasted(Counted(pattern, "", 0).tree))[:12]
    seen = set()
    for start in range(len(atoms)):
        for end in range(start + 1, min(len(atoms), start + 4) + 1):
            unit = "".join(atoms[start:end])
            for lead in ("", "".join(atoms[:start])):
                seen.add(Hostile(lead, unit, "\0"))
    yield from sorted(seen)


def tasted(nodes: Iterable[Any]) -> Iterator[str]:
    """A letter for each part of a tree, in order."""
    for op, given in nodes:
        if op is sre.LITERAL:
            yield chr(given)
        elif op in (sre.NOT_LITERAL, sre.ANY, sre.IN):
            letter = Counted(re.compile(""), "", 0).letter(op, given)
            yield next((c for c in TASTES if letter and letter(c)), None) or chr(first(given))
        elif op is sre.BRANCH:
            for way in given[1][:3]:
                yield from tasted(way)
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            yield from tasted(given[2])
        elif op is sre.SUBPATTERN:
            yield from tasted(given[3])
        elif op is sre.ATOMIC_GROUP:
            yield from tasted(given)
        elif op is sre.ASSERT:
            yield from tasted(given[1])


def first(items: Any) -> int:
    """A letter that a set names."""
    op, given = items[0] if items[0][0] is not sre.NEGATE else items[1]
    return int(given[0] if op is sre.RANGE else given if op is sre.LITERAL else 97)
