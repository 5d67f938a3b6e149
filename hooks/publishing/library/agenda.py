"""The agenda: what is public of campaigns, news and events, in the order of time, and where it can be followed."""

from datetime import date

from publishing.base.languages import Language
from publishing.base.places import address
from publishing.kinds.campaign.model import Campaign
from publishing.kinds.campaign.plan import MonthAhead, months_ahead
from publishing.library.guides import Guide
from publishing.library.library import Library


def news(library: Library) -> list[tuple[date, Guide]]:
    """The news with the day of each, newest first; one dated ahead waits for its day."""
    found = [
        (guide.facts.published, guide)
        for guide in library.guides.values()
        if guide.facts.published and guide.facts.published <= library.today and library.shown(guide)
    ]
    return sorted(found, key=lambda each: (-each[0].toordinal(), each[1].key))


def events(library: Library) -> list[Guide]:
    """The pages of events, the earliest first; those that are over and those that are cancelled too."""
    found = [
        (guide.facts.event.starts, guide)
        for guide in library.guides.values()
        if guide.facts.event and library.shown(guide)
    ]
    return [guide for _, guide in sorted(found, key=lambda each: (each[0], each[1].key))]


def campaigns(library: Library) -> list[Campaign]:
    """The campaigns that are running or over, by their first day. A coming one is nobody's business yet."""
    found = [each for each in library.campaigns.values() if each.facts.state(library.today) != "coming"]
    return sorted(found, key=lambda each: (each.facts.starts, each.slug))


def months(library: Library, count: int = 12) -> list[MonthAhead]:
    """The months ahead with all that is to happen in them, coming campaigns too: for those who plan."""
    if library.plan is None:
        return []
    known = sorted(library.campaigns.values(), key=lambda each: (each.facts.starts, each.slug))
    return months_ahead(library.plan, library.today, known, events(library), count)


def feed_address(language: Language) -> str:
    """Where a language's feed lies, under the site's root."""
    return address(language.path) + "flode.xml"


def calendar_address(language: Language) -> str:
    """Where a language's calendar lies, under the site's root."""
    return address(language.path) + "kalender.ics"


def event_address(page: str) -> str:
    """Where the calendar file of one event lies: beside its page."""
    return page + "handelse.ics"
