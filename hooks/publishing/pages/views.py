"""Views: makes the view of each page, and keeps what all pages of a build share."""

from publishing.kinds.campaign.kit import Item, KitFiles
from publishing.kinds.campaign.sharing import Sharing, sharing
from publishing.kinds.matrix.page import lent
from publishing.kinds.myth.model import listed_sources
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages import menu
from publishing.pages.handouts import Handouts
from publishing.pages.head import head
from publishing.pages.layouts import CLOSE, shape_of
from publishing.pages.view import PageView
from publishing.pages.ways import Way
from publishing.text.markdown import Conversion, Converter, Rendered


class Views:
    """Makes the view of each page; keeps what all pages of a build share."""

    def __init__(self, library: Library, site_url: str) -> None:
        self.library, self.site_url = library, site_url
        self.converter = Converter()
        self.kits: dict[tuple[str, str], KitFiles] = {}  # filled when they are made, before the first page
        self.cards: dict[tuple[str, str], Item] = {}  # by (key, language)
        self.handouts = Handouts()

    def rendered(self, guide: Guide, code: str) -> Rendered:
        """The body of a page as a reader of `code` meets it."""
        edition = guide.edition(code)
        way = Way(self.library, guide.key, code, self.library.addresses[guide.key, code], self.site_url)
        # Marks inside the text speak the language of the text, not that of the menus around it.
        words = self.library.wording[edition.language.code]
        conversion = Conversion(
            way, words, edition.headings, shape=shape_of(guide, words), close=guide.facts.layout in CLOSE,
            sources=listed_sources(guide),
        )  # fmt: skip
        return self.converter.convert(edition.document.body, conversion)

    def view(self, guide: Guide, code: str, rendered: Rendered, content: str) -> PageView:
        """The view of a page; `content` is the rendered body with its blocks filled in."""
        library = self.library
        return PageView(
            library=library,
            guide=guide,
            language=library.settings.language(code),
            text=guide.edition(code),
            address=library.addresses[guide.key, code],
            site_url=self.site_url,
            head=head(library, guide, code, self.site_url),
            t=library.wording[code],
            content=content,
            rendered=rendered,
            header=menu.header(library, code, guide.key),
            breadcrumbs=menu.breadcrumbs(library, guide, code),
            alternates=menu.alternates(library, guide, code),
            kits=self.kits,
            card=self.cards.get((guide.key, guide.edition(code).language.code)),
            handouts=self.handouts,
            matrix=lent(library, self.converter, guide, code, rendered, self.site_url),
            sharing=self.sharing(guide, code) if guide.kind == "kit" else None,
        )

    def sharing(self, guide: Guide, code: str) -> Sharing:
        """What the share kit of a campaign shows to a reader of `code`."""
        library = self.library
        campaign, language = library.campaigns[guide.about], guide.edition(code).language
        landing = self.rendered(library.guides[campaign.key], language.code)
        kit = self.kits.get((campaign.slug, language.code))
        return sharing(campaign, language, kit, library.wording[code], landing.html, self.site_url)
