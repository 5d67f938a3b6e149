"""Seasons: which campaign a page shows on which day: the hero of the start page, the lists of running and past ones.

A page is made one day and read on others. So it holds what will be right in the nights when nothing is built,
hidden, with the days on which it shows; js/gate.mjs looks at the day.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from publishing.base.days import ONE_DAY, Days
from publishing.base.languages import Language
from publishing.kinds.campaign.campaigns import ranked
from publishing.kinds.campaign.kit import Item, KitFiles
from publishing.kinds.campaign.model import Campaign, CampaignWords
from publishing.library.library import Library
from publishing.look.facade import facade

AHEAD = timedelta(days=31)
"""How far ahead a page is right without being built anew; a site that lies longer shows what holds until further
notice."""
COLUMNS = 4

Kits = Callable[[str, str], KitFiles | None]
"""The finished files of a campaign, by its slug and the language."""


@dataclass(frozen=True)
class Showing:
    """A campaign as a part of a page shows it.

    words, language  what it says, Swedish where it is not translated
    days             when it is shown; now is True when it is shown on the day the page was made
    kit              its finished files in that language, when they are made
    """

    campaign: Campaign
    words: CampaignWords
    language: Language
    days: Days
    now: bool = True
    kit: KitFiles | None = None

    @cached_property
    def facade(self) -> str:
        windows = self.campaign.facts.windows
        return facade([*windows, *["dark"] * (-len(windows) % COLUMNS)], COLUMNS) if windows else ""

    @property
    def preview(self) -> Item | None:
        """The small square picture that stands for it in a list."""
        found = self.kit.get("social-square") if self.kit else None
        return found if found and found.preview else None

    @property
    def photograph(self) -> Mapping[str, tuple[str, int, int]]:
        """The photograph in its two shapes, see KitFiles.hero; empty when it has none."""
        return self.kit.hero if self.kit else {}


def showing(
    library: Library, campaign: Campaign, code: str, kits: Kits, days: Days, *, now: bool | None = None
) -> Showing:
    """A campaign in a language, or in Swedish; shown now if its days hold today, when nothing else is said."""
    said = campaign.said(code)
    language = said.edition.language
    kit = kits(campaign.slug, language.code)
    return Showing(campaign, said.words, language, days, days.hold(library.today) if now is None else now, kit)


def days_of(campaign: Campaign) -> Days:
    """The campaign's own days."""
    return Days(campaign.facts.starts, campaign.facts.ends)


def days_before(campaign: Campaign) -> Days:
    """The days when it is coming."""
    return Days(last=campaign.facts.starts - ONE_DAY)


def days_after(campaign: Campaign) -> Days | None:
    """The days when it is over; None when it has no end."""
    return Days(first=campaign.facts.ends + ONE_DAY) if campaign.facts.ends else None


def near(library: Library) -> list[Campaign]:
    """The campaigns that are running, and those that will be before the page must be built anew; ranked."""
    return [
        each
        for each in ranked(library)
        if each.facts.starts <= library.today + AHEAD and each.facts.state(library.today) != "over"
    ]


def heroes(library: Library, code: str, kits: Kits) -> list[Showing | None]:
    """Who carries the start page, from today on: of these, the first whose days hold. None is the page itself.

    A campaign that is not translated never does: an Arabic page does not shout in Swedish.
    """
    known = [each for each in near(library) if code in each.editions]
    changes = {library.today, *(each.facts.starts for each in known)}
    changes |= {days.first for each in known if (days := days_after(each)) and days.first}
    carriers = [carrier(known, day) for day in changes if day >= library.today]
    wanted = {each.slug for each in carriers if each}
    today = carrier(known, library.today)
    found: list[Showing | None] = [
        showing(library, each, code, kits, days_of(each), now=each is today) for each in known if each.slug in wanted
    ]
    return [*found, None] if None in carriers else found


def carrier(ranked: list[Campaign], day: date) -> Campaign | None:
    """The campaign that carries the start page on a day."""
    return next((each for each in ranked if each.facts.state(day) == "running"), None)


def running(library: Library, code: str, kits: Kits) -> list[Showing]:
    """The list of running campaigns, those without an end last. Those soon to begin are in it, hidden."""
    listed = sorted(near(library), key=lambda each: each.facts.ends is None)
    return [showing(library, each, code, kits, days_of(each)) for each in listed]


def past(library: Library, code: str, kits: Kits) -> list[Showing]:
    """The list of campaigns that are over, the latest first. Those that will be are in it, hidden."""
    over = [each for each in ranked(library) if each.facts.state(library.today) == "over"]
    ended = [(each, days) for each in [*near(library), *over] if (days := days_after(each))]
    found = [showing(library, each, code, kits, days) for each, days in ended]
    return sorted(found, key=lambda each: (each.days.first or date.min, each.campaign.slug), reverse=True)


@dataclass(frozen=True)
class Season:
    """The campaigns that one page in one language shows.

    code, text_code  the languages of the reader and of the text; they differ on a fallback
    campaign         the one that the page was made of
    """

    library: Library
    kits: Kits
    code: str
    text_code: str
    campaign: Campaign | None

    @cached_property
    def hero(self) -> Showing | None:
        """The campaign as its own page shows it, in its time and out of it."""
        return showing(self.library, self.campaign, self.text_code, self.kits, Days()) if self.campaign else None

    @property
    def own(self) -> Mapping[str, Days]:
        """When the page's own campaign is coming, and when it is running and over if it has an end."""
        if not self.campaign:
            return {}
        running, after = days_of(self.campaign), days_after(self.campaign)
        found = {"coming": days_before(self.campaign)}
        return {**found, "running": running, "over": after} if after else found

    @cached_property
    def heroes(self) -> list[Showing | None]:
        """Who carries the start page, from today on; None is the page itself."""
        return heroes(self.library, self.code, self.kits)

    @cached_property
    def running(self) -> list[Showing]:
        return running(self.library, self.code, self.kits)

    @cached_property
    def past(self) -> list[Showing]:
        return past(self.library, self.code, self.kits)
