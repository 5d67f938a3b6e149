"""Myths on a page: what is true, what people believe, on what ground, and what is akin to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from publishing.base.languages import Language
from publishing.kinds.myth.model import FOLDER, TOPICS, MythWords, Topic, in_order, myth_of, slug_of
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages.pictures import Picture


@dataclass(frozen=True, slots=True)
class MythItem:
    """A myth as it is listed. `language` is that of its words, Swedish where it is not translated."""

    slug: str
    claim: str
    fact: str
    answer: str
    address: str
    language: Language
    topic: Topic
    unreviewed: bool


@dataclass(frozen=True, slots=True)
class MythGroup:
    """The myths that belong to one question."""

    topic: Topic
    items: Sequence[MythItem]


@dataclass(frozen=True)
class MythShown:
    """A myth on its own page.

    review_by  the last day it holds without being read again
    card       its picture to share; None before it is made
    """

    item: MythItem
    kin: Sequence[MythItem]
    review_by: date
    card: Picture | None = None


def item(library: Library, guide: Guide, code: str) -> MythItem | None:
    """A myth as a reader of `code` meets it; None for a page that is none."""
    edition, facts = guide.edition(code), myth_of(guide)
    words = edition.record
    if facts is None or not isinstance(words, MythWords):
        return None
    return MythItem(
        guide.key.rpartition("/")[2],
        words.claim,
        words.fact,
        words.answer,
        library.addresses[guide.key, code],
        edition.language,
        facts.topic,
        facts.unreviewed,
    )


def find(library: Library, slug: str, code: str) -> MythItem | None:
    """The myth that `{{ myth("slug") }}` names."""
    guide = library.guides.get(f"{FOLDER}/{slug}")
    return item(library, guide, code) if guide else None


def groups(library: Library, code: str) -> list[MythGroup]:
    """All myths, by the question they belong to."""
    found = [each for guide, _ in in_order(library.named) if (each := item(library, guide, code))]
    parts = [MythGroup(topic, [each for each in found if each.topic == topic]) for topic in TOPICS]
    return [part for part in parts if part.items]


def shown(library: Library, guide: Guide, code: str, card: Picture | None = None) -> MythShown | None:
    """A myth with its kin, for its own page."""
    mine, facts = item(library, guide, code), myth_of(guide)
    if mine is None or facts is None:
        return None
    named = {slug_of(each) for each, _ in in_order(library.named)}
    kin = [each for slug in facts.kin if slug in named and (each := find(library, slug, code))]
    return MythShown(mine, kin, facts.review_by, card)


def questions(library: Library, guide: Guide, code: str) -> Iterator[MythItem]:
    """The myths that a page answers, for search engines: its own, or on the overview all of them."""
    if mine := item(library, guide, code):
        yield mine
    elif guide.key == f"{FOLDER}/index":
        for group in groups(library, code):
            yield from group.items
