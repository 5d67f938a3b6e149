"""Sources: a text file as the author wrote it, and the places in it."""

from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from publishing.base.problems import Problem, Refused, Spot
from publishing.base.signs import forbidden, named

MOST = 20
"""Forbidden signs told of one file: what has more is no text."""


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


def read(path: Path, root: Path) -> Source:
    """Read a file.

    raises  Refused when it is not UTF-8: guessing would turn å into Ã¥ on a public page; and when it holds signs
            that nobody sees and that break e-books, feeds and the order of words
    """
    file = path.relative_to(root).as_posix()
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        excerpt = raw.split(b"\n")[line - 1].decode("latin-1").rstrip("\r")
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        raise Refused([Problem(Spot(file, line, column, 1, excerpt), "file.not-utf8")]) from error
    source = Source(file, text.replace("\r\n", "\n").replace("\r", "\n"))
    found = [Problem(source.spot_at(at), "sign.unseen", {"sign": named(source.text[at])}) for at in _unseen(source)]
    if found:
        raise Refused(found)
    return source


def _unseen(source: Source) -> list[int]:
    return list(islice(forbidden(source.text), MOST))
