"""Unwritten: what waits for words, in texts, data and wording; nobody may meet it as if it were written."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from publishing.base.frontmatter import Document
from publishing.base.problems import Problem, Spot
from publishing.base.wording import FOLDER, Wording
from publishing.base.yamltext import Mapped, Path
from publishing.library.kinds import Kinds
from publishing.library.starters import swedish_start
from publishing.text.gaps import as_read, gaps, gaps_as_read, wanted
from publishing.text.prose import parts, plain

GAP, TEMPLATE = "gap.left", "gap.template-words"
SOME_DAY = date(2000, 1, 1)
ENDS = " \t.:…"
LONG = 4
"""Words; fewer may well be a heading or the cell of a table that somebody means."""


def left_in(document: Document, kinds: Kinds) -> Iterator[Problem]:
    """The gaps of a text, and what a new one began with where only the mark was taken away."""
    yield from left_in_data(document.front, template_words(kinds))
    body = document.body
    for found in {each.start: each for each in (*gaps_as_read(body), *gaps(body))}.values():
        yield Problem(document.spot_at(found.start, found.end - found.start), GAP, {"wanted": found.wanted})
    said = {words for words in template_words(kinds) if len(words.split()) >= LONG}
    if not _known(document.body, said):
        return
    for part in parts(document.body):
        if _bare(part.words) in said:
            spot = document.spot_at(part.places[0], len(part.words))
            yield Problem(spot, TEMPLATE, {"words": part.words})


def left_in_data(mapped: Mapped, templates: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """The gaps among values."""
    for path, value in leaves(mapped.data):
        what = next(_wanted_of(value), "" if wanted(value) == "" else None)
        if what is not None:
            yield Problem(mapped.spot(path), GAP, {"wanted": what})
        elif _bare(value) in templates:
            yield Problem(mapped.spot(path), TEMPLATE, {"words": value})


def left_in_wording(wording: Mapping[str, Wording]) -> Iterator[Problem]:
    """The gaps among the site's own words, each in the file of its language."""
    for code, each in wording.items():
        base = wording[each.language.inherits].words if each.language.inherits else {}
        for key, text in each.words.items():
            if text != base.get(key):
                for what in islice(_wanted_of(text), 1):
                    yield Problem(Spot(f"{FOLDER.as_posix()}/{code}.yml"), GAP, {"wanted": f"{key}: {what}"})


def _wanted_of(value: str) -> Iterator[str]:
    """What the gaps of a value want: as it is written, and as it is read."""
    for text in (value, as_read(value)):
        yield from (each.wanted for each in gaps(text))


def leaves(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """The texts in nested data, each with the way to it."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from leaves(value, (*path, key))


@cache
def template_words(kinds: Kinds) -> frozenset[str]:
    """What the starters of all kinds ask for, without the mark: nobody means those words as they stand."""
    texts = [swedish_start(kinds, "x", SOME_DAY)]
    texts += [starter.text("x", SOME_DAY) for kind in kinds for starter in kind.starters]
    return frozenset(_bare(found.wanted) for text in texts for found in gaps(text)) - {""}


def _bare(words: str) -> str:
    """Words as they are compared: no marks, no ends of sentences, no capitals."""
    return plain(words).strip(ENDS).casefold()


def _known(body: str, templates: set[str]) -> bool:
    """Whether a text may hold any of them; cheaper than to take every text apart."""
    low = body.casefold()
    return any(words in low for words in templates)
