"""Prose: the plain words of a text, as they are read, and where each of them stands.

    **Jurist.** Du får ett [[offentligt biträde|offentligt-biträde]]. {V: LVU 39 §}

is one part, a paragraph of two sentences: `Jurist.` and `Du får ett offentligt biträde.`
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from publishing.text.masking import masked, without_comments
from publishing.text.syntax import DEFINITION, LINK, LOOSE_BLOCK, REVIEW, SOURCE, TERM

GONE = "\0"
"""Stands where a mark stood, so that every other character keeps its place."""
MARKS = re.compile(r"(?<!\\)[*_`]+(?=\S)|(?<=\S)(?<!\\)[*_`]+")
ATTRIBUTES = re.compile(r"\{:?[ \t]*[#.][^{}\n]*\}")
HTML = re.compile(r"</?[a-zA-Z][^<>\n]*>")
UNREAD = (ATTRIBUTES, HTML, LOOSE_BLOCK, DEFINITION)
"""What stands in a body and is not read."""
HEADING = re.compile(r"#{1,6}[ \t]+")
TITLED = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+[\w-]+[ \t]*\"?")
ITEM = re.compile(r"(?:[-*+]|(?<!\d)\d+[.)])[ \t]+")
DEFINED = re.compile(r":[ \t]+")
QUOTED = re.compile(r">[ \t]?")
CELL = re.compile(r"[^|]+")
END = re.compile(r"(?<![?؟!:….])(?:[?؟!:…]|\.(?!\s+[a-zåäö]))++[.”\"»)\]]*+(?=\s|$)|\n")
"""Ends a sentence, in Arabic script too; a full stop before a small letter belongs to an abbreviation, `t.ex. barn`."""

PartKind = Literal["heading", "title", "paragraph", "item", "term", "definition", "cell"]
"""title: of a box or a fold."""
OPENINGS: tuple[tuple[PartKind, re.Pattern[str]], ...] = (
    ("heading", HEADING), ("title", TITLED), ("item", ITEM), ("definition", DEFINED),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, and where the first and last of them stand in the text it was taken from."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """What is read in one breath: a paragraph, an item, a cell.

    words   on one line, without marks
    places  where each character of `words` stands in the body
    """

    kind: PartKind
    words: str
    places: tuple[int, ...]

    def sentences(self) -> list[Sentence]:
        """The sentences, at their places in the body."""
        at = self.places
        return [Sentence(each.words, at[each.start], at[each.end - 1] + 1) for each in sentences(self.words)]


def plain(text: str) -> str:
    """The words of a line of Markdown: links and glossary words as they are read, without marks."""
    return " ".join(_unmarked(without_comments(text)).replace(GONE, "").split())


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text without marks, at their places in it; a line ends the sentence it holds."""
    found, start = [], 0
    for end in [*(match.end() for match in END.finditer(text)), len(text)]:
        piece = text[start:end]
        if re.search(r"\w", piece):
            before = len(piece) - len(piece.lstrip())
            found.append(Sentence(piece.strip(), start + before, start + len(piece.rstrip())))
        start = end
    return found


@lru_cache(maxsize=2048)  # more than one check reads a text, and a preview reads all of them again at each save
def parts(body: str) -> tuple[Part, ...]:
    """What is read of a body, in order: no blocks, code, comments, marks or addresses."""
    shown = _unmarked(masked(body))
    for pattern in UNREAD:
        shown = pattern.sub(lambda match: GONE * len(match[0]), shown)
    found = (_part(kind, shown, places) for kind, places in _lines_of(masked(body)))
    return tuple(part for part in found if re.search(r"\w", part.words))


def _unmarked(text: str) -> str:
    """The text with GONE in the place of every mark that is not read."""
    for pattern in (SOURCE, REVIEW):
        text = pattern.sub(lambda match: GONE * len(match[0]), text)
    for pattern in (LINK, TERM):
        text = pattern.sub(_only_text, text)
    return MARKS.sub(lambda match: GONE * len(match[0]), text).replace("\u00ad", GONE)


def _only_text(match: re.Match[str]) -> str:
    start, end = match.span("text")
    return GONE * (start - match.start()) + match["text"] + GONE * (match.end() - end)


def _part(kind: PartKind, shown: str, spans: list[tuple[int, int]]) -> Part:
    """The words of some lines as one line."""
    letters: list[tuple[str, int]] = []
    for start, end in spans:
        for place in range(start, end):
            letter = " " if shown[place].isspace() else shown[place]
            if letter != GONE and not (letter == " " and (not letters or letters[-1][0] == " ")):
                letters.append((letter, place))
        if letters and letters[-1][0] != " ":
            letters.append((" ", end - 1))
    words = "".join(letter for letter, _ in letters).rstrip()
    return Part(kind, words, tuple(place for _, place in letters[: len(words)]))


def _lines_of(text: str) -> Iterator[tuple[PartKind, list[tuple[int, int]]]]:
    """The parts of a body with code and comments blanked out: what each is, and its pieces of lines."""
    lines = [(match.start("line"), match.end("line")) for match in re.finditer(r"[ \t]*(?P<line>[^\n]*)(?:\n|$)", text)]
    now: tuple[PartKind, list[tuple[int, int]]] | None = None
    for number, (start, stop) in enumerate(lines):
        line = text[start:stop].rstrip()
        kind, mark = _opening(line)
        end = start + len(line) - (kind == "title" and line.endswith('"'))
        following = text[slice(*lines[number + 1])] if number + 1 < len(lines) else ""
        if line.startswith("|"):
            yield from [now] if now else []
            now = None
            yield from (("cell", [(start + c.start(), start + c.end())]) for c in CELL.finditer(line))
            continue
        if now and (not line or kind or now[0] in ("heading", "title") or DEFINED.match(following)):
            yield now
            now = None
        if line and now is None:
            now = (kind or ("term" if DEFINED.match(following) else "paragraph"), [])
        if now:
            quoted = QUOTED.match(line)
            now[1].append((start + (quoted.end() if quoted else mark), end))
    if now:
        yield now


def _opening(line: str) -> tuple[PartKind | None, int]:
    """What a line begins, if anything, and how many characters that takes."""
    for kind, pattern in OPENINGS:
        match = pattern.match(line)
        if match:
            return kind, match.end()
    return None, 0
