"""Shelves: what a page lists of the rest of the site, as the reader of one language meets it."""

from dataclasses import dataclass

from publishing.content.guides import Guide
from publishing.content.library import Library
from publishing.pages import listing, myths


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
    def myths(self) -> list[myths.MythGroup]:
        return myths.groups(self.library, self.code)

    @property
    def own_myth(self) -> myths.MythShown | None:
        """What is believed and what is akin to it, on the page of a myth."""
        return myths.shown(self.library, self.guide, self.code)

    def myth(self, slug: str) -> myths.MythItem | None:
        return myths.find(self.library, slug, self.code)
