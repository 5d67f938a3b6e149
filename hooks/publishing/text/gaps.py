"""Gaps: the mark for words that somebody still has to write, `FYLL I: vad som ska stå`, in any spelling."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

JOINT = r"[\s\u00ad\u200b\u2060_.\-\u2010-\u2015]*"
"""What may stand between the two words, or nothing: spaces that break or not, hyphens and dashes, a soft hyphen."""
COLON = r"[:\uff1a\ufe55\u2236]"
MARK = re.compile(rf"(?<!\w)(?:[Ff][Yy][Ll][Ll]{JOINT}[Ii]{JOINT}{COLON}|FYLL{JOINT}I(?!\w))[ \t\u00a0]*")
"""In running text: `fyll i planen` is Swedish, so without a colon only capitals are the mark."""
WHOLE = re.compile(rf"\A[\s*_\"'\[(]*+fyll{JOINT}i(?!\w){JOINT}{COLON}?[*_\s]*", re.IGNORECASE)
"""Where a number, an address or the like should stand: nobody needs the colon there."""


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
    """The gaps of a running text; what is wanted goes on to the end of the line."""
    for found in MARK.finditer(text):
        line = text[found.end() :].partition("\n")[0]
        yield Gap(found.start(), found.end(), line.strip(" \t\r*_\"'"))


def wanted(value: str) -> str | None:
    """What should stand in the place of a value that is a gap; None for one that is told."""
    found = WHOLE.match(value)
    return value[found.end() :].strip(" \t*_\"')]") if found else None
