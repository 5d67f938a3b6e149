"""Kinds: which front matter a page has, by its place: an ordinary page's, or that of a record."""

from dataclasses import dataclass

from publishing.base.validation import Content
from publishing.kinds.insight.model import (
    INSIGHT_FACT_NAMES,
    InsightFacts,
    InsightTranslation,
    InsightWords,
    SwedishInsight,
    is_insight,
)
from publishing.kinds.myth.model import (
    MYTH_FACT_NAMES,
    MythFacts,
    MythTranslation,
    MythWords,
    SwedishMyth,
    is_myth,
)
from publishing.library.guides import FACT_NAMES, Facts, Kind, SwedishGuide, Translation, Words


@dataclass(frozen=True)
class Reading:
    """What a page's files are read as.

    fact_names  what a translation may not set
    """

    kind: Kind
    swedish: type[Content]
    translation: type[Content]
    fact_names: frozenset[str]


PAGE = Reading("page", SwedishGuide, Translation, FACT_NAMES)
MYTH = Reading("myth", SwedishMyth, MythTranslation, MYTH_FACT_NAMES)
INSIGHT = Reading("insight", SwedishInsight, InsightTranslation, INSIGHT_FACT_NAMES)


def reading_of(key: str) -> Reading:
    """How the page with this key is read."""
    return MYTH if is_myth(key) else INSIGHT if is_insight(key) else PAGE


def words_of(read: Content) -> tuple[Words, Content | None]:
    """What any page says, and the record it was made from, if any."""
    if isinstance(read, MythWords | InsightWords):
        return read.words(), read
    assert isinstance(read, Words)
    return read, None


def facts_of(read: Content) -> Facts:
    """What is the same in every language."""
    if isinstance(read, MythFacts | InsightFacts):
        return read.facts()
    assert isinstance(read, Facts)
    return read
