"""The built site: whatever a text or template did, every link, fragment and file on a page exists, and none is foreign.

The checks of the texts tell authors with file and line; this one looks at what was really written.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.base.problems import Problem, Spot

LOADED = ("img[src]", "script[src]", "source[src]", "video[src]", "audio[src]", "iframe[src]", "embed[src]")
FETCHED = ("stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon", "preconnect")
FETCHED_LINKS = ", ".join(f'link[rel~="{name}"]' for name in FETCHED)
HANDLER = re.compile(r"<(?P<tag>[a-z][\w-]*)(?=\s)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?\son[a-z]+\s*=", re.IGNORECASE)
INLINE = "style, [style], script:not([src]):not([type$=json])"


@dataclass(frozen=True)
class Read:
    """What a page holds: ids, links people follow, addresses the browser fetches by itself, and what is wrong."""

    ids: frozenset[str]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    faults: tuple[tuple[str, str], ...]


def read(page: str) -> Read:
    """A page, read with a real HTML parser: authors may write HTML too."""
    tree = LexborHTMLParser(page)
    ids = [_value(node, "id") for node in tree.css("[id]")]
    twice = sorted({each for each in ids if ids.count(each) > 1}) if len(set(ids)) < len(ids) else []
    pictures = [_value(node, "src") for node in tree.css("img:not([alt])")]
    inline = [node.tag or "" for node in tree.css(INLINE)] + [match["tag"] for match in HANDLER.finditer(page)]
    links = [_value(node, "href") for node in tree.css("a[href], area[href]")]
    links += [_value(node, "action") for node in tree.css("form[action]")]
    loads = [_value(node, "href") for node in tree.css(FETCHED_LINKS)]
    loads += [_value(node, "src") for node in tree.css(", ".join(LOADED))]
    sets = [each.split() for node in tree.css("[srcset]") for each in _value(node, "srcset").split(",")]
    loads += [each[0] for each in sets if each]  # the address, before its width
    loads += [_value(node, "data") for node in tree.css("object[data]")]
    loads += [_value(node, "poster") for node in tree.css("video[poster]")]
    faults = [
        *(("site.id-twice", each) for each in twice),
        *(("site.no-alt", each) for each in pictures),
        *(("site.inline", each) for each in inline),
    ]
    return Read(frozenset(ids), tuple(links), tuple(loads), tuple(faults))


def _value(node: LexborNode, name: str) -> str:
    return node.attributes.get(name) or ""


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
        for target in dict.fromkeys([*found.links, *found.loads]):
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
