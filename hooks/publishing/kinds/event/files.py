"""Events as calendar files, one beside the page of each, and in the calendar of each language."""

from collections.abc import Iterator
from datetime import date

from icalendar import Event as Entry

from publishing.base.languages import Language
from publishing.base.places import absolute
from publishing.kinds.event.model import event_of, events
from publishing.kinds.event.page import calendar_of
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.library.recipes import Ready, ready
from publishing.library.site import Site
from publishing.press import calendars


def files(site: Site) -> Iterator[Ready]:
    """Beside each event's page, in every language, a file with that event alone: also where nobody lists the page."""
    library = site.library
    held = [guide for guide in library.guides.values() if event_of(guide)]
    for language in library.languages:
        for guide in held:
            place = calendar_of(library.addresses[guide.key, language.code])
            yield ready(place, calendars.file(library, language, [event(library, guide, language, site.site_url)]))


def held(library: Library, language: Language, site_url: str) -> Iterator[Entry]:
    """All events, for the calendar of a language."""
    return (event(library, guide, language, site_url) for guide in events(library))


def new(library: Library) -> Iterator[tuple[Guide, date]]:
    """What is new: events that are not cancelled."""
    for guide in events(library):
        facts = event_of(guide)
        if facts and not facts.cancelled:
            yield guide, guide.facts.reviewed


def event(library: Library, guide: Guide, language: Language, site_url: str) -> Entry:
    """An event, in every language: a meeting nobody told you of is worse than one told in Swedish.

    Where it is not translated its words are Swedish, and it says so.
    """
    facts, shown, t = event_of(guide), guide.edition(language.code), library.wording[language.code]
    if facts is None:
        raise ValueError(f"{guide.key} is no event")
    link = absolute(site_url, library.addresses[guide.key, language.code])
    title = t("event.cancelled-title", title=shown.words.title) if facts.cancelled else shown.words.title
    notice = [t("notice.fallback")] if shown.language.code != language.code else []
    where = [part for part in (facts.place, facts.address) if part] + ([t("event.online")] if facts.online else [])
    made = calendars.entry(guide.key, title, [shown.words.lead, *notice], link, guide.facts.reviewed, site_url)
    made.add("dtstart", facts.starts)
    made.add("dtend", facts.ends)
    made.add("location", ", ".join(where))
    made.add("status", "CANCELLED" if facts.cancelled else "CONFIRMED")
    return made
