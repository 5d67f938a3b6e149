"""Calendars: a file for each event, and one calendar a language that a phone can follow without an account.

source  RFC 5545 (iCalendar), RFC 7986 (name and refresh interval of a calendar)
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vDuration, vText

from publishing.base.languages import Language
from publishing.base.places import absolute
from publishing.kinds.campaign.model import Campaign
from publishing.library import agenda
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.press.artefacts import Artefact, artefact
from publishing.press.feeds import plain

REFRESH = timedelta(days=1)
TZID = "Europe/Stockholm"
CHANGES = [
    # part             month  hour  from              to                name
    (TimezoneDaylight, 3,     2,    timedelta(hours=1), timedelta(hours=2), "CEST"),
    (TimezoneStandard, 10,    3,    timedelta(hours=2), timedelta(hours=1), "CET"),
]  # fmt: skip
"""The last Sunday of the month, by the clock before the change. source  Directive 2000/84/EC, articles 2 and 3"""

SINCE = 1996
"""The first year of that rule in Sweden."""


def calendars(library: Library, site_url: str) -> Iterator[Artefact]:
    """The calendar of each language, and beside each event's page a file with that event alone."""
    for language in library.languages:
        held = {guide.key: event(library, guide, language, site_url) for guide in agenda.events(library)}
        for key, entry in held.items():
            place = agenda.event_address(library.addresses[key, language.code])
            yield artefact(place, file(library, language, [entry]))
        running = [
            campaign_days(library, campaign, language, site_url)
            for campaign in agenda.campaigns(library)
            if campaign.facts.ends and language.code in campaign.editions
        ]
        whole = file(library, language, [*held.values(), *running], followed=True)
        yield artefact(agenda.calendar_address(language), whole)


def file(library: Library, language: Language, entries: Iterable[Event], *, followed: bool = False) -> bytes:
    """Entries as a calendar file.

    followed  a calendar that programs fetch again and again, and so has a name and says how often
    """
    t, made = library.wording[language.code], Calendar()
    made.add("prodid", f"-//{library.settings.municipality}//{t('site.name')}//{language.code.upper()}")
    made.add("version", "2.0")
    if followed:
        name = t("calendar.title", name=t("site.name"))
        for field in ("name", "x-wr-calname"):  # the second is what programs read before RFC 7986, and still do
            made.add(field, vText(name))
        made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        made.add("x-published-ttl", vDuration(REFRESH))  # likewise
    made.add_component(stockholm())
    for entry in entries:
        made.add_component(entry)
    content: bytes = made.to_ical()
    return content


def event(library: Library, guide: Guide, language: Language, site_url: str) -> Event:
    """An event, in every language: a meeting nobody told you of is worse than one told in Swedish.

    Where it is not translated its words are Swedish, and it says so.
    """
    facts, shown, t = guide.facts.event, guide.edition(language.code), library.wording[language.code]
    if facts is None:
        raise ValueError(f"{guide.key} is no event")
    link = absolute(site_url, library.addresses[guide.key, language.code])
    title = t("event.cancelled-title", title=shown.words.title) if facts.cancelled else shown.words.title
    notice = [t("notice.fallback")] if shown.language.code != language.code else []
    where = [part for part in (facts.place, facts.address) if part] + ([t("event.online")] if facts.online else [])
    made = _entry(guide.key, title, [shown.words.lead, *notice], link, guide.facts.reviewed, site_url)
    made.add("dtstart", facts.starts)
    made.add("dtend", facts.ends)
    made.add("location", ", ".join(where))
    made.add("status", "CANCELLED" if facts.cancelled else "CONFIRMED")
    return made


def campaign_days(library: Library, campaign: Campaign, language: Language, site_url: str) -> Event:
    """A campaign with an end, as whole days. It takes up nobody's time, so the days still count as free."""
    words, facts = campaign.editions[language.code].words, campaign.facts
    link = absolute(site_url, library.addresses[campaign.key, language.code])
    title = library.wording[language.code]("calendar.campaign", name=words.name)
    made = _entry(campaign.key, title, [words.lead], link, facts.reviewed, site_url)
    made.add("dtstart", facts.starts)
    made.add("dtend", (facts.ends or facts.starts) + timedelta(days=1))  # the first day it is no more
    made.add("transp", "TRANSPARENT")
    return made


def _entry(key: str, title: str, said: list[str], link: str, reviewed: date, site_url: str) -> Event:
    """What an event and a campaign share.

    The same identity in every language: a file fetched in two languages is one meeting, not two.
    """
    made = Event()
    made.add("uid", f"{key.replace('/', '.')}@{urlsplit(site_url).hostname or 'localhost'}")
    made.add("dtstamp", datetime.combine(reviewed, time(), UTC))  # when it was last changed, never the clock's
    made.add("summary", plain(title))
    made.add("description", "\n\n".join([*map(plain, said), link]))
    made.add("url", link)
    return made


def stockholm() -> Timezone:
    """Swedish time with both changes of the clock, as a rule that holds until the law is changed."""
    made = Timezone()
    made.add("tzid", TZID)
    for part, month, hour, before, after, name in CHANGES:
        change = part()
        change.add("dtstart", datetime.combine(_last_sunday(SINCE, month), time(hour)))
        change.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        change.add("tzoffsetfrom", before)
        change.add("tzoffsetto", after)
        change.add("tzname", name)
        made.add_component(change)
    return made


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)  # March and October have 31 days
    return last - timedelta(days=(last.weekday() + 1) % 7)
