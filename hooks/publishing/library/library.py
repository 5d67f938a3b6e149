"""Library: everything that was read, ready to be asked: what a link leads to, what a page's address is."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal
from urllib.parse import unquote

from publishing.base.languages import SOURCE, Language
from publishing.base.places import address
from publishing.base.problems import Spot
from publishing.base.settings import Settings
from publishing.base.wording import Wording
from publishing.base.yamltext import Mapped
from publishing.kinds.booklet.questions import NO_QUESTIONS, Questions
from publishing.kinds.campaign.model import Campaign
from publishing.kinds.campaign.plan import Plan
from publishing.kinds.campaign.short_links import Ledger
from publishing.kinds.contact.holidays import Holidays
from publishing.kinds.contact.model import Contacts
from publishing.kinds.contact.offers import Offers
from publishing.kinds.glossary.model import Glossary
from publishing.kinds.thinking.cards import NO_CARDS, Cards
from publishing.library.guides import Edition, Guide
from publishing.look.pictograms import NO_PICTOGRAMS, Pictograms

TargetKind = Literal["page", "file", "external", "no-page", "no-heading", "no-file", "absolute"]
SCHEMES = ("http:", "https:", "mailto:", "tel:", "sms:")


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to.

    key   of the page (`no-page`: the one asked for); fragment without #; file under docs/ for a file
    """

    kind: TargetKind
    key: str = ""
    fragment: str = ""
    file: str = ""


@dataclass(frozen=True)
class Library:
    """All content of a site.

    files   paths under docs/ of what is neither page nor data
    places  name of a data file → where its values stand
    today   the day in Stockholm: what is running and what is over
    broken  what could not be read, so that nobody is blamed for pointing there: keys of pages, names of data
            files, paths of translations
    plan    the yearly plan; a site need not have one
    holidays  when offices are closed; a site need not say
    withheld  files that must not be published → the page of the story they belonged to
    own_pictures  a municipality's own pictograms: the file's name → its SVG
    """

    settings: Settings
    guides: Mapping[str, Guide]
    wording: Mapping[str, Wording]
    contacts: Contacts
    glossary: Glossary
    offers: Offers
    files: frozenset[str]
    places: Mapping[str, Mapped]
    today: date
    campaigns: Mapping[str, Campaign] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=lambda: Ledger(links=[]))
    broken: frozenset[str] = frozenset()
    plan: Plan | None = None
    cards: Cards = NO_CARDS
    holidays: Holidays | None = None
    withheld: Mapping[str, str] = field(default_factory=dict)
    pictograms: Pictograms = NO_PICTOGRAMS
    questions: Questions = NO_QUESTIONS
    own_pictures: Mapping[str, str] = field(default_factory=dict)

    def spot(self, file: str, *path: str | int) -> Spot:
        """Where a value stands in a data file, for a problem."""
        mapped = self.places.get(file)
        return mapped.spot(path) if mapped else Spot(f"docs/_data/{file}")

    @property
    def languages(self) -> list[Language]:
        return self.settings.languages

    def editions(self) -> Iterator[tuple[Guide, Edition]]:
        """Every text that exists, Swedish first."""
        for language in self.languages:
            for guide in self.guides.values():
                if language.code in guide.editions:
                    yield guide, guide.editions[language.code]

    def resolve(self, target: str, key: str) -> Target:
        """What `target`, written in the file of page `key`, leads to. Languages do not matter: paths are alike."""
        if target.startswith(SCHEMES):
            return Target("external")
        path, _, fragment = unquote(target).partition("#")
        if path.startswith("/"):
            return Target("absolute")
        made = key in self.guides and bool(self.guides[key].about)  # of a campaign, which writes from docs/sv/
        folder = "" if made else key.rpartition("/")[0]
        full = posixpath.normpath(posixpath.join(folder, path)) if path else key + ".md"
        if full in self.withheld:
            return Target("page", self.withheld[full])
        if not full.endswith(".md"):
            found = any(f"{language.code}/{full}" in self.files for language in self.languages)
            return Target("file" if found else "no-file", file=full)
        wanted = full.removesuffix(".md")
        if wanted in self.broken:
            return Target("page", wanted, fragment)
        if wanted not in self.guides:
            return Target("no-page", wanted, fragment)
        if self.guides[wanted].kind == "withheld":
            return Target("page", wanted)  # its headings are gone, and nobody who linked to them is to blame
        if fragment and fragment not in self.anchors(wanted):
            return Target("no-heading", wanted, fragment)
        return Target("page", wanted, fragment)

    def anchors(self, key: str) -> list[str]:
        """The ids a link to the page may end in."""
        guide = self.guides[key]
        own = [heading.id for heading in guide.source.headings]
        return own + self.glossary.ids if guide.facts.layout == "glossary" else own

    def file_for(self, file: str, code: str) -> str:
        """The path under docs/ of a file as a language shows it: its own, else the Swedish one."""
        own = f"{code}/{file}"
        return own if own in self.files else f"{SOURCE}/{file}"

    @cached_property
    def addresses(self) -> dict[tuple[str, str], str]:
        """(key, language) → address under the site's root, for every page in every language, fallbacks too."""
        return {(key, lang.code): self._address(key, lang) for lang in self.languages for key in self.guides}

    def _address(self, key: str, language: Language) -> str:
        names: list[str] = []
        at: str | None = key
        while at is not None and at != "index":
            guide = self.guides.get(at)
            last = at.removesuffix("/index").rpartition("/")[2]
            words = guide.edition(language.code).words if guide else None
            names.append((words.slug if words else None) or last)
            folder = at.removesuffix("/index").rpartition("/")[0]
            at = f"{folder}/index" if folder else None
        return address(language.path, *reversed(names))

    def shown(self, guide: Guide) -> bool:
        """Whether menus, search and search engines name a page: not one unlisted, nor a campaign out of its time."""
        if not guide.about:
            return guide.facts.listed
        return self.campaigns[guide.about].facts.state(self.today) == "running"

    @cached_property
    def ranked(self) -> list[Campaign]:
        """All campaigns, the one with the highest priority first; of equals the one that ends first."""
        found = self.campaigns.values()
        return sorted(found, key=lambda each: (-each.facts.priority, each.facts.ends or date.max, each.slug))

    @cached_property
    def running(self) -> list[Campaign]:
        """The campaigns of today, ranked."""
        return [each for each in self.ranked if each.facts.state(self.today) == "running"]

    def children(self, key: str) -> list[Guide]:
        """The pages below a page, in order."""
        found = [guide for guide in self.guides.values() if guide.parent == key and self.shown(guide)]
        return sorted(found, key=lambda guide: (guide.facts.order, guide.key))

    def in_order(self, key: str = "index") -> list[Guide]:
        """All pages, each followed by those below it: the order of the site map."""
        if key not in self.guides:
            return list(self.guides.values())
        return [self.guides[key], *(g for child in self.children(key) for g in self.in_order(child.key))]

    @cached_property
    def road(self) -> Guide | None:
        """The page that tells the steps from the first thought onwards."""
        return next((guide for guide in self.guides.values() if guide.facts.road), None)

    def place_on_road(self, step: str | None) -> int | None:
        """The number of a step on the road, from 1; None without a step, or one that is not there."""
        ids = [stop.id for stop in (self.road.facts.road if self.road else None) or []]
        return ids.index(step) + 1 if step in ids else None

    def page(self, layout: str) -> Guide | None:
        """The page of a layout that only one page has, such as the glossary."""
        return next((guide for guide in self.guides.values() if guide.facts.layout == layout), None)
