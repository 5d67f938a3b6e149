"""The view: everything the templates show of one page in one language, and nothing they have to work out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from publishing.base.languages import SOURCE, Language
from publishing.base.places import absolute, relative
from publishing.base.wording import Wording
from publishing.kinds.campaign.kit import Item, KitFiles
from publishing.kinds.campaign.model import LINK_IMAGE, Campaign
from publishing.kinds.campaign.seasons import Kits, Season
from publishing.kinds.campaign.sharing import Sharing
from publishing.kinds.campaign.short_links import short_link
from publishing.kinds.glossary.model import Term
from publishing.kinds.matrix.page import Lent
from publishing.kinds.myth import page as myths
from publishing.kinds.welcome.page import welcome_json
from publishing.library import agenda
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.look.facade import facade
from publishing.pages import menu
from publishing.pages.handouts import Handouts
from publishing.pages.head import PageHead
from publishing.pages.menu import Alternate, Entry
from publishing.pages.needs import Needs, needs
from publishing.pages.shelves import Shelves
from publishing.pages.structured import as_script, structured
from publishing.pages.ways import Way
from publishing.text.legal import spelt_out
from publishing.text.markdown import Rendered

TOC_FROM = 4  # headings; with fewer, a list of them is longer than the way down the page
COLUMNS = {"home": 4, "booklet": 3}
FEEDBACK = "om/tyck-till"
CAMPAIGNS_BLOCK = "<!--block:campaigns:"


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it is listed: its number on the page and its words, which are Swedish.

    dated    when it is from, in figures; undated is what to say where that is not told
    """

    number: int
    text: str
    dated: str = ""
    undated: str = ""


@dataclass(frozen=True)
class PageView:
    """A page as its reader meets it.

    language   the reader's: interface, menus, direction of the page
    text       the edition shown; its language differs from the reader's on a fallback
    outdated   headings of the Swedish page that have changed since the translation was made
    kits       the finished files of the campaigns
    sharing    what a share kit's page shows; None on all others
    card       the picture of a myth; None on all others
    handouts   sheets and reminders, of all pages
    matrix     the matrix, on a page that borrows it; None on all others
    """

    library: Library
    guide: Guide
    language: Language
    text: Edition
    address: str
    site_url: str
    head: PageHead
    t: Wording
    content: str
    rendered: Rendered
    header: Sequence[Entry]
    breadcrumbs: Sequence[Entry]
    alternates: Sequence[Alternate]
    kits: Kits = field(default_factory=dict)
    sharing: Sharing | None = None
    card: Item | None = None
    handouts: Handouts = field(default_factory=Handouts)
    matrix: Lent | None = None

    @property
    def is_fallback(self) -> bool:
        return self.text.language.code != self.language.code

    @property
    def notices(self) -> list[str]:
        """What the reader must know before trusting the text, as wording keys."""
        if self.is_fallback:
            return ["notice.fallback"]
        found = []
        if self.text.freshness == "outdated":
            found.append("notice.outdated")
        if self.text.freshness != "source" and self.text.native_reader is None and not self.language.inherits:
            found.append("notice.unchecked")
        return found

    def way(self, address: str) -> str:
        """The way from this page to an address under the site's root."""
        return relative(address, self.address)

    def whole(self, address: str) -> str:
        """The whole address of what lies under the site's root, to be copied."""
        return absolute(self.site_url, address)

    def to(self, target: str) -> str:
        """The way to what a fact such as next_page names."""
        return Way(self.library, self.guide.key, self.language.code, self.address, self.site_url).link(target)[0]

    def page(self, layout: str) -> str:
        """The way to the one page with this layout, such as the search page."""
        found = self.library.page(layout)
        return self.way(self.library.addresses[found.key, self.language.code]) if found else self.way("")

    def guide_at(self, key: str) -> Entry | None:
        """A page by its key, for links the templates themselves hold."""
        guide = self.library.guides.get(key)
        return menu.entry(self.library, guide, self.language.code, self.guide.key) if guide else None

    @property
    def swedish(self) -> str:
        """The way to the Swedish page."""
        return self.way(self.library.addresses[self.guide.key, SOURCE])

    @property
    def whole_address(self) -> str:
        return absolute(self.site_url, self.address)

    @property
    def home(self) -> str:
        return self.way(self.library.addresses.get(("index", self.language.code), ""))

    @property
    def toc(self) -> list[tuple[str, str]]:
        """(id, words) of the main headings, when there are enough of them to be worth it."""
        found = [(h.id, h.text) for h in self.text.headings if h.level == 2]
        facts = self.guide.facts  # a road has its street in the place of the list
        wanted = facts.layout in ("page", "steps", "hub") and not facts.road and len(found) >= TOC_FROM
        return found if wanted else []

    @property
    def facade(self) -> str:
        windows = self.guide.facts.windows
        return facade(windows, COLUMNS.get(self.guide.facts.layout, 4)) if windows else ""

    @property
    def doors(self) -> list[tuple[Entry, str, str]]:
        """The start page's doors: the page, the words on the door, the words below them."""
        found = []
        for target in self.guide.facts.doors:
            guide = self.library.guides.get(self.library.resolve(target, self.guide.key).key)
            if guide:
                words = guide.edition(self.language.code).words
                item = menu.entry(self.library, guide, self.language.code)
                found.append((item, words.door or words.title, words.door_text or words.lead))
        return found

    @property
    def children(self) -> list[Entry]:
        return menu.children(self.library, self.guide.key, self.language.code)

    @property
    def site_map(self) -> menu.Branch:
        return menu.site_map(self.library, self.language.code)

    @property
    def shelves(self) -> Shelves:
        """What the page lists of the rest of the site."""
        return Shelves(self.library, self.guide, self.language.code)

    @property
    def feed(self) -> str:
        """Where the reader's feed lies, under the site's root."""
        return agenda.feed_address(self.language)

    @property
    def calendar(self) -> str:
        """Where the reader's calendar lies, under the site's root."""
        return agenda.calendar_address(self.language)

    @property
    def campaign(self) -> Campaign | None:
        """The campaign that the page was made of."""
        return self.library.campaigns[self.guide.about] if self.guide.about else None

    @property
    def kit(self) -> KitFiles | None:
        """The finished files of that campaign in the language of the text."""
        return self.kits.get((self.guide.about, self.text.language.code))

    @cached_property
    def season(self) -> Season:
        """The campaigns that the page shows, and on which days."""
        return Season(self.library, self.kits, self.language.code, self.text.language.code, self.campaign)

    @property
    def short(self) -> str:
        """The short address of the page's campaign, as it is typed."""
        assert self.campaign
        return short_link(self.campaign, self.text.language, self.site_url).partition("//")[2]

    @property
    def feedback(self) -> Entry | None:
        """Where to say what one thinks of the page; None there, and for children: they have contacts of their own."""
        facts = self.guide.facts
        if self.guide.key == FEEDBACK or facts.section == "children" or facts.audience == "child":
            return None
        return self.guide_at(FEEDBACK)

    @property
    def image(self) -> Item | None:
        """The picture shown beside a link to the page: its campaign's, else that of the one without an end."""
        if self.card:
            return self.card
        code = self.text.language.code
        lasting = next((each.slug for each in self.library.running if each.facts.ends is None), "")
        found = self.kits.get((self.guide.about or lasting, code))
        return found.get(LINK_IMAGE) if found else None

    @property
    def sources(self) -> list[Source]:
        dated = myths.dated(self.guide)
        return [
            Source(number, spelt_out(text), *myths.period(dated.get(text), self.t))
            for number, text in enumerate(self.rendered.sources, 1)
        ]

    @property
    def structured(self) -> list[str]:
        """What search engines are told in their own words, each as JSON for a script element."""
        event = self.shelves.event
        found = structured(self.library, self.guide, self.language.code, self.site_url, event)
        return [as_script(each) for each in found]

    @property
    def welcome(self) -> str:
        """On the page of the maker: the printed words of every language, as JSON for a script element."""
        return welcome_json(self.library, self.guide)

    @property
    def terms(self) -> list[Term]:
        """The glossary words of the page, to be explained where they stand."""
        found = (self.library.glossary.get(identity) for identity in self.rendered.terms)
        return [term for term in found if term]

    @property
    def is_dated(self) -> bool:
        """Whether the page shows campaigns, and so other things on other days."""
        return (
            self.guide.kind == "campaign"
            or (self.guide.facts.layout == "home" and self.season.heroes != [None])
            or CAMPAIGNS_BLOCK in self.rendered.html
        )

    @cached_property
    def needs(self) -> Needs:
        """The scripts and styles of the page."""
        return needs(self.guide, self.rendered, dated=self.is_dated, also=self.shelves.scripts(self.rendered))
