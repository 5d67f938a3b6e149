"""Menus: the header, the way up, the pages below, and the same page in other languages."""

from dataclasses import dataclass
from datetime import date

from publishing.base.languages import Language
from publishing.base.places import absolute
from publishing.library.guides import Guide
from publishing.library.library import Library


@dataclass(frozen=True, slots=True)
class Entry:
    """A link to a page. `address` from the site's root; `current` for the page itself, `within` for one above it.

    until  the last day it may be named
    """

    name: str
    address: str
    lead: str = ""
    section: str = ""
    current: bool = False
    within: bool = False
    translated: bool = True
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Alternate:
    """The page in another language. `exists` is False where the reader would meet the Swedish text."""

    language: Language
    address: str
    exists: bool
    current: bool


def entry(library: Library, guide: Guide, code: str, here: str = "") -> Entry:
    """A page as a link, in a language."""
    words = guide.edition(code).words
    return Entry(
        words.name.replace("\u00ad", ""),
        library.addresses[guide.key, code],
        words.lead,
        guide.facts.section,
        current=guide.key == here,
        within=guide.is_index and bool(guide.folder) and here.startswith(guide.folder + "/"),
        translated=code in guide.editions,
        until=library.last_day(guide),
    )


def header(library: Library, code: str, here: str) -> list[Entry]:
    """The pages of the main menu, in order; none that will have to go: the menu stands on every page there is."""
    found = [guide for guide in library.named if guide.facts.header is not None and not library.last_day(guide)]
    return [entry(library, g, code, here) for g in sorted(found, key=lambda g: (g.facts.header or 0, g.key))]


def breadcrumbs(library: Library, guide: Guide, code: str) -> list[Entry]:
    """The way from the start page to the page above this one; empty on the start page.

    Only a page that is not named itself leads back to one that is not: a share kit to its campaign.
    """
    anywhere = not library.shown(guide)
    way: list[Entry] = []
    at = guide.parent
    while at is not None:
        above = library.guides.get(at)
        if above and (anywhere or library.shown(above)) and not library.last_day(above):
            way.insert(0, entry(library, above, code, guide.key))
        at = above.parent if above else (None if at == "index" else "index")
    return way


def children(library: Library, key: str, code: str) -> list[Entry]:
    """The pages below a hub."""
    return [entry(library, guide, code, key) for guide in library.children(key)]


def alternates(library: Library, guide: Guide, code: str) -> list[Alternate]:
    """The page in every language, in the order of the settings."""
    return [
        Alternate(lang, library.addresses[guide.key, lang.code], lang.code in guide.editions, lang.code == code)
        for lang in library.languages
    ]


def hreflang(library: Library, guide: Guide, site_url: str) -> list[tuple[str, str]]:
    """(code, whole address) of real translations, and x-default for Swedish; easy Swedish is no search language."""
    found = [
        (lang.hreflang, absolute(site_url, library.addresses[guide.key, lang.code]))
        for lang in library.languages
        if lang.hreflang and lang.code in guide.editions
    ]
    return [*found, ("x-default", absolute(site_url, library.addresses[guide.key, "sv"]))]


@dataclass(frozen=True, slots=True)
class Branch:
    """A page and those below it, for the map of the site."""

    entry: Entry
    below: tuple["Branch", ...]


def site_map(library: Library, code: str, key: str = "index") -> Branch:
    """All pages as a tree from the start page."""
    below = tuple(site_map(library, code, guide.key) for guide in library.children(key))
    return Branch(entry(library, library.guides[key], code), below)
