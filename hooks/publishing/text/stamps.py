"""Stamps: which Swedish words a translation was made from, and what has changed since.

A stamp is 8 hex digits for the whole text, a hyphen, then 5 for each section. It is made of the words
alone, so dates, spaces and comments do not count, and it needs neither git nor timestamps.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from publishing.text.headings import Heading
from publishing.text.masking import without_comments

WHOLE, PART = 8, 5


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a text with the heading it stands under; "" for what comes before the first."""

    heading: str
    text: str


def sections(words: Iterable[str], body: str, headings: Sequence[Heading]) -> list[Section]:
    """The words of the front matter with the introduction, then one section a heading of level 1–3."""
    marks = [heading for heading in headings if heading.level <= 3]
    ends = [heading.offset for heading in marks] + [len(body)]
    first = Section("", "\n".join([*words, body[: ends[0]]]))
    rest = [Section(h.text, body[h.offset : end]) for h, end in zip(marks, ends[1:], strict=True)]
    return [first, *rest]


def stamp(parts: Iterable[Section]) -> str:
    """The stamp of a text."""
    digests = [_digest(part.text) for part in parts]
    whole = hashlib.sha256("".join(digests).encode()).hexdigest()[:WHOLE]
    return whole + "-" + "".join(digest[:PART] for digest in digests)


def changed(given: str, parts: Sequence[Section]) -> list[str]:
    """Headings of the sections that are new or different since the stamp `given`; [] when it still holds.

    A section taken away is told by the heading it stood before.
    """
    if given == stamp(parts):
        return []
    names = [parts[min(at, len(parts) - 1)].heading for at, _ in changed_at(given, parts)]
    return names or [parts[0].heading]


def changed_at(given: str, parts: Sequence[Section]) -> list[tuple[int, bool]]:
    """The places of those sections, and whether there is a section there to translate: not of one taken away."""
    tail = given.partition("-")[2]
    before = [tail[i : i + PART] for i in range(0, len(tail), PART)]
    now = [_digest(part.text)[:PART] for part in parts]
    found: list[tuple[int, bool]] = []
    for action, _, _, start, end in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if action == "delete":
            found.append((start, False))
        elif action != "equal":
            found += [(at, True) for at in range(start, end)]
    return found


def _digest(text: str) -> str:
    words = re.sub(r"\s+", " ", without_comments(text).replace("\u00ad", "")).strip()
    return hashlib.sha256(words.encode()).hexdigest()
