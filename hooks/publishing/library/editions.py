"""Editions: what every translation goes through, whatever it is of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from publishing.base.problems import Problem
from publishing.base.yamltext import Mapped
from publishing.library.guides import Edition, Freshness
from publishing.text.stamps import Section, changed, sections


def stamped_parts(source: Edition) -> list[Section]:
    """What a stamp of a Swedish page is made of: the words that a translation says anew."""
    said = source.record or source.words
    words = said.model_dump(include=set(source.model.model_fields) - {"slug"}, exclude_none=True)
    return sections(_texts(words), source.document.body, source.headings)


def _texts(value: Any) -> Iterator[str]:
    """The texts of a value, those of a group or a list in their order."""
    if isinstance(value, str):
        yield value
    else:
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def freshness(given: str | None, parts: Sequence[Section]) -> tuple[Freshness, list[str]]:
    """How a translation stands to its source, and the headings of the Swedish sections that changed since."""
    if given is None:
        return "unstamped", []
    news = changed(given, parts)
    return ("outdated" if news else "fresh"), news


def without_facts(front: Mapped, facts: frozenset[str]) -> tuple[Mapped, Iterator[Problem]]:
    """A translation's front matter with the facts taken out, and a problem for each of them."""
    given = front.data if isinstance(front.data, dict) else {}
    mine = {name: value for name, value in given.items() if name not in facts}
    found = [name for name in given if name in facts]
    told = (Problem(front.spot((name,), key=True), "translation.sets-fact", {"field": name}) for name in found)
    return replace(front, data=mine if isinstance(front.data, dict) else front.data), told
