"""Finishing: when all pages are written, the files beside them, the copies for those without net, the search index."""

import time
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from publishing.base.problems import Problem, Refused, Spot, say
from publishing.engine import beside, files
from publishing.engine.build import Build
from publishing.library.recipes import Ready
from publishing.press import cache, offline, search
from publishing.press.artefacts import put

PREVIEW = "search-preview"


def finish(now: Build, config: MkDocsConfig) -> None:
    """Lay what is not a page, and begin the search index. A preview makes one only once: each save would wait."""
    site = Path(config.site_dir)
    files.lay(now, site)
    if not now.serving:  # a preview changes with each save, and must not be answered from a copy
        put(workers(now, site), site)
    if now.serving and now.indexed and search.again(site, now.site.cache / PREVIEW):
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
        search.keep(now.indexing.site, now.site.cache / PREVIEW)
        now.has_indexed()


def publish(now: Build, config: MkDocsConfig) -> None:
    """The site takes the place of the old one, and the cache gives up what no build uses any more."""
    if not now.serving:
        beside.take_place(config)
        cache.prune(now.site.cache, time.time())


def workers(now: Build, site: Path) -> Iterator[Ready]:
    """What lets some pages open without the net, made of the pages as they were written."""
    library = now.library
    for guide in library.guides.values():
        layout = library.layout(guide)
        for language in library.languages if layout and layout.offline else []:
            page = library.addresses[guide.key, language.code]
            try:
                kept = offline.copy(page, lambda place: (site / place).read_bytes())
            except FileNotFoundError as error:
                target = Path(error.filename).relative_to(site).as_posix()
                now.problems.append(Problem(Spot(f"site/{page}index.html"), "site.dead", {"target": target}))
            else:
                yield offline.worker(page, kept, (site / offline.SHARED).read_bytes())
