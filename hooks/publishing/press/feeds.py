"""Feeds: one Atom feed a language, so that anyone can follow what is new without an account.

source  RFC 4287
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from publishing.base.languages import Language
from publishing.base.places import absolute, address
from publishing.library.followed import feed_address
from publishing.library.guides import Guide
from publishing.library.kinds import gifts
from publishing.library.library import Library
from publishing.library.recipes import Ready, ready

ATOM = "http://www.w3.org/2005/Atom"
MOST = 50
"""Entries; a reader program asks often, and each answer is the whole feed."""


@dataclass(frozen=True)
class News:
    """A gift: what is new: pages, with the day on which each became public."""

    of: Callable[[Library], Iterable[tuple[Guide, date]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something new: a page, the day it became public, and the day its words were last read through."""

    address: str
    title: str
    lead: str
    public: date
    updated: date


def feeds(library: Library, site_url: str) -> Iterator[Ready]:
    """The feed of each language."""
    for language in library.languages:
        yield ready(feed_address(language), feed(library, language, site_url))


def entries(library: Library, language: Language, site_url: str) -> list[Entry]:
    """What has been told in a language, newest first.

    Only what exists in the language: whoever follows the Arabic feed has asked for Arabic.
    """
    days = {guide.key: day for each in gifts(library.kinds, News) for guide, day in each.of(library)}
    told = [(library.guides[key], day) for key, day in days.items() if library.told(library.guides[key])]
    found = [_entry(library, guide, language, day, site_url) for guide, day in told if language.code in guide.editions]
    return sorted(found, key=lambda each: (-each.public.toordinal(), each.address))[:MOST]


def _entry(library: Library, guide: Guide, language: Language, public: date, site_url: str) -> Entry:
    words = guide.editions[language.code].words
    return Entry(
        absolute(site_url, library.addresses[guide.key, language.code]),
        plain(words.title),
        plain(words.lead),
        public,
        max(public, guide.facts.reviewed),
    )


def feed(library: Library, language: Language, site_url: str) -> bytes:
    """A language's feed. The same texts give the same bytes: its times are days somebody wrote, never the clock's."""
    t, found = library.wording[language.code], entries(library, language, site_url)
    here = absolute(site_url, feed_address(language))
    root = Element("feed", {"xmlns": ATOM, "xml:lang": language.code})
    _text(root, "title", t("feed.title", name=t("site.name")))
    _text(root, "id", here)
    _text(root, "updated", _moment(max([each.updated for each in found] or [_last_read(library)])))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": here})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": _home(language, site_url)})
    _text(SubElement(root, "author"), "name", library.settings.municipality)
    for each in found:
        item = SubElement(root, "entry")
        _text(item, "title", each.title)
        _text(item, "id", each.address)
        _text(item, "published", _moment(each.public))
        _text(item, "updated", _moment(each.updated))
        SubElement(item, "link", {"rel": "alternate", "type": "text/html", "href": each.address})
        _text(item, "summary", each.lead)
    indent(root, " ")
    made: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _moment(day: date) -> str:
    """A day as RFC 3339; at midnight, since programs hide what seems to come from the future."""
    return f"{day}T00:00:00Z"


def plain(text: str) -> str:
    """Without soft hyphens, which programs show as question marks."""
    return text.replace("\u00ad", "")


def _home(language: Language, site_url: str) -> str:
    return absolute(site_url, address(language.path))


def _last_read(library: Library) -> date:
    """The day a feed without entries was last changed: when any page was last read through."""
    return max((guide.facts.reviewed for guide in library.guides.values()), default=library.today)
