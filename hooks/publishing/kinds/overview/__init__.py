"""Overviews: the pages below one, all pages of the site, how far its translations have come, and search."""

from publishing.kinds.overview import page
from publishing.library.gifts import Landmark
from publishing.library.intake import Layout
from publishing.library.kinds import Block, Kind
from publishing.pages.head import Unsearched
from publishing.pages.needs import Wears, Worn, dated

SEARCH, TRANSLATIONS = "search", "translations"

KIND = Kind(
    name="overview",
    called="översikt",
    read=(
        # Pagefind is WebAssembly: nobody else may compile any.
        Layout(SEARCH, policy={"script-src": "'self' 'wasm-unsafe-eval'"}),
        Layout(TRANSLATIONS),
    ),
    blocks=(
        Block("children", page.below, styles=(), also=dated),
        Block("sitemap", page.everything, styles=("lists",), also=dated),
        Block("translations", page.states, styles=(), also=dated),
    ),
    also=(
        Wears(lambda view: Worn(("lists",), ("search",)) if view.guide.facts.layout == SEARCH else Worn()),
        Unsearched(lambda guide: guide.facts.layout == SEARCH),
        Landmark("find", lambda library: library.page(SEARCH)),
        Landmark("translations", lambda library: library.page(TRANSLATIONS)),
    ),
)
