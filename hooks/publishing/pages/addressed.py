"""Addressed: a page with its address, in the language of its reader, and the ways from it to what it points at."""

from dataclasses import dataclass

from publishing.base.languages import SOURCE, Language
from publishing.base.places import absolute, relative
from publishing.library.followed import calendar_address, feed_address
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.library.site import Site
from publishing.pages import menu
from publishing.pages.menu import Entry


@dataclass(frozen=True)
class Addressed:
    """A page of a site as a reader of one language is led to it.

    language   the reader's: interface, menus, direction of the page
    address    from the site's root
    """

    site: Site
    guide: Guide
    language: Language
    address: str

    @property
    def library(self) -> Library:
        return self.site.library

    @property
    def site_url(self) -> str:
        return self.site.site_url

    @property
    def code(self) -> str:
        """The reader's language."""
        return self.language.code

    def way(self, address: str) -> str:
        """The way from this page to an address under the site's root."""
        return relative(address, self.address)

    def whole(self, address: str) -> str:
        """The whole address of what lies under the site's root, to be copied."""
        return absolute(self.site_url, address)

    def to(self, target: str) -> str:
        """The way to what a fact such as next_page names."""
        return self.site.way(self.guide, self.code).link(target)[0]

    def landmark(self, name: str) -> Entry | None:
        """The page that is for something, as a link; None where there is none."""
        guide = self.library.landmark(name)
        return menu.entry(self.library, guide, self.code, self.guide.key) if guide else None

    def guide_at(self, key: str) -> Entry | None:
        """A page by its key, for links the templates themselves hold; None where nobody may name it."""
        guide = self.library.guides.get(key)
        named = guide and self.library.shown(guide) and not self.library.last_day(guide)
        return menu.entry(self.library, guide, self.code, self.guide.key) if guide and named else None

    @property
    def swedish(self) -> str:
        """The way to the Swedish page."""
        return self.way(self.library.addresses[self.guide.key, SOURCE])

    @property
    def whole_address(self) -> str:
        return absolute(self.site_url, self.address)

    @property
    def home(self) -> str:
        return self.way(self.library.addresses.get(("index", self.code), ""))

    @property
    def feed(self) -> str:
        """Where the reader's feed lies, under the site's root."""
        return feed_address(self.language)

    @property
    def calendar(self) -> str:
        """Where the reader's calendar lies, under the site's root."""
        return calendar_address(self.language)
