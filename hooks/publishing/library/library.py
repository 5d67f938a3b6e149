"""Library: everything that was read, ready to be asked: what a link leads to, what a page's address is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from publishing.base.languages import Language
from publishing.base.places import address
from publishing.base.problems import Spot
from publishing.base.settings import Settings
from publishing.base.webaddresses import scheme
from publishing.base.wording import Wording
from publishing.base.yamltext import Mapped
from publishing.library.gifts import Anchors, Landmark, LastDay
from publishing.library.guides import Edition, Guide
from publishing.library.intake import Layout
from publishing.library.kinds import Gift, Kind, Kinds, gifts
from publishing.library.named import folder_of, in_language, path_from
from publishing.library.publicity import NAMED, TOLD, publicity
from publishing.look.pictograms import NO_PICTOGRAMS, Pictograms
from publishing.text.raw_html import SCHEMES

TargetKind = Literal["page", "file", "external", "no-page", "no-heading", "no-file", "absolute"]


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

    kinds   every kind of text there is
    files   paths under docs/ of what is neither page nor data and goes out: a page shows it
    beside  of all that could go out, if a text named it; kept_out: of what lies there and never will
    places  name of a data file → where its values stand
    today   the day in Stockholm: what is running and what is over
    data    what kinds keep beside the pages, by file or folder; see Data and Folder in intake.py
    broken  what could not be read, so that nobody is blamed for pointing there: keys of pages, names of data
            files, paths of translations
    withheld  files that must not be published → the page of the text they belonged to
    own_pictures  a municipality's own pictograms: the file's name → its SVG
    docs    the folder in which the files lie
    """

    settings: Settings
    kinds: Kinds
    guides: Mapping[str, Guide]
    wording: Mapping[str, Wording]
    files: frozenset[str]
    places: Mapping[str, Mapped]
    today: date
    beside: frozenset[str] = frozenset()
    kept_out: frozenset[str] = frozenset()
    data: Mapping[str, object] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    withheld: Mapping[str, str] = field(default_factory=dict)
    pictograms: Pictograms = NO_PICTOGRAMS
    own_pictures: Mapping[str, str] = field(default_factory=dict)
    docs: Path = Path("docs")

    def kind(self, guide: Guide) -> Kind | None:
        """The kind of a page; None for an ordinary one."""
        return self._by_name.get(guide.kind)

    @cached_property
    def _by_name(self) -> dict[str, Kind]:
        return {kind.name: kind for kind in self.kinds}

    def gives(self, guide: Guide, sort: type[Gift]) -> list[Gift]:
        """What the kind of a page gives of one sort."""
        kind = self.kind(guide)
        return kind.gives(sort) if kind else []

    def layout(self, guide: Guide) -> Layout | None:
        """What the kind of a page says of its layout; None where it says nothing."""
        kind = self.kind(guide)
        return kind.layout(guide.facts.layout) if kind else None

    def landmark(self, name: str) -> Guide | None:
        """The page that is for something; None where there is none."""
        found = (each.page(self) for each in gifts(self.kinds, Landmark) if each.name == name)
        return next((page for page in found if page), None)

    def last_day(self, guide: Guide) -> date | None:
        """The last day on which a page may be shown; None is open."""
        return next((day for each in self.gives(guide, LastDay) if (day := each.day(guide))), None)

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
        if scheme(target) in SCHEMES:
            return Target("external")
        path, _, fragment = unquote(target).partition("#")
        if path.startswith("/"):
            return Target("absolute")
        folder = folder_of(self.guides[key]) if key in self.guides else key.rpartition("/")[0]
        full = path_from(folder, target) if path else key + ".md"
        if full in self.withheld:
            return Target("page", self.withheld[full])
        if not full.endswith(".md"):
            found = any(f"{language.code}/{full}" in self.files for language in self.languages)
            return Target("file" if found else "no-file", file=full)
        wanted = full.removesuffix(".md")
        if wanted in self.guides and self.guides[wanted].withheld:
            return Target("page", wanted)  # its headings are gone, and nobody who linked to them is to blame
        if wanted in self.broken:
            return Target("page", wanted, fragment)
        if wanted not in self.guides:
            return Target("no-page", wanted, fragment)
        if fragment and fragment not in self.anchors(wanted):
            return Target("no-heading", wanted, fragment)
        return Target("page", wanted, fragment)

    def anchors(self, key: str) -> list[str]:
        """The ids a link to the page may end in."""
        guide = self.guides[key]
        own = [heading.id for heading in guide.source.headings]
        return own + [identity for each in self.gives(guide, Anchors) for identity in each.ids(self)]

    def file_for(self, file: str, code: str) -> str:
        """The path under docs/ of a file as a language shows it: its own, else the Swedish one."""
        return in_language(file, code, self.files)

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
        """Whether menus, lists, search and search engines name a page."""
        return publicity(self, guide) in NAMED

    def told(self, guide: Guide) -> bool:
        """Whether feeds, calendars and lists of what has been tell of a page."""
        return publicity(self, guide) in TOLD

    @cached_property
    def named(self) -> list[Guide]:
        """The pages that may be named: what every list is made of."""
        return [guide for guide in self.guides.values() if self.shown(guide)]

    def children(self, key: str) -> list[Guide]:
        """The pages below a page, in order."""
        found = [guide for guide in self.named if guide.parent == key]
        return sorted(found, key=lambda guide: (guide.facts.order, guide.key))

    def in_order(self, key: str = "index") -> list[Guide]:
        """All pages, each followed by those below it: the order of the site map."""
        if key not in self.guides:
            return self.named
        return [self.guides[key], *(g for child in self.children(key) for g in self.in_order(child.key))]

    def page(self, layout: str) -> Guide | None:
        """The page of a layout that only one page has."""
        return next((guide for guide in self.guides.values() if guide.facts.layout == layout), None)
