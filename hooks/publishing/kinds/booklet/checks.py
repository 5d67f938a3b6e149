"""Booklets: every spread is a question, one picture and few words that a child of its age can take in."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from publishing.base.frontmatter import Document
from publishing.base.languages import Language
from publishing.base.problems import Problem, Spot
from publishing.kinds.booklet.model import LEVEL, Age, BookletFacts, Spread, booklet_of, spreads
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.look.drawings import drawing
from publishing.text.headings import Heading
from publishing.text.prose import Part, parts
from publishing.text.syntax import Reference, references


@dataclass(frozen=True, slots=True)
class Limit:
    """How many words a child is asked to take in at once: in a sentence, headings too, and in a spread below it."""

    sentence: int
    spread: int


LIMITS: Mapping[Age, Limit] = {"4-7": Limit(8, 30), "8-12": Limit(14, 55), "13-17": Limit(20, 80)}
"""Set by those who ordered the site; decisions/0021-limits-of-booklets.md."""
LIX: Mapping[Age, int] = {"4-7": 20, "8-12": 25, "13-17": 32}
"""Highest LIX by age; decisions/0021-limits-of-booklets.md."""
MORE = 1.5
"""How many times as many words another language may use: it cuts its words otherwise; the same page."""
JOINED = re.compile("[\u200c\u200d\u00ad]")
"""Stands within a word and is no letter: joiners, as in می\u200cشود, and soft hyphens."""
WORD = re.compile(r"\w+(?:['’]\w+)*")


def check(library: Library) -> Iterator[Problem]:
    """Look at every booklet in every language."""
    for guide in library.guides.values():
        if guide.key in library.broken:
            continue
        booklet, front = booklet_of(guide), guide.source.document.front
        if isinstance(guide.facts, BookletFacts) and booklet is None:
            yield Problem(front.spot(("layout",)), "booklet.no-facts")
        if booklet:
            for edition in guide.editions.values():
                yield from shaped(edition)
                yield from too_much(edition, booklet.age)
                if edition.freshness not in ("source", "outdated"):
                    yield from alike(guide, edition)
    yield from twice(library)


def goal(guide: Guide) -> int | None:
    """The highest LIX of a booklet, by whom it is for."""
    booklet = booklet_of(guide)
    return LIX[booklet.age] if booklet else None


def twice(library: Library) -> Iterator[Problem]:
    """Two booklets for one age and time: a child would not know which to open."""
    first: dict[tuple[Age, str], Guide] = {}
    for guide in sorted(library.guides.values(), key=lambda guide: guide.key):
        booklet = booklet_of(guide)
        if booklet and booklet.time:
            other = first.setdefault((booklet.age, booklet.time), guide)
            if other is not guide:
                spot = guide.source.document.front.spot(("booklet",), key=True)
                yield Problem(spot, "booklet.twice", {"age": booklet.age, "file": other.source.document.source.file})


def shaped(edition: Edition) -> Iterator[Problem]:
    """A text is spreads and nothing else, each with one picture and some words."""
    document, found = edition.document, spreads(edition.document.body, edition.headings)
    if not found:
        yield Problem(document.front.start, "booklet.no-spread")
        return
    begins = found[0].heading.offset
    for start, length in sorted(_before(document.body, begins))[:1]:
        yield Problem(document.spot_at(start, length), "booklet.before-first")
    above = 1
    for heading in edition.headings:
        if LEVEL < heading.level <= above + 1:  # that a level is skipped is seen by outline.py
            yield Problem(place(document, heading), "booklet.level", {"heading": heading.text})
        above = heading.level
    for spread in found:
        facts = {"heading": spread.heading.text, "number": len(spread.pictures)}
        if not spread.pictures:
            yield Problem(place(document, spread.heading), "booklet.no-picture", facts)
        for extra in spread.pictures[1:2]:
            yield Problem(document.spot_at(extra.offset, extra.length), "booklet.many-pictures", facts)
        for picture in spread.pictures:
            if not is_drawn(picture):
                spot = document.spot_at(picture.offset, picture.length)
                yield Problem(spot, "booklet.not-a-drawing", {"picture": picture.target})
        if not said(document.body, spread):
            yield Problem(place(document, spread.heading), "booklet.no-words", {"heading": spread.heading.text})


def _before(body: str, begins: int) -> Iterator[tuple[int, int]]:
    """Where words and pictures stand that no spread holds, and how long they are."""
    for part in parts(without_pictures(body)):
        if part.places[0] < begins:
            yield part.places[0], len(part.words)
    for found in references(body):
        if found.offset < begins and found.kind in ("image", "block"):
            yield found.offset, found.length


def is_drawn(picture: Reference) -> bool:
    """Whether a picture is one of the drawings, which alone can be printed and have a licence told."""
    return picture.kind == "image" and drawing(picture.target) is not None


def too_much(edition: Edition, age: Age) -> Iterator[Problem]:
    """Sentences and spreads with more words than their age can be asked to take in."""
    document, limit, body = edition.document, limits(age, edition.language), edition.document.body
    for spread in spreads(body, edition.headings):
        found = said(body, spread)
        end = spread.heading.offset + spread.heading.length
        heading = [part for part in parts(body) if spread.heading.offset <= part.places[0] < end]
        for sentence in (each for part in [*heading, *found] for each in part.sentences()):
            if (number := count(sentence.words)) > limit.sentence:
                line = body[sentence.start : sentence.end].partition("\n")[0]
                facts = {"words": number, "most": limit.sentence, "age": age, "sentence": sentence.words}
                yield Problem(document.spot_at(sentence.start, len(line)), "booklet.long-sentence", facts)
        if (number := sum(count(part.words) for part in found)) > limit.spread:
            facts = {"words": number, "most": limit.spread, "age": age, "heading": spread.heading.text}
            yield Problem(place(document, spread.heading), "booklet.many-words", facts)


def limits(age: Age, language: Language) -> Limit:
    """The limits of an age in a language: Swedish, and one that inherits it, keep them exactly."""
    limit = LIMITS[age]
    if language.is_source or language.inherits:
        return limit
    return Limit(ceil(limit.sentence * MORE), ceil(limit.spread * MORE))


def count(text: str) -> int:
    """Words of a text in any language: vowel signs and joiners divide none."""
    letters = (letter for letter in JOINED.sub("", text) if unicodedata.category(letter) != "Mn")
    return len(WORD.findall("".join(letters)))


def said(body: str, spread: Spread) -> Sequence[Part]:
    """What is read of a spread below its heading; the words of its picture are told of the picture."""
    return [part for part in parts(without_pictures(body)) if spread.start <= part.places[0] < spread.end]


def without_pictures(body: str) -> str:
    """A body with spaces in the place of its pictures, so that every place holds."""
    for found in references(body):
        if found.kind == "image":
            end = found.offset + found.length
            body = body[: found.offset] + " " * found.length + body[end:]
    return body


def alike(guide: Guide, edition: Edition) -> Iterator[Problem]:
    """A translation's pictures beside the Swedish ones. That it has as many headings is seen by translations.py."""
    mine, theirs = (spreads(each.document.body, each.headings) for each in (edition, guide.source))
    if [heading.level for heading in edition.headings] != [heading.level for heading in guide.source.headings]:
        return
    for own, swedish in zip(mine, theirs, strict=True):
        if len(own.pictures) == len(swedish.pictures) == 1 and own.pictures[0].target != swedish.pictures[0].target:
            picture = own.pictures[0]
            facts = {"mine": picture.target, "swedish": swedish.pictures[0].target,
                     "file": guide.source.document.source.file}  # fmt: skip
            yield Problem(edition.document.spot_at(picture.offset, picture.length), "booklet.spreads-differ", facts)


def place(document: Document, heading: Heading) -> Spot:
    """Where a heading stands in its file."""
    return document.spot_at(heading.offset, heading.length)
