"""The self-check: questions with choices, each with its answer, as a definition list below a heading tells them.

    ## Hur bor du?

    I lägenhet
    :   En lägenhet i stan fungerar.

A heading without such a list is ordinary text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from publishing.content.headings import Heading, parts
from publishing.content.syntax import masked

ANSWER = re.compile(r"^ {0,3}:[ ]{1,3}(?P<words>.*)$")
"""A line that Python-Markdown's def_list takes for a definition."""
STRUCTURE = re.compile(r"^ {0,3}(?:[-*+>|#<]|\d+[.)]|\{\{|\*\*)")
"""Lists, quotations, tables, headings, HTML, blocks: no choice begins so."""
SENTENCE_END = (".", "!", "?", ":", "…", "؟", "۔", "}", ")")
ASKING = ("?", "؟")
LONGEST = 80
"""Characters of a choice that has lost its answer; a longer line is a sentence without its full stop."""
GLUED = re.compile(r"(?<=\S)\n(?=[^\S\n]{0,3}[^\s:][^\n]*\n {0,3}:[ ]{1,3}\S)")


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice in the first person, its answer as written ("" when there is none), and where it stands."""

    term: str
    answer: str
    offset: int

    @property
    def length(self) -> int:
        return len(self.term)


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its heading's id, words and place in the body, and its choices in order."""

    id: str
    text: str
    choices: tuple[Choice, ...]
    offset: int
    length: int


@dataclass
class _Open:
    """A choice, or a paragraph that may turn out to be one, while its lines are read."""

    lines: list[str]
    offset: int
    is_choice: bool
    answer: list[str] = field(default_factory=list)


def questions(body: str, headings: Sequence[Heading]) -> tuple[Question, ...]:
    """The questions of a body: headings of the second level with choices below.

    A line that was meant as a choice is one with an empty answer, and a heading that asks with nothing below it a
    question without choices, so that the author is told.
    """
    found = []
    for heading, start, end in parts(body, headings, 2):
        lines = list(_paragraphs(body, start, end))
        first = next((n for n, part in enumerate(lines) if part.is_choice), None)
        asks = first is not None or heading.text.rstrip().endswith(ASKING)
        choices = []
        for number, part in enumerate(lines):
            after = first is not None and number > first
            if part.is_choice:
                choices.append(Choice(part.lines[0], " ".join(part.answer).strip(), part.offset))
            elif after or (asks and _looks_like_choice(part)):
                choices.append(Choice(part.lines[0], "", part.offset))
        if choices or (asks and not lines):
            found.append(Question(heading.id, heading.text, tuple(choices), heading.offset, heading.length))
    return tuple(found)


def spaced(body: str) -> str:
    """The body with an empty line before every choice: without it, a choice would drown in the answer above."""
    return GLUED.sub("\n\n", body)


def _paragraphs(body: str, start: int, end: int) -> Iterator[_Open]:
    """Choices and loose paragraphs, in order."""
    lines = _lines(body, start, end)
    now: _Open | None = None
    blank = True
    for number, (offset, line, seen) in enumerate(lines):
        answer = ANSWER.match(seen)
        if not seen.strip():
            blank = True
            continue
        if answer:
            if now:
                now.is_choice = True
                now.answer.append(answer["words"])
        elif _is_term(lines, number) or now is None or (blank and not seen.startswith("    ")):
            if now:
                yield now
            now = _Open([line.strip()], offset + len(line) - len(line.lstrip()), _is_term(lines, number))
        elif now.answer:
            now.answer.append(line.strip())
        else:
            now.lines.append(line.strip())
        blank = False
    if now:
        yield now


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
    """Whether the next line is an answer."""
    following = lines[number + 1][2] if number + 1 < len(lines) else ""
    return bool(ANSWER.match(following))


def _looks_like_choice(part: _Open) -> bool:
    """A short line that is no sentence, with another below or nothing: a choice whose answer lost its colon.

    A sentence broken over two lines goes on in lower case.
    """
    first, *rest = part.lines
    words = not STRUCTURE.match(first) and not first.endswith(SENTENCE_END) and len(first) <= LONGEST
    return words and not (rest and rest[0][:1].islower())
