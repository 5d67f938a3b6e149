"""Listings on a page: news, events and the months of the yearly plan, as the reader of one language meets them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from publishing.base.languages import SOURCE, Language
from publishing.base.wording import Wording
from publishing.kinds.campaign.plan import MonthAhead
from publishing.kinds.event.model import Event
from publishing.library import agenda
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages.menu import Entry, entry


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A piece of news. `language` is that of its words, Swedish where it is not translated."""

    title: str
    lead: str
    address: str
    language: Language
    day: date


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


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A month of the plan, all in Swedish: it is for those who edit.

    links   pages that belong to the month's subject
    held    campaigns and events of the month; said is what has no page yet
    """

    month: str
    first: date
    focus: str
    carriers: Sequence[str]
    links: Sequence[Entry]
    held: Sequence[Entry]
    said: Sequence[str]
    empty: bool


def news(library: Library, code: str) -> list[NewsItem]:
    """The news, newest first."""
    return [news_item(library, day, guide, code) for day, guide in agenda.news(library)]


def news_item(library: Library, day: date, guide: Guide, code: str) -> NewsItem:
    shown, address = guide.edition(code), library.addresses[guide.key, code]
    return NewsItem(shown.words.title, shown.words.lead, address, shown.language, day)


def events(library: Library, code: str) -> list[EventItem]:
    """The events to come, the next one first. One that is over keeps its page, but leaves the list."""
    found = [item for guide in agenda.events(library) if (item := event_item(library, guide, code))]
    return [each for each in found if not each.over]


def event_item(library: Library, guide: Guide, code: str) -> EventItem | None:
    """An event as a reader of `code` meets it; None for a page that is none."""
    event = guide.facts.event
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
        calendar=agenda.event_address(address),
        over=event.state(library.today) == "over",
        interpreters=f"{t('list.comma')} ".join(_names(library, event)),
    )


def _names(library: Library, event: Event) -> list[str]:
    booked = event.interpreter if isinstance(event.interpreter, list) else []
    return [language.name for language in library.languages if language.code in booked]


def with_weekday(t: Wording, day: date) -> str:
    """A day in words with the day of the week: people plan by it."""
    weekday = t("date.weekdays").split("|")[day.weekday()].strip()
    return t("date.with-weekday", weekday=weekday, date=t.date(day))


def plan(library: Library) -> list[PlanRow]:
    """The twelve months ahead; none when the site has no plan."""
    return [plan_row(library, month) for month in agenda.months(library)]


def plan_row(library: Library, month: MonthAhead) -> PlanRow:
    names = library.wording[SOURCE]("date.months").split("|")
    targets = [library.resolve(target, "index").key for target in month.about.pages]
    guides = [library.guides[key] for key in targets if key in library.guides]
    held = [library.guides[campaign.key] for campaign in month.campaigns] + list(month.events)
    return PlanRow(
        month=f"{names[month.first.month - 1].strip()} {month.first.year}",
        first=month.first,
        focus=month.about.focus,
        carriers=month.about.carriers,
        links=[entry(library, guide, SOURCE) for guide in guides],
        held=[entry(library, guide, SOURCE) for guide in held],
        said=month.planned,
        empty=month.empty,
    )
