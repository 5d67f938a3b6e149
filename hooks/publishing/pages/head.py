"""The head: what browsers, search engines and shared links are told of a page."""

from dataclasses import dataclass

from publishing.base.languages import SOURCE
from publishing.base.places import absolute
from publishing.kinds.booklet.model import told_apart
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages.menu import hreflang

POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "media-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
"""What every page may load and send, and from where."""
POLICY_OF_LAYOUT = {
    # Pagefind is WebAssembly: nobody else may compile any.
    "search": {"script-src": "'self' 'wasm-unsafe-eval'"},
    # Photographs of somebody's home: shown from memory, and no script, whoever wrote it, can send them anywhere.
    "maker": {
        "img-src": "'self' data: blob:",
        "connect-src": "'none'",
        "form-action": "'none'",
        "worker-src": "'self'",
    },
}
"""What differs on pages with a layout."""


@dataclass(frozen=True, slots=True)
class PageHead:
    """The head of one page in one language.

    canonical   whole address; a fallback points at the Swedish page it shows
    alternates  (hreflang, whole address); empty on a fallback
    indexed     whether search engines may list the page
    searched    whether our own search may; it does not find itself, nor a story that will have to go: an index cannot
                be called back in a night when nothing is built
    """

    title: str
    description: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    indexed: bool
    searched: bool
    policy: str


def policy(layout: str) -> str:
    """The Content-Security-Policy of a page with a layout."""
    rules = POLICY | POLICY_OF_LAYOUT.get(layout, {})
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def plain(text: str) -> str:
    """Words without soft hyphens, which a title bar or a search result would show or stumble on."""
    return text.replace("\u00ad", "")


def head(library: Library, guide: Guide, code: str, site_url: str) -> PageHead:
    """The head of a page as a reader of `code` meets it."""
    translated = code in guide.editions
    words, name = guide.edition(code).words, library.wording[code]("site.name")
    start = guide.key == "index"
    shown = code if translated else SOURCE
    searching = guide.facts.layout == "search"
    listed = translated and library.shown(guide)
    named = library.settings.language(code).hreflang  # easy Swedish has none: nothing would point back at it
    booklet = guide.facts.booklet
    title = plain(told_apart(words.title, booklet, library.wording[shown]) if booklet else words.title)
    return PageHead(
        title=f"{name} – {title}" if start else f"{title} – {name}",
        description=words.lead,
        canonical=absolute(site_url, library.addresses[guide.key, shown]),
        alternates=tuple(hreflang(library, guide, site_url)) if listed and named else (),
        indexed=listed,
        searched=listed and not searching and not (guide.facts.story and guide.facts.story.until),
        policy=policy(guide.facts.layout),
    )
