"""Gaps: the mark for words that somebody still has to write, `FYLL I: vad som ska stå`, in any spelling."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from publishing.text.prose import HTML, parts, plain

UNSEEN = (
    r"\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    r"\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0001-\U000e007f"
)
"""What takes no room: the signs of format (Cf), joiners and variants."""
JOINT = rf"[\s_.\-\u2010-\u2015{UNSEEN}]*+"
"""What may stand between the two words and their letters, or nothing: spaces that break or not, hyphens and dashes."""
COLON = r"[:\uff1a\ufe55\u2236]"
CAPITALS = JOINT.join("FYLLI")
ANY_CASE = JOINT.join(f"[{letter}{letter.lower()}]" for letter in "FYLLI")
MARK = re.compile(rf"(?<!\w)(?:{ANY_CASE}{JOINT}{COLON}|{CAPITALS}(?!\w))[ \t\u00a0]*")
"""In running text: `fyll i planen` is Swedish, so without a colon only capitals are the mark."""
WHOLE = re.compile(rf"\A[\s*_\"'\[(]*+{ANY_CASE}(?!\w){JOINT}{COLON}?[*_\s]*")
"""Where a number, an address or the like should stand: nobody needs the colon there."""

SIGN = re.compile(r"&#?\w{1,32}+;?|[^&]|&", re.DOTALL)
"""A sign as it is written: itself, or an entity."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place in a text that waits for words, and what should stand there."""

    start: int
    end: int
    wanted: str


def gap(wanted: str) -> str:
    """The mark with what should stand there, as a new text begins."""
    return f"FYLL I: {wanted}"


def gaps(text: str) -> Iterator[Gap]:
    """The gaps of a running text, as they are written; what is wanted goes on to the end of the line."""
    for found in MARK.finditer(text):
        line = text[found.end() :].partition("\n")[0]
        yield Gap(found.start(), found.end(), line.strip(" \t\r*_\"'"))


def wanted(value: str) -> str | None:
    """What should stand in the place of a value that is a gap; None for one that is told."""
    read = as_read(value)
    found = WHOLE.match(read)
    return read[found.end() :].strip(" \t*_\"')]") if found else None


def as_read(words: str) -> str:
    """Words as a reader meets them, without marks: letters by their number, wide ones and bold ones are letters."""
    if not words.isascii() or "&" in words:
        words = unicodedata.normalize("NFKC", unescape(words))
    return HTML.sub("", plain(words))


def gaps_as_read(body: str) -> Iterator[Gap]:
    """The gaps of a body that only show when it is read: marks, notes or entities stand in the mark."""
    for part in parts(body):
        words, places = part.words, part.places
        if "&" in words or not words.isascii():
            if not MARK.search(unicodedata.normalize("NFKC", unescape(words))):
                continue
            words, places = _unfolded(words, places)
        for found in MARK.finditer(words):
            line_end = body.find("\n", places[found.end() - 1])
            stop = bisect_left(places, line_end) if line_end >= 0 else len(places)
            yield Gap(places[found.start()], places[found.end() - 1] + 1, words[found.end() : stop].strip())


def _unfolded(words: str, places: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
    """Words with entities and letters in disguise as plain letters, and where each was written."""
    pieces: list[str] = []
    at: list[int] = []
    for found in SIGN.finditer(words):
        plainly = unicodedata.normalize("NFKC", unescape(found[0]))
        pieces.append(plainly)
        at += [places[found.start()]] * len(plainly)
    return "".join(pieces), tuple(at)
