"""Finishing: when all pages are written, the files beside them."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from publishing.base.places import absolute
from publishing.base.problems import Problem, Refused, Spot, say
from publishing.engine import drawing, handouts
from publishing.engine.build import Build
from publishing.kinds.campaign import looks, short_pages
from publishing.kinds.campaign import making as campaigning
from publishing.kinds.myth import making as illustrating
from publishing.look.facade import window
from publishing.pages.menu import hreflang
from publishing.pages.needs import OFFLINE
from publishing.press import calendars, feeds, fonts, icons, listings, offline, search, vendored
from publishing.press.artefacts import Artefact, put

CACHE = Path(".cache/publishing")
PREVIEW = "search-preview"
ICON = "plant"


def take_stock(now: Build) -> None:
    """Tell at once which packages are not there: pages are of no use without what they ask for."""
    now.problems += vendored.missing()


def finish(now: Build, config: MkDocsConfig) -> None:
    """Write what is not a page, and begin the search index. A preview makes one only once: each save would wait."""
    site, cache = Path(config.site_dir), now.root / CACHE
    put(artefacts(now, config.site_url or "/", cache), site)
    if not now.serving:  # a preview changes with each save, and must not be answered from a copy
        put(workers(now, site), site)
    if now.serving and now.indexed and search.again(site, cache / PREVIEW):
        return
    now.indexing = search.begin(site)


def indexed(now: Build) -> None:
    """Wait for the search index that `finish` began, if it did."""
    if now.indexing is None:
        return
    try:
        now.indexing.done()
    except Refused as refused:
        raise Abort("\n".join(say(problem) for problem in refused.problems)) from refused
    if now.serving:
        search.keep(now.indexing.site, now.root / CACHE / PREVIEW)
        now.has_indexed()


def artefacts(now: Build, site_url: str, cache: Path) -> Iterator[Artefact]:
    """Everything beside the pages."""
    words = now.library.wording["sv"]
    place = now.library.settings.place
    yield from fonts.fonts(cache)
    yield from vendored.vendored()
    yield from icons.icons(window(ICON, 0, 0), cache)
    yield looks.looks(now.library.campaigns.values())
    yield listings.sitemap(listed(now, site_url))
    yield listings.robots(site_url)
    yield listings.security(site_url, report_address(now, site_url), ["sv", "en"], now.library.today)
    yield listings.manifest(words("site.name"), words("site.description", place=place))
    yield listings.nojekyll()
    yield from listings.cname(site_url)
    yield from campaigning.artefacts(now)
    yield from illustrating.artefacts(now)
    yield from handouts.artefacts(now)
    yield from drawing.artefacts(now)
    yield from short_pages.short_pages(now.library, site_url)
    yield from feeds.feeds(now.library, site_url)
    yield from calendars.calendars(now.library, site_url)


def workers(now: Build, site: Path) -> Iterator[Artefact]:
    """What lets some pages open without the net, made of the pages as they were written."""
    for guide in now.library.guides.values():
        for language in now.library.languages if guide.facts.layout in OFFLINE else []:
            page = now.library.addresses[guide.key, language.code]
            try:
                kept = offline.copy(page, lambda place: (site / place).read_bytes())
            except FileNotFoundError as error:
                target = Path(error.filename).relative_to(site).as_posix()
                now.problems.append(Problem(Spot(f"site/{page}index.html"), "site.dead", {"target": target}))
            else:
                yield offline.worker(page, kept, (site / offline.SHARED).read_bytes())


def listed(now: Build, site_url: str) -> Iterator[listings.Listed]:
    """The pages search engines should know: real translations."""
    library = now.library
    for guide, edition in library.editions():
        if not library.shown(guide):
            continue
        address = absolute(site_url, library.addresses[guide.key, edition.language.code])
        others = hreflang(library, guide, site_url) if edition.language.hreflang else []
        yield listings.Listed(address, others, guide.facts.reviewed)


def report_address(now: Build, site_url: str) -> str:
    """Where a weakness is reported: the setting, else the contact page, which says how to reach us."""
    given = now.library.settings.security_contact
    address = now.library.addresses.get(("bli-familjehem/kontakt", "sv"), "")
    return given or absolute(site_url, address)
