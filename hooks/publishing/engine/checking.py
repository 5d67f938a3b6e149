"""Checking: run every check, on the texts before anything is written and on the pages when all is."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from publishing import promises
from publishing.base.problems import Problem
from publishing.engine import finishing
from publishing.engine.build import Build, told
from publishing.press import attached, search, vendored
from publishing.promises import published, site


def of_texts(now: Build) -> list[Problem]:
    """What is wrong with the texts, and with the address they are published under."""
    return [
        *promises.problems(now.library, vendored.icons),
        *attached.problems(now.library),
        *published.published_under(now.site.site_url, now.site.root),
    ]


def of_site(now: Build, config: MkDocsConfig) -> None:
    """Look at the pages as they were written, while they are being indexed.

    A fault here and the site that is there stays: what was built never takes its place.
    """
    if now.serving:
        finishing.indexed(now)
        return
    folder = Path(config.site_dir)
    found_files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    files = {name for name in found_files if not name.startswith(f"{search.BUNDLE}/")}
    pages = {name: (folder / name).read_text("utf-8") for name in sorted(files) if name.endswith(".html")}
    styles = {name: (folder / name).read_text("utf-8") for name in sorted(files) if name.endswith(".css")}
    found = list(site.check(pages, files, now.base(config), styles))
    finishing.indexed(now)
    if found:
        raise Abort(f"\n{told([*now.problems, *found])}\n\nIngenting har publicerats.")
