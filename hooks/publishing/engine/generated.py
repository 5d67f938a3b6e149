"""Generated files: every page in every language becomes a file MkDocs builds, in one pass."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from publishing.engine.build import Build
from publishing.engine.converting import convert
from publishing.library.guides import Guide
from publishing.text.conversion import Rendered

THEME_FILES = "assets/"


class GuidePage(Page):
    """A page in one language. MkDocs asks it for its text; it asks the library, never the disk.

    MkDocs' own reading of front matter and links is left out: it drops broken YAML in silence and
    knows no language.
    """

    guide: Guide
    code: str
    rendered: Rendered

    def __init__(self, file: File, config: MkDocsConfig, now: Build, guide: Guide, code: str) -> None:
        self.now, self.guide, self.code = now, guide, code
        super().__init__(guide.edition(code).words.title, file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = self.guide.edition(self.code).document.body
        self.meta: MutableMapping[str, Any] = {"template": "finished.html"}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.rendered = self.now.site.rendered(self.guide, self.code)
        self.content = self.rendered.html

    def validate_anchor_links(self, *, files: Files, log_level: int) -> None:
        """Done by promises/links.py, with line numbers."""


def page_files(now: Build, config: MkDocsConfig) -> list[File]:
    """A file for each page in each language, at the address the library gives it."""
    found = []
    for (key, code), address in now.library.addresses.items():
        file = File(
            f"{code}/{key}.md",
            config.docs_dir,
            config.site_dir,
            use_directory_urls=True,
            dest_uri=f"{address}index.html",
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        GuidePage(file, config, now, now.library.guides[key], code)
        found.append(file)
    return found


def theme_files(files: Files, config: MkDocsConfig) -> list[File]:
    """Our own styles and scripts; Material's 1.5 MB of bundle is for a look this site does not have."""
    own = Path(config.theme.custom_dir or "")
    return [
        file
        for file in files
        if file.src_uri.startswith(THEME_FILES) and file.abs_src_path and Path(file.abs_src_path).is_relative_to(own)
    ]


def all_files(now: Build, files: Files, config: MkDocsConfig) -> Files:
    """Everything that will be on the site, in the place of what MkDocs found by itself."""
    if not now.serving:
        convert(now.site, list(now.library.addresses))
    return Files([*page_files(now, config), *theme_files(files, config)])
