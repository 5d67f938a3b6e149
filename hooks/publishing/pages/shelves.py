"""Shelves: what a page lists of the rest of the site, as the reader of one language meets it."""

from collections.abc import Iterator
from dataclasses import dataclass

from publishing.content.guides import Guide
from publishing.content.library import Library
from publishing.pages import hours as hour_pages
from publishing.pages import listing
from publishing.pages import myths as myth_pages
from publishing.pages import road as road_pages
from publishing.pages.markdown import BLOCK_TOKEN, Rendered


@dataclass(frozen=True)
class Shelves:
    """The lists of one page in one language; each is made when a template asks for it."""

    library: Library
    guide: Guide
    code: str

    @property
    def news(self) -> list[listing.NewsItem]:
        return listing.news(self.library, self.code)

    @property
    def events(self) -> list[listing.EventItem]:
        return listing.events(self.library, self.code)

    @property
    def event(self) -> listing.EventItem | None:
        """When and where, on the page of an event."""
        return listing.event_item(self.library, self.guide, self.code)

    @property
    def plan(self) -> list[listing.PlanRow]:
        return listing.plan(self.library)

    @property
    def myths(self) -> list[myth_pages.MythGroup]:
        return myth_pages.groups(self.library, self.code)

    @property
    def own_myth(self) -> myth_pages.MythShown | None:
        """What is believed and what is akin to it, on the page of a myth."""
        return myth_pages.shown(self.library, self.guide, self.code)

    def myth(self, slug: str) -> myth_pages.MythItem | None:
        return myth_pages.find(self.library, slug, self.code)

    @property
    def hours(self) -> hour_pages.OpeningHours:
        """When the contacts answer."""
        return hour_pages.OpeningHours(self.library, self.library.wording[self.code])

    def scripts(self, rendered: Rendered) -> Iterator[str]:
        """The scripts that the page needs for what stands in data, not in its text."""
        for block in BLOCK_TOKEN.finditer(rendered.html):
            if hour_pages.tells(self.library.contacts, block["name"], block["argument"]):
                yield "hours"

    @property
    def street(self) -> list[road_pages.House]:
        """The houses along the road, on its own page."""
        rtl = self.library.settings.language(self.code).direction == "rtl"
        return road_pages.street(self.guide, self.code, rtl=rtl)

    @property
    def place(self) -> road_pages.Place | None:
        """Where the reader of the page is on the road."""
        return road_pages.place(self.library, self.guide, self.code)
