"""The head: what browsers, search engines and shared links are told of a page."""

from collections.abc import Callable
from dataclasses import dataclass

from publishing.base.languages import SOURCE
from publishing.base.places import absolute
from publishing.base.wording import Wording
from publishing.library.guides import Guide
from publishing.library.intake import Layout
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


@dataclass(frozen=True)
class Titled:
    """A gift: what a page of the kind is called in tabs and lists of files: its title, itself, the words around."""

    of: Callable[[str, Guide, Wording], str]


@dataclass(frozen=True)
class Unsearched:
    """A gift: which pages of the kind are not found by our own search."""

    when: Callable[[Guide], bool]


@dataclass(frozen=True, slots=True)
class PageHead:
    """The head of one page in one language.

    canonical   whole address; a fallback points at the Swedish page it shows
    alternates  (hreflang, whole address); empty on a fallback
    indexed     whether search engines may list the page
    searched    whether our own search may; it does not find itself, nor a page that will have to go: an index cannot
                be called back in a night when nothing is built
    """

    title: str
    description: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    indexed: bool
    searched: bool
    policy: str


def policy(layout: Layout | None = None) -> str:
    """The Content-Security-Policy of a page, as its layout has it."""
    rules = POLICY | dict(layout.policy if layout else {})
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
    listed = translated and library.shown(guide)
    passing = library.last_day(guide) or any(each.when(guide) for each in library.gives(guide, Unsearched))
    named = library.settings.language(code).hreflang  # easy Swedish has none: nothing would point back at it
    title = words.title
    for each in library.gives(guide, Titled):
        title = each.of(title, guide, library.wording[shown])
    title = plain(title)
    return PageHead(
        title=f"{name} – {title}" if start else f"{title} – {name}",
        description=words.lead,
        canonical=absolute(site_url, library.addresses[guide.key, shown]),
        alternates=tuple(hreflang(library, guide, site_url)) if listed and named else (),
        indexed=listed,
        searched=listed and not passing,
        policy=policy(library.layout(guide)),
    )
