"""Headings: their level, words, line and id. Every language has the ids of the Swedish page, so links survive."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from publishing.text.masking import masked, without_notes

HEADING = re.compile(r"^(?P<marks>#{1,6})(?P<text>.*)$", re.MULTILINE)
EXPLICIT = re.compile(r"(?<![ \t])[ \t]*\{:?[ \t]*#(?P<id>[^\s{}]+)[ \t]*\}$")
UNFIT = re.compile(r"[^a-z0-9]+")
FOLDED = str.maketrans({"å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u", "æ": "a", "ø": "o"})


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1–6, its words without the id, its id, and where it begins in the body."""

    level: int
    text: str
    id: str
    offset: int
    length: int


def slug(text: str) -> str:
    """Words as an address: lower case, a–z, digits and hyphens; `Så går det till` → `sa-gar-det-till`.

    raises  ValueError when nothing is left, as of a heading in Arabic: give it an id, or inherit one
    """
    folded = unicodedata.normalize("NFC", text).lower().translate(FOLDED)
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    result = UNFIT.sub("-", plain).strip("-")
    if not result:
        raise ValueError(f"nothing of {text!r} can stand in an address")
    return result


def headings(body: str, inherited: Sequence[str] | None = None) -> list[Heading]:
    """The headings of a body.

    inherited  ids from the Swedish page, by position; without them the id is the {#id} or the words' slug
    """
    found: list[Heading] = []
    by_hand: set[int] = set()
    for number, match in enumerate(HEADING.finditer(masked(body))):
        text = bare(_without_notes(body[match.start("text") : match.end("text")]))
        explicit = EXPLICIT.search(text)
        words = EXPLICIT.sub("", text)
        if inherited is not None:
            given = inherited[number] if number < len(inherited) else f"del-{number + 1}"
        else:
            given = explicit["id"] if explicit else _slug_or_number(words, number)
        if explicit:
            by_hand.add(match.start())
        found.append(Heading(len(match["marks"]), words, given, match.start(), match.end() - match.start()))
    return _unique(found, by_hand) if inherited is None else found


def _without_notes(text: str) -> str:
    """The words of a heading that are read: a note to colleagues would stay in its address for good."""
    return re.sub(" {2,}", " ", without_notes(text)) if "<!--" in text else text


def bare(text: str) -> str:
    """The words of a heading without the marks that may close it."""
    return text.strip(" \t").rstrip("#").rstrip(" \t")


def parts(body: str, found: Sequence[Heading], level: int) -> list[tuple[Heading, int, int]]:
    """The headings of a level, each with what stands under it: from where to where in the body.

    found  the headings of that body; a part ends at the next one that is not below its own
    """
    chosen = [(number, heading) for number, heading in enumerate(found) if heading.level == level]
    return [
        (
            heading,
            heading.offset + heading.length,
            min((later.offset for later in found[number + 1 :] if later.level <= level), default=len(body)),
        )
        for number, heading in chosen
    ]


def _slug_or_number(words: str, number: int) -> str:
    try:
        return slug(words)
    except ValueError:
        return f"del-{number + 1}"


def _unique(found: list[Heading], by_hand: set[int]) -> list[Heading]:
    """A slug met again gets a number; an id set by hand stays, and the checks tell when it stands twice.

    by_hand  offsets of the headings with an id of their own
    """
    seen = {heading.id: 1 for heading in found if heading.offset in by_hand}
    result = []
    for heading in found:
        if heading.offset in by_hand:
            result.append(heading)
            continue
        seen[heading.id] = times = seen.get(heading.id, 0) + 1
        result.append(heading if times == 1 else replace(heading, id=f"{heading.id}-{times}"))
    return result
