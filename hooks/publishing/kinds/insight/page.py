"""Insights on a page: what was heard and what was done about it, listed by day and alone."""

from dataclasses import dataclass

from publishing.base.languages import Language
from publishing.kinds.insight.model import InsightFacts, InsightWords, newest_first
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages.menu import Entry, entry


@dataclass(frozen=True, slots=True)
class InsightItem:
    """A record as it is listed. `language` is that of its words, Swedish where it is not translated."""

    words: InsightWords
    facts: InsightFacts
    address: str
    language: Language


@dataclass(frozen=True, slots=True)
class InsightShown:
    """A record on its own page.

    page  the page that changed; None where no page has
    """

    item: InsightItem
    page: Entry | None


def listed(library: Library, code: str, readers: str = "") -> list[InsightItem]:
    """The records as a reader of `code` meets them, the last one changed first.

    readers  only those for the pages of these readers: parents, children or family-homes; "" for all
    """
    found = newest_first(library.named, readers)
    return [each for guide, facts in found if (each := item(library, guide, facts, code))]


def item(library: Library, guide: Guide, facts: InsightFacts, code: str) -> InsightItem | None:
    """One record; None when its words could not be read."""
    edition = guide.edition(code)
    if not isinstance(edition.record, InsightWords):
        return None
    return InsightItem(edition.record, facts, library.addresses[guide.key, code], edition.language)


def shown(library: Library, guide: Guide, code: str) -> InsightShown | None:
    """A record for its own page; None for a page that is none."""
    facts = guide.source.record
    mine = item(library, guide, facts, code) if isinstance(facts, InsightFacts) else None
    if mine is None:
        return None
    target = library.resolve(mine.facts.page, guide.key) if mine.facts.page else None
    changed = library.guides.get(target.key) if target else None
    return InsightShown(mine, entry(library, changed, code) if changed else None)
