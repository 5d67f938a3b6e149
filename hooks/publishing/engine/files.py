"""Files: the recipes of all finished files, made before the pages, which tell their sizes; then laid on the site."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from publishing.base.places import absolute
from publishing.engine.build import Build
from publishing.engine.making import BROKEN, broken, made
from publishing.library.recipes import Ready, Recipe
from publishing.library.site import Site
from publishing.look.facade import window
from publishing.pages.menu import hreflang
from publishing.press import artefacts, attached, calendars, feeds, fonts, icons, listings, pictured, vendored

ICON = "plant"


def make(now: Build) -> None:
    """Every file beside the pages: those of kinds, and those that every site has."""
    wanted: list[Recipe | Ready] = []
    for name, listing in parts(now.site):
        try:
            wanted += list(listing())
        except BROKEN as error:  # words that lack a hole, say, of which the reading has told
            now.problems.append(broken(name, error))
    # Even a single one in a process of its own: Typst's threads would stay in this, and no page could be shared out.
    result = made(wanted, now.site.cache, least=1)
    now.site.finished.update(result.finished)
    now.ready.update(result.ready)
    now.problems += result.problems
    now.problems += vendored.missing()  # pages are of no use without what they ask for


def lay(now: Build, folder: Path) -> None:
    """Put them on the site."""
    artefacts.lay(now.site.finished, folder)
    artefacts.put(now.ready.values(), folder)


def parts(site: Site) -> Iterator[tuple[str, Callable[[], Iterable[Recipe | Ready]]]]:
    """Who has files, and what lists them: one that cannot takes no other's."""
    for kind in site.library.kinds:
        if kind.files:
            yield kind.name, partial(kind.files, site)
    yield "assets", of_every_site
    yield "attached", partial(attached.files, site.library)
    yield "site", partial(of_texts, site)


def of_kinds(site: Site) -> Iterator[Recipe | Ready]:
    """What each kind makes of its texts."""
    for kind in site.library.kinds:
        if kind.files:
            yield from kind.files(site)


def of_every_site() -> Iterator[Recipe | Ready]:
    """What does not depend on the texts."""
    yield from fonts.fonts()
    yield from vendored.vendored()
    yield from icons.icons(window(ICON, 0, 0))


def of_texts(site: Site) -> Iterator[Recipe | Ready]:
    """What tells others of the pages: search engines, feed readers, calendars."""
    library, site_url = site.library, site.site_url
    words = library.wording["sv"]
    yield listings.sitemap(listed(site, site_url))
    yield listings.robots(site_url)
    yield listings.security(site_url, report_address(site, site_url), ["sv", "en"], library.today)
    yield listings.manifest(words("site.name"), words("site.description", place=library.settings.place))
    yield listings.built(library.today)
    yield listings.nojekyll()
    yield from listings.cname(site_url)
    yield from pictured.files(library)
    yield from feeds.feeds(library, site_url)
    yield from calendars.calendars(library, site_url)


def listed(site: Site, site_url: str) -> Iterator[listings.Listed]:
    """The pages search engines should know: real translations."""
    library = site.library
    for guide, edition in library.editions():
        if not library.shown(guide):
            continue
        address = absolute(site_url, library.addresses[guide.key, edition.language.code])
        others = hreflang(library, guide, site_url) if edition.language.hreflang else []
        yield listings.Listed(address, others, guide.facts.reviewed)


def report_address(site: Site, site_url: str) -> str:
    """Where a weakness is reported: the setting, else the page where somebody answers."""
    library, given = site.library, site.library.settings.security_contact
    answers = library.landmark("answers")
    return given or absolute(site_url, library.addresses[answers.key, "sv"] if answers else "")
