"""Guides: the ordinary pages. The Swedish file holds facts and words, a translation words only."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field

from publishing.base.frontmatter import Document
from publishing.base.languages import SOURCE, Language
from publishing.base.validation import Content
from publishing.kinds.booklet.model import Booklet
from publishing.kinds.event.model import Event
from publishing.kinds.form.model import Form
from publishing.kinds.story.model import Story
from publishing.kinds.support.model import Route
from publishing.kinds.support.times import Time
from publishing.kinds.welcome.model import Welcome
from publishing.text.headings import Heading
from publishing.text.roles import Role

Layout = Literal[
    "home", "hub", "page", "steps", "glossary", "search", "translations", "self-check", "thinking",
    "form", "matrix", "support", "booklet", "maker",
]  # fmt: skip
Section = Literal["start", "family-homes", "parents", "children", "about"]
Audience = Literal["everyone", "parent", "child"]
Window = Literal[
    "dark", "lamp", "plant", "cat", "curtain", "one", "two", "pair", "family", "elder", "dog", "books",
    "bed", "pot", "star", "teens", "teddy", "bag", "phone", "door", "visit", "sad",
]  # fmt: skip
WINDOWS: tuple[str, ...] = get_args(Window)
Phase = Literal["think", "prepare", "meet", "live"]
PHASES: tuple[Phase, ...] = get_args(Phase)
Who = Literal["you", "unit", "board", "child", "parents", "home-children"]
Freshness = Literal["source", "fresh", "outdated", "unstamped"]
Status = Literal["source", "unchecked", "checked", "outdated", "missing"]
Kind = Literal["page", "campaign", "kit", "myth", "insight", "withheld"]


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
    role: str | None = Field(
        default=None, max_length=60, description="I en berättelse: vem som berättar, aldrig ett namn."
    )
    door: str | None = Field(default=None, max_length=48, description="Orden på dörren från startsidan.")
    door_text: str | None = Field(default=None, max_length=160, description="Texten på dörren från startsidan.")
    slug: str | None = Field(
        default=None, pattern=r"^[a-z0-9-]+$", description="Egen adress i språket, a–z och bindestreck."
    )

    @property
    def name(self) -> str:
        """What the page is called in menus."""
        return self.menu or self.title


class Translated(Content):
    """What every translation says of itself, of a page, a myth or a campaign."""

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


class Stop(Content):
    """A step of the road: what is the same about it in every language. Its words stand under its heading."""

    id: str = Field(pattern=r"^[a-z0-9-]+$", description="Stegets rubrik, som den står inom {#…}.")
    phase: Phase = Field(description="Delen av vägen som steget hör till.")
    window: Window = Field(description="Fönstret som visar steget i bilden av vägen.")
    who: list[Who] = Field(min_length=1, description="Vilka som är med i steget.")


class Facts(Content):
    """The facts of a page: the same in every language, so they live in the Swedish file alone."""

    next_page: str = Field(description="Sidan som nästa steg leder till, t.ex. kontakt.md#tider.")
    layout: Layout = Field(default="page", description="Sidans form.")
    section: Section = Field(description="Avsnittet, som ger sidan dess färg.")
    audience: Audience = Field(default="everyone", description="Vem sidan talar till.")
    owner: Role = Field(description="Rollen som ansvarar för sidan.")
    reviewed: date = Field(description="Dagen då någon senast läste och godkände sidan.")
    order: int = Field(default=100, description="Ordning bland sidorna i samma mapp.")
    step: str | None = Field(default=None, description="Läsarens plats på vägen: ett steg på sidan Så går det till.")
    road: list[Stop] | None = Field(default=None, description="Vägens steg i ordning, ett per rubrik på sidan.")
    times: list[Time] = Field(
        default_factory=list, description="För föräldrar: tiden som sidan gäller, before, during och after."
    )
    form: Form | None = Field(default=None, description="Fälten på en sida att fylla i, ett per ###-rubrik.")
    booklet: Booklet | None = Field(default=None, description="Åldern och tiden som ett häfte är för.")
    welcome: Welcome | None = Field(
        default=None,
        description="Vilka fält häftet Välkommen till oss har för varje ålder, och bilder att välja bland.",
    )
    answers: list[str] = Field(
        default_factory=list, description="Frågorna från barn som sidan svarar på; id ur questions.yml."
    )
    routes: list[Route] | None = Field(default=None, description="Vägarna till hjälp, en per ###-rubrik på sidan.")
    header: int | None = Field(default=None, description="Plats i huvudmenyn; tomt = inte där.")
    windows: list[Window] = Field(default_factory=list, description="Fönstren i sidans fasad.")
    doors: list[str] = Field(default_factory=list, description="Startsidans dörrar, som länkar till sidor.")
    published: date | None = Field(default=None, description="Dagen då en nyhet publicerades; gör sidan till en nyhet.")
    event: Event | None = Field(default=None, description="När och var; gör sidan till en träff.")
    story: Story | None = Field(default=None, description="Samtycke eller exempel; gör sidan till en berättelse.")
    languages: list[str] | None = Field(
        default=None, description="Språken sidan finns på, om den inte ska finnas på alla, t.ex. [sv]."
    )
    listed: bool = Field(default=True, description="false: sidan står inte i menyer, sökning eller sökmotorer.")

    @property
    def quick_exit(self) -> bool:
        """Pages for parents and children: the reader may be watched."""
        return self.section in ("parents", "children")


class SwedishGuide(Words, Facts):
    """The front matter of a Swedish page: words and facts."""


FACT_NAMES = frozenset(Facts.model_fields)


@dataclass(frozen=True)
class Edition:
    """A page in one language: its words, its document, its headings with ids, and how fresh it is.

    native_reader  the day a native reader read it; None when nobody has (the Swedish text needs none)
    changed        headings of the Swedish sections that have changed since it was made
    record         the front matter of a page that is a record, such as a myth: `words` is then made from it
    """

    language: Language
    words: Words
    document: Document
    headings: tuple[Heading, ...]
    freshness: Freshness = "source"
    native_reader: date | None = None
    changed: tuple[str, ...] = ()
    record: Content | None = None


@dataclass(frozen=True)
class Guide:
    """A page in all its languages. The key is its path without .md, `for-foraldrar/index`.

    kind   an ordinary page, one made of a campaign (its landing page or its share kit), or of a record; withheld is a
           story whose consent has passed: nothing of it is left but its address
    about  the slug of that campaign, else ""
    """

    key: str
    facts: Facts
    editions: Mapping[str, Edition]
    kind: Kind = "page"
    about: str = ""

    @property
    def source(self) -> Edition:
        return self.editions[SOURCE]

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
        """The key of the page above, None for the start page.

        An insight lies in a folder of its own below the page that lists it.
        """
        if self.key == "index":
            return None
        folder = self.folder.rpartition("/")[0] if self.is_index or self.kind == "insight" else self.folder
        return f"{folder}/index" if folder else "index"
