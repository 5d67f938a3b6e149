"""The view: everything the templates show of one page in one language, and nothing they have to work out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from publishing.base.days import ONE_DAY, Days
from publishing.base.wording import Wording
from publishing.library.guides import PLAIN, Edition, Guide, Words
from publishing.library.kinds import gifts
from publishing.library.publicity import first_day
from publishing.library.site import Site
from publishing.library.withholding import Withheld, next_page
from publishing.look.facade import facade
from publishing.pages import menu
from publishing.pages.addressed import Addressed
from publishing.pages.head import PageHead, head
from publishing.pages.lending import Lends, Lent, Slot
from publishing.pages.menu import Alternate, Entry
from publishing.pages.needs import Needs, needs
from publishing.pages.pictures import OwnPicture, Picture, SitePicture
from publishing.pages.sources import Source, period
from publishing.pages.structured import as_script, structured
from publishing.text.conversion import Rendered
from publishing.text.legal import spelt_out

TOC_FROM = 4  # headings; with fewer, a list of them is longer than the way down the page
COLUMNS = 4
ABOUT = "om/index"
"""The page about the site."""


@dataclass(frozen=True)
class PageView(Addressed):
    """A page as its reader meets it.

    text       the edition shown; its language differs from the reader's on a fallback
    content    the body with its blocks filled in
    """

    text: Edition
    head: PageHead
    t: Wording
    content: str
    rendered: Rendered
    header: Sequence[Entry]
    breadcrumbs: Sequence[Entry]
    alternates: Sequence[Alternate]

    @cached_property
    def it(self) -> object:
        """What the templates of the page's kind are given; None on an ordinary page."""
        kind = self.library.kind(self.guide)
        return kind.page(self) if kind and kind.page and not self.guide.withheld else None

    def template(self, part: str, otherwise: str = "") -> str:
        """The template that the page's kind has for a part of the page, else another; "" for none."""
        name = f"kinds/{self.guide.kind}/{part}.html"
        return name if name in self.site.overrides.templates and not self.guide.withheld else otherwise

    @cached_property
    def _lent(self) -> list[Lent]:
        found = []
        for kind in self.library.kinds:
            for each in kind.gives(Lends):
                it = each.show(self)
                if it is not None:
                    found.append(Lent(f"kinds/{kind.name}/lent-{each.name}.html", it, each))
        return found

    def lent(self, slot: Slot) -> list[Lent]:
        """What other kinds show on the page in a place, in the order of the kinds."""
        return [each for each in self._lent if each.gift.slot == slot]

    @property
    def days(self) -> Days | None:
        """On which days its text may be shown; None when nothing ends it."""
        last = self.library.last_day(self.guide)
        return Days(last=last) if last else None

    @property
    def gone(self) -> date | None:
        """The first day on which it may be shown no more."""
        last = self.library.last_day(self.guide)
        return last + ONE_DAY if last else None

    @property
    def first_day(self) -> date | None:
        """The day from which everybody finds it, when that is still ahead."""
        return first_day(self.library, self.guide)

    @property
    def before(self) -> Days | None:
        """The days until then."""
        first = self.first_day
        return Days(last=first - ONE_DAY) if first else None

    @property
    def ended(self) -> Words | None:
        """The neutral words that stand in its place after its last day; None when nothing ends it."""
        given = self.library.gives(self.guide, Withheld) if self.gone else []
        return given[0].words(self.t) if given else None

    @property
    def onwards(self) -> str:
        """Where its reader is sent when it has ended."""
        return self.to(next_page(self.guide, self.library.guides))

    @property
    def built(self) -> date | None:
        """When the site was built, on the page where somebody may wonder."""
        return self.library.today if self.guide.key == ABOUT else None

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

    @property
    def toc(self) -> list[tuple[str, str]]:
        """(id, words) of the main headings, when there are enough of them to be worth it."""
        found = [(h.id, h.text) for h in self.text.headings if h.level == 2]
        layout = self.library.layout(self.guide)
        wanted = layout.toc if layout else self.guide.facts.layout in PLAIN
        return found if wanted and len(found) >= TOC_FROM else []

    @property
    def facade(self) -> str:
        windows = self.guide.facts.windows
        return facade(windows, COLUMNS) if windows else ""

    @property
    def feedback(self) -> Entry | None:
        """Where to say what one thinks of the page; None there, and for children: they have contacts of their own."""
        facts, found = self.guide.facts, self.landmark("feedback")
        if facts.section == "children" or facts.audience == "child" or (found and found.current):
            return None
        return found

    @property
    def picture(self) -> Picture | None:
        """The picture shown beside a link to the page: its own, else the site's."""
        own = (each.of(self) for each in self.library.gives(self.guide, OwnPicture))
        of_site = (each.of(self) for each in gifts(self.library.kinds, SitePicture))
        return next((found for found in [*own, *of_site] if found), None)

    @property
    def sources(self) -> list[Source]:
        dated = {source.text: source.dated for source in self.guide.sources}
        return [
            Source(number, spelt_out(text), *period(dated.get(text), self.t))
            for number, text in enumerate(self.rendered.sources, 1)
        ]

    @property
    def structured(self) -> list[str]:
        """What search engines are told in their own words, each as JSON for a script element."""
        return [as_script(each) for each in structured(self.library, self.guide, self.code, self.site_url)]

    @cached_property
    def needs(self) -> Needs:
        """The scripts and styles of the page."""
        return needs(self.site, self.guide, self.rendered, [each.gift for each in self._lent], self)


def view_of(site: Site, guide: Guide, code: str, rendered: Rendered | None = None, content: str = "") -> PageView:
    """The view of a page.

    rendered  its converted body, when it is known
    content   that body with its blocks filled in
    """
    library = site.library
    return PageView(
        site=site,
        guide=guide,
        language=library.settings.language(code),
        text=guide.edition(code),
        address=library.addresses[guide.key, code],
        head=head(library, guide, code, site.site_url),
        t=library.wording[code],
        content=content,
        rendered=rendered or site.rendered(guide, code),
        header=menu.header(library, code, guide.key),
        breadcrumbs=menu.breadcrumbs(library, guide, code),
        alternates=menu.alternates(library, guide, code),
    )
