"""Definitions: a definition list as an author wrote it: terms, what stands under them, and the paragraphs around.

I lägenhet
:   En lägenhet i stan fungerar.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from publishing.text.masking import masked

ANSWER = re.compile(r"^ {0,3}:[ ]{1,3}(?P<words>.*)$")
"""A line that Python-Markdown's def_list takes for a definition."""
GLUED = re.compile(r"(?<=\S)\n(?=[^\S\n]{0,3}[^\s:][^\n]*\n {0,3}:[ ]{1,3}\S)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A term, what stands under it as written ("" when nothing does), and where the term stands in the body."""

    term: str
    said: str
    offset: int

    @property
    def length(self) -> int:
        return len(self.term)


@dataclass
class Paragraph:
    """A term with the lines of what stands under it, or a paragraph of its own; its place in the body."""

    lines: list[str]
    offset: int
    is_term: bool
    answer: list[str] = field(default_factory=list)

    @property
    def first(self) -> str:
        return self.lines[0]

    @property
    def entry(self) -> Entry:
        """The first line, with what stands under it."""
        return Entry(self.first, " ".join(self.answer).strip(), self.offset)


def paragraphs(body: str, start: int, end: int) -> Iterator[Paragraph]:
    """Terms and loose paragraphs of a part of a body, in order."""
    lines = _lines(body, start, end)
    now: Paragraph | None = None
    blank = True
    for number, (offset, line, seen) in enumerate(lines):
        answer = ANSWER.match(seen)
        if not seen.strip():
            blank = True
            continue
        if answer:
            if now:
                now.is_term = True
                now.answer.append(answer["words"])
        elif _is_term(lines, number) or now is None or (blank and not seen.startswith("    ")):
            if now:
                yield now
            now = Paragraph([line.strip()], offset + len(line) - len(line.lstrip()), _is_term(lines, number))
        elif now.answer:
            now.answer.append(line.strip())
        else:
            now.lines.append(line.strip())
        blank = False
    if now:
        yield now


def spaced(body: str) -> str:
    """The body with an empty line before every term: without it, a term would drown in the answer above."""
    return GLUED.sub("\n\n", body)


def _lines(body: str, start: int, end: int) -> list[tuple[int, str, str]]:
    """(offset, the line, the line with code and comments blanked out)."""
    found = []
    seen = masked(body)
    for match in re.finditer(r"[^\n]*(?:\n|\Z)", body[start:end]):
        line = match[0].rstrip("\n")
        at = start + match.start()
        found.append((at, line, seen[at : at + len(line)]))
    return found


def _is_term(lines: Sequence[tuple[int, str, str]], number: int) -> bool:
    """Whether the next line is a definition."""
    following = lines[number + 1][2] if number + 1 < len(lines) else ""
    return bool(ANSWER.match(following))
