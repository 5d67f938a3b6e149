"""Readability: no Swedish text is harder than those it is written for can be asked to read."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

from publishing.base.frontmatter import Document
from publishing.base.languages import SOURCE, Language
from publishing.base.problems import Problem, Spot
from publishing.library.guides import Audience, Edition, Guide, Translated
from publishing.library.library import Library
from publishing.text.prose import parts, sentences

GOALS: Mapping[Audience, int] = {"child": 30, "parent": 40, "everyone": 40}
"""Highest LIX by whom a page talks to; decisions/0019-lix-goals.md."""
EASY = 30
"""Highest LIX of easy Swedish, whomever it talks to; decisions/0019-lix-goals.md."""
LONG = 6
"""Letters; a word with more is a long one."""
NOT_PROSE = frozenset(Translated.model_fields) | {"slug", "menu", "hashtags"}
"""Front matter that nobody reads as text; a menu says the title again."""


@dataclass(frozen=True)
class Goal:
    """A gift: the highest LIX of a page of the kind; None for that of everybody."""

    of: Callable[[Guide], int | None]


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence of a text, and where it stands."""

    words: str
    spot: Spot


def check(library: Library) -> Iterator[Problem]:
    """Compare each text in Swedish, or in a language that inherits it, with the goal for its readers."""
    for guide, edition in library.editions():
        if SOURCE in (edition.language.code, edition.language.inherits):
            own = (of for each in library.gives(guide, Goal) if (of := each.of(guide)))
            yield from too_hard(read(guide, edition), goal(guide.facts.audience, edition.language, next(own, None)))


def goal(audience: Audience, language: Language, own: int | None = None) -> int:
    """The highest LIX a text may have.

    own  of its kind, where that has a goal for those it is for
    """
    highest = own or GOALS[audience]
    return highest if language.is_source else min(highest, EASY)


def too_hard(found: list[Read], highest: int) -> Iterator[Problem]:
    """A text that is harder than its goal, and the sentence to begin with."""
    value = lix("\n".join(each.words for each in found)) if found else 0
    if value > highest:
        worst = hardest(found)
        facts = {"lix": ceil(value), "goal": highest, "sentence": worst.words}
        yield Problem(worst.spot, "readability.too-hard", facts)


def lix(text: str) -> float:
    """Readability of Swedish prose.

    text     plain prose without marks; `.`, `!`, `?`, `:` and the end of a line end sentences
    returns  LIX, no unit: below 30 children's books, 40–50 newspapers, above 60 very hard
    raises   ValueError when there are no words: an empty text is neither easy nor hard
    source   C. H. Björnsson, Läsbarhet (1968): words per sentence, plus the percentage
             of words longer than six letters
    """
    words, long, ends = _counted(text)
    if not words:
        raise ValueError("LIX of a text without words")
    return words / ends + 100 * long / words


def hardest(found: list[Read]) -> Read:
    """The sentence without which the text would be easiest.

    Not the one with the highest LIX of its own: that is a heading of one long word.
    """
    counted = [_counted(each.words) for each in found]
    words, long, ends = (sum(column) for column in zip(*counted, strict=True))

    def rest(number: int) -> float:
        mine = counted[number]
        left = words - mine[0]
        return left / (ends - mine[2]) + 100 * (long - mine[1]) / left if left else 0

    return found[min(range(len(found)), key=rest)]


def read(guide: Guide, edition: Edition) -> list[Read]:
    """Every sentence of a page, in order: what its front matter says, then its body."""
    if guide.own_words:
        return []  # the site's own words, in the place of a text
    names = [name for name in edition.model.model_fields if name not in NOT_PROSE]
    return [*_front(edition.document, names), *_body(edition.document)]


def _front(document: Document, names: list[str]) -> Iterator[Read]:
    front = document.front
    given = front.data if isinstance(front.data, dict) else {}
    for name in names:
        for path, text in _texts(name, given.get(name, "")):
            yield from (Read(each.words, front.spot(path)) for each in sentences(text))


def _texts(name: str, value: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The texts of a field, with their paths: of a group or a list each."""
    if isinstance(value, dict):
        yield from (((name, key), text) for key, text in value.items())
    elif isinstance(value, list):
        yield from (((name, number), text) for number, text in enumerate(value))
    else:
        yield (name,), value


def _body(document: Document) -> Iterator[Read]:
    for part in parts(document.body):
        for each in part.sentences():
            line = document.body[each.start : each.end].partition("\n")[0]
            yield Read(each.words, document.spot_at(each.start, len(line)))


def _counted(text: str) -> tuple[int, int, int]:
    """Words, long words and sentences."""
    words = re.findall(r"\w+", text)
    return len(words), sum(len(word) > LONG for word in words), len(sentences(text))
