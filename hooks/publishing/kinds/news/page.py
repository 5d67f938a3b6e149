"""News on a page: the newest first."""

from dataclasses import dataclass
from datetime import date

from publishing.base.languages import Language
from publishing.kinds.news.model import news
from publishing.library.guides import Guide
from publishing.library.library import Library


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A piece of news. `language` is that of its words, Swedish where it is not translated."""

    title: str
    lead: str
    address: str
    language: Language
    day: date


def listed(library: Library, code: str) -> list[NewsItem]:
    """The news, newest first."""
    return [news_item(library, day, guide, code) for day, guide in news(library)]


def news_item(library: Library, day: date, guide: Guide, code: str) -> NewsItem:
    shown, address = guide.edition(code), library.addresses[guide.key, code]
    return NewsItem(shown.words.title, shown.words.lead, address, shown.language, day)
