"""Shelves: what a page lists of the rest of the site, as the reader of one language meets it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publishing.kinds.booklet import page as reader_pages
from publishing.kinds.booklet import questions_page as question_pages
from publishing.kinds.contact import hours as hour_pages
from publishing.kinds.insight import page as insight_pages
from publishing.kinds.myth import page as myth_pages
from publishing.kinds.road import page as road_pages
from publishing.kinds.story import page as story_pages
from publishing.kinds.support import page as support_pages
from publishing.kinds.support import times_page as time_pages
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages import listing
from publishing.text.markdown import BLOCK_TOKEN, Rendered


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

    def insights(self, readers: str) -> list[insight_pages.InsightItem]:
        """What was heard and done, for the pages of some readers; "" for all."""
        return insight_pages.listed(self.library, self.code, readers)

    @property
    def own_insight(self) -> insight_pages.InsightShown | None:
        """How far it has come and who was asked, on the page of a record."""
        return insight_pages.shown(self.library, self.guide, self.code)

    @property
    def hours(self) -> hour_pages.OpeningHours:
        """When the contacts answer."""
        return hour_pages.OpeningHours(self.library, self.library.wording[self.code])

    def scripts(self, rendered: Rendered) -> Iterator[str]:
        """The scripts that the page needs for what stands in data, not in its text."""
        blocks = [(match["name"], match["argument"]) for match in BLOCK_TOKEN.finditer(rendered.html)]
        if story_pages.dated(self.library, self.guide, [name for name, _ in blocks]):
            yield "gate"
        if any(hour_pages.tells(self.library.contacts, *block) for block in blocks):
            yield "hours"
        if support_pages.tells_hours(self.library, self.guide):
            yield "hours"
        if self.booklet and hour_pages.tells(self.library.contacts, "contacts", reader_pages.CHILDREN):
            yield "hours"

    def route(self, identity: str) -> support_pages.RouteShown | None:
        """The facts of a route to help, on the page that tells of it."""
        return support_pages.route(self.library, self.guide, identity)

    @property
    def needs(self) -> Sequence[str]:
        """What the routes of the page help with."""
        return support_pages.needs(self.guide)

    @property
    def booklet(self) -> reader_pages.BookletShown | None:
        """What stands around the spreads, on the page of a booklet."""
        return reader_pages.shown(self.library, self.guide, self.code)

    @property
    def answered(self) -> Sequence[question_pages.Answered]:
        """The questions from children that the page answers."""
        return question_pages.answered(self.library, self.guide, self.code)

    @property
    def times(self) -> Sequence[time_pages.TimeDoor]:
        """A parent's times, on the pages for parents."""
        return time_pages.doors(self.library, self.guide, self.code)

    @property
    def stories(self) -> Sequence[story_pages.StoryItem]:
        return story_pages.listed(self.library, self.code)

    @property
    def own_story(self) -> story_pages.StoryShown | None:
        """Who tells it and by what right, on the page of a story."""
        return story_pages.shown(self.library, self.guide, self.code)

    @property
    def street(self) -> list[road_pages.House]:
        """The houses along the road, on its own page."""
        rtl = self.library.settings.language(self.code).direction == "rtl"
        return road_pages.street(self.guide, self.code, rtl=rtl)

    @property
    def place(self) -> road_pages.Place | None:
        """Where the reader of the page is on the road."""
        return road_pages.place(self.library, self.guide, self.code)
