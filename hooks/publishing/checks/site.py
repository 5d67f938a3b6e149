"""The built site: whatever a text or template did, every link, fragment and file on a page exists, and none is foreign.

The checks of the texts tell authors with file and line; this one looks at what was really written.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from publishing.base.problems import Problem, Spot

LOADED = {"img": ("src",), "script": ("src",), "source": ("src",), "video": ("src", "poster"), "audio": ("src",),
          "iframe": ("src",), "embed": ("src",), "object": ("data",)}  # fmt: skip
FETCHING_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "manifest",
    "apple-touch-icon",
    "preconnect",
}


@dataclass
class Read(HTMLParser):
    """What a page holds: ids, links people follow, and addresses the browser fetches by itself."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            if given["id"] in self.ids:
                self.faults.append(("site.id-twice", given["id"]))
            self.ids.add(given["id"])
        if tag in ("a", "area", "form") and (target := given.get("href", given.get("action"))) is not None:
            self.links.append(target)
        if tag == "link" and set(given.get("rel", "").split()) & FETCHING_LINKS:
            self.loads.append(given.get("href", ""))
        self.loads += [given[name] for name in LOADED.get(tag, ()) if given.get(name)]
        if tag == "img" and "alt" not in given:
            self.faults.append(("site.no-alt", given.get("src", "")))
        inline = tag == "style" or (tag == "script" and "src" not in given)
        if inline or "style" in given or any(name.startswith("on") for name in given):
            self.faults.append(("site.inline", tag))


def read(page: str) -> Read:
    """A page, read."""
    found = Read()
    found.feed(page)
    return found


def check(pages: Mapping[str, str], files: set[str], base: str) -> Iterator[Problem]:
    """Follow everything.

    pages  path under the site → its HTML
    files  every path under the site
    base   the path the site lies under on its host, such as / or /blifamiljehem/
    """
    parsed = {path: read(page) for path, page in pages.items()}
    for path, found in parsed.items():
        spot = Spot(f"site/{path}")
        for code, what in found.faults:
            yield Problem(spot, code, {"what": what})
        for target in found.loads:
            if urlsplit(target).netloc:
                yield Problem(spot, "site.foreign", {"target": target})
        for target in [*found.links, *found.loads]:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            full = _full(path, unquote(parts.path), base)
            if full not in files or (
                parts.fragment and full in parsed and unquote(parts.fragment) not in parsed[full].ids
            ):
                yield Problem(spot, "site.dead", {"target": target})


def _full(page: str, path: str, base: str) -> str:
    if not path:
        return page
    if path.startswith("/"):
        full = path.removeprefix(base.rstrip("/")).lstrip("/")
    else:
        full = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), path)).lstrip("/")
        full += "/" if path.endswith(("/", ".", "..")) and full else ""
    return full + "index.html" if full == "" or full.endswith("/") else full
