"""Guides: pages in all their languages. The Swedish file holds facts and words, a translation words only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from publishing.base.frontmatter import Document
from publishing.base.languages import SOURCE, Language
from publishing.base.validation import Content
from publishing.library.meant import DoneDay
from publishing.library.names import NAME
from publishing.look.windows import Window
from publishing.text.headings import Heading
from publishing.text.roles import Role

Section = Literal["start", "family-homes", "parents", "children", "about"]
Audience = Literal["everyone", "parent", "child"]
Freshness = Literal["source", "fresh", "outdated", "unstamped"]
Status = Literal["source", "unchecked", "checked", "outdated", "missing"]
PLAIN = ("page", "hub")
"""Layouts of ordinary pages, which are of no kind."""


def day_or_not_yet(value: object) -> object:
    """`not-yet`, where a day is asked for, is no day."""
    return None if value == "not-yet" else value


class Words(Content):
    """The words of a page: what a translation says anew."""

    title: str = Field(min_length=1, max_length=60, description="Sidans rubrik.")
    menu: str | None = Field(default=None, max_length=28, description="Kort namn i menyer och brödsmulor.")
    lead: str = Field(
        min_length=40,
        max_length=180,
        description="En eller två meningar under rubriken; sökmotorer visar början.",
    )
    next: str = Field(min_length=2, max_length=60, description="Orden på knappen för nästa steg.")
    next_why: str = Field(min_length=2, max_length=140, description="En mening bredvid knappen.")
    door: str | None = Field(default=None, max_length=48, description="Orden på dörren från startsidan.")
    door_text: str | None = Field(default=None, max_length=160, description="Texten på dörren från startsidan.")
    slug: str | None = Field(default=None, pattern=NAME, description="Egen adress i språket, a–z och bindestreck.")

    @property
    def name(self) -> str:
        """What the page is called in menus."""
        return self.menu or self.title


class Translated(Content):
    """What every translation says of itself, whatever it is of."""

    native_reader: Annotated[date | None, BeforeValidator(day_or_not_yet)] = Field(
        description="Dagen då en modersmålsläsare läste texten, eller not-yet."
    )
    source: str | None = Field(
        default=None,
        pattern=r"^[0-9a-f]{8}-([0-9a-f]{5})+$",
        description="Stämpel: vilken svensk text som översattes.",
    )


class Translation(Words, Translated):
    """The front matter of a translation."""


class Facts(Content):
    """The facts of a page: the same in every language, so they live in the Swedish file alone."""

    next_page: str = Field(description="Sidan som nästa steg leder till, t.ex. kontakt.md#tider.")
    layout: str = Field(default="page", description="Sidans form.")
    section: Section = Field(description="Avsnittet, som ger sidan dess färg.")
    audience: Audience = Field(default="everyone", description="Vem sidan talar till.")
    owner: Role = Field(description="Rollen som ansvarar för sidan.")
    reviewed: DoneDay = Field(description="Dagen då någon senast läste och godkände sidan.")
    order: int = Field(default=100, description="Ordning bland sidorna i samma mapp.")
    header: int | None = Field(default=None, description="Plats i huvudmenyn; tomt = inte där.")
    windows: list[Window] = Field(default_factory=list, description="Fönstren i sidans fasad.")
    languages: list[str] | None = Field(
        default=None, description="Språken sidan finns på, om den inte ska finnas på alla, t.ex. [sv]."
    )
    listed: bool = Field(default=True, description="false: sidan står inte i menyer, sökning eller sökmotorer.")

    @property
    def quick_exit(self) -> bool:
        """Pages for parents and children: the reader may be watched."""
        return self.section in ("parents", "children")


@dataclass(frozen=True)
class Dated:
    """A source with the time it is from: a year, a month, a day, or from/to; `not-stated` where it does not say."""

    text: str
    dated: str


@dataclass(frozen=True)
class Edition:
    """A page in one language: its words, its document, its headings with ids, and how fresh it is.

    native_reader  the day a native reader read it; None when nobody has (the Swedish text needs none)
    changed        headings of the Swedish sections that have changed since it was made
    record         the front matter of a page that is a record: `words` is then made from it
    model          of the words in its front matter: what a translation says anew
    """

    language: Language
    words: Words
    document: Document
    headings: tuple[Heading, ...]
    freshness: Freshness = "source"
    native_reader: date | None = None
    changed: tuple[str, ...] = ()
    record: Content | None = None
    model: type[Content] = Words


@dataclass(frozen=True)
class Guide:
    """A page in all its languages. The key is its path without .md, `for-foraldrar/index`.

    kind      the name of its kind; "" for an ordinary page
    about     what it was made of, by its name, when nobody wrote it as a page; else "". part: which page of that
    above     the key of the page above, where its place does not tell
    own_words its words are the site's own
    withheld  nothing of it may be shown any more: only its address is left
    sources   those it lists, in their order, mentioned in the text or not
    """

    key: str
    facts: Facts
    editions: Mapping[str, Edition]
    kind: str = ""
    about: str = ""
    part: str = ""
    above: str | None = None
    own_words: bool = False
    withheld: bool = False
    sources: tuple[Dated, ...] = field(default=())

    @property
    def source(self) -> Edition:
        return self.editions[SOURCE]

    @property
    def is_ordinary(self) -> bool:
        """Whether somebody wrote it as a page with the facts of one: neither made of something nor a record."""
        return not self.about and self.source.record is None and not self.withheld

    def edition(self, code: str) -> Edition:
        """The page in a language, else the Swedish one: the fallback."""
        return self.editions.get(code, self.source)

    def status(self, code: str) -> Status:
        """How far the page has come in a language."""
        edition = self.editions.get(code)
        if edition is None:
            return "missing"
        if edition.freshness == "source":
            return "source"
        if edition.freshness == "outdated":
            return "outdated"
        return "checked" if edition.native_reader else "unchecked"

    @property
    def is_index(self) -> bool:
        return self.key.rpartition("/")[2] == "index"

    @property
    def folder(self) -> str:
        """`for-foraldrar` for both `for-foraldrar/index` and `for-foraldrar/innan`; "" at the top."""
        return self.key.rpartition("/")[0]

    @property
    def parent(self) -> str | None:
        """The key of the page above, None for the start page."""
        if self.key == "index" or self.above is not None:
            return self.above
        folder = self.folder.rpartition("/")[0] if self.is_index else self.folder
        return f"{folder}/index" if folder else "index"
