"""Sources: a text file as the author wrote it, and the places in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from publishing.base.problems import Problem, Refused, Spot
from publishing.base.signs import forbidden

MOST = 20
"""Forbidden signs told of one file: what has more is no text."""

BRACKET = re.compile(r"[\[\]]")


@dataclass(frozen=True)
class Source:
    """A text file: its path from the root of the repository, and its text with \\n line ends."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends; the first has index 0."""
        return self.text.split("\n")

    def spot(self, line: int, column: int = 1, length: int = 1) -> Spot:
        """A place, with the author's line; line and column from 1."""
        excerpt = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Spot(self.file, line, column, max(1, length), excerpt)

    def spot_at(self, offset: int, length: int = 1) -> Spot:
        """The place `offset` characters into the text."""
        line = self.text.count("\n", 0, offset) + 1
        column = offset - (self.text.rfind("\n", 0, offset) + 1) + 1
        return self.spot(line, column, length)


LONGEST_FILE = 1_000_000
"""Bytes: a dozen times the longest that anybody has written here."""
LONGEST_LINE = 5_000
DEEPEST = 50
"""Brackets in each other, in one paragraph: what converts it looks for the end of each, all through the paragraph."""


def read(path: Path, root: Path) -> Source:
    """Read a file.

    raises  Refused when it is not UTF-8: guessing would turn å into Ã¥ on a public page; when it holds signs that
            nobody sees and that break e-books, feeds and the order of words; when it cannot be read, or would take
            for ever
    """
    file = path.relative_to(root).as_posix()
    try:
        if not path.is_file():  # a folder called x.md, or a pipe nobody writes to
            raise Refused([Problem(Spot(file), "file.unreadable", {"name": path.name})])
        size = path.stat().st_size
        if size > LONGEST_FILE:
            facts = {"kilobytes": size // 1000, "most": LONGEST_FILE // 1000}
            raise Refused([Problem(Spot(file), "file.too-long", facts)])
        raw = path.read_bytes()
    except OSError as error:
        raise Refused([Problem(Spot(file), "file.unreadable", {"name": path.name})]) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        excerpt = raw.split(b"\n")[line - 1].decode("latin-1").rstrip("\r")
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        raise Refused([Problem(Spot(file, line, column, 1, excerpt), "file.not-utf8")]) from error
    source = Source(file, text.replace("\r\n", "\n").replace("\r", "\n"))
    found = [Problem(source.spot_at(at), "sign.unseen", {"sign": sign}) for at, sign in forbidden(source.text)[:MOST]]
    found += _endless(source) if path.suffix in (".md", ".yml") else ()
    if found:
        raise Refused(found)
    return source


def _endless(source: Source) -> Iterator[Problem]:
    """Lines that nobody wrote by hand, and on which a machine would work for hours."""
    depth = 0
    for number, line in enumerate(source.lines, 1):
        if len(line) > LONGEST_LINE:
            spot = Spot(source.file, number, LONGEST_LINE + 1, 1, line[:80])
            yield Problem(spot, "file.long-line", {"length": len(line), "most": LONGEST_LINE})
        if not line.strip():
            depth = 0
        for match in BRACKET.finditer(line, 0, LONGEST_LINE) if depth or "[" in line else ():
            depth = depth + 1 if match[0] == "[" else max(0, depth - 1)
            if depth > DEEPEST:
                spot = Spot(source.file, number, match.start() + 1, 1, line[:80] if match.start() < 80 else "")
                yield Problem(spot, "file.too-nested", {"most": DEEPEST})
                return
