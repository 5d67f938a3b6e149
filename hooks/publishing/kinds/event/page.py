"""Events on a page: those to come in a list, and when and where on the page of one."""

from dataclasses import dataclass

from publishing.base.days import with_weekday
from publishing.base.languages import Language
from publishing.kinds.event.model import Event, event_of, events
from publishing.library.guides import Guide
from publishing.library.library import Library


@dataclass(frozen=True, slots=True)
class EventItem:
    """An event as it is listed and as its own page shows it.

    day, last_day  in the reader's words, with the day of the week; last_day is "" when it is the same day
    starts, ends   time of day, 18:00
    calendar       address of its calendar file under the site's root
    interpreters   the languages an interpreter is booked for, by their own names; "" where none is
    """

    title: str
    address: str
    language: Language
    event: Event
    day: str
    last_day: str
    starts: str
    ends: str
    calendar: str
    over: bool
    interpreters: str = ""


def calendar_of(page: str) -> str:
    """Where the calendar file of one event lies: beside its page."""
    return page + "handelse.ics"


def coming(library: Library, code: str) -> list[EventItem]:
    """The events to come, the next one first. One that is over keeps its page, but leaves the list."""
    found = [item for guide in events(library) if (item := event_item(library, guide, code))]
    return [each for each in found if not each.over]


def event_item(library: Library, guide: Guide, code: str) -> EventItem | None:
    """An event as a reader of `code` meets it; None for a page that is none."""
    event = event_of(guide)
    if event is None:
        return None
    shown, t, address = guide.edition(code), library.wording[code], library.addresses[guide.key, code]
    return EventItem(
        title=shown.words.title,
        address=address,
        language=shown.language,
        event=event,
        day=with_weekday(t, event.first_day),
        last_day=with_weekday(t, event.last_day) if event.last_day != event.first_day else "",
        starts=f"{event.starts:%H:%M}",
        ends=f"{event.ends:%H:%M}",
        calendar=calendar_of(address),
        over=event.state(library.today) == "over",
        interpreters=f"{t('list.comma')} ".join(_names(library, event)),
    )


def _names(library: Library, event: Event) -> list[str]:
    booked = event.interpreter if isinstance(event.interpreter, list) else []
    return [language.name for language in library.languages if language.code in booked]
