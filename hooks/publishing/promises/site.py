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
from publishing.promises.finished import FETCHED, addresses, is_foreign, not_allowed, refreshed, too_much
from publishing.text.raw_html import may_lead

LOADED = ("audio", "input", "script", "source", "track", "video")
ASKED = (
    ", ".join(f"{tag}[src]" for tag in LOADED)
    + ", img, link, form[action], meta[http-equiv], meta[name=referrer i], [srcset], [imagesrcset], [poster]"
)
HANDLING = re.compile(r"\A<\S++ on[a-z]++>")
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
    inline = [node.tag or "" for node in tree.css(INLINE)]
    links = [_value(node, "href") for node in tree.css("a[href], area[href]")]
    asked = [
        (node.tag or "", {name: value or "" for name, value in node.attributes.items()}) for node in tree.css(ASKED)
    ]
    pictures = [given.get("src", "") for tag, given in asked if tag == "img" and "alt" not in given]
    sent = [given["action"] for _, given in asked if "action" in given]
    loads = [address for tag, given in asked for address in _loaded(tag, given)]
    strange = [*not_allowed(page, tree), *(each for tag, given in asked for each in too_much(tag, given))]
    strange += [f'href="{each}"' for each in dict.fromkeys(links) if ":" in each and not may_lead(each)]
    strange += [f'action="{each}"' for each in sent if is_foreign(each)]
    inline += [each[1:].partition(" ")[0] for each in strange if HANDLING.fullmatch(each)]
    faults = [
        *(("site.id-twice", each) for each in twice),
        *(("site.no-alt", each) for each in pictures),
        *(("site.inline", each) for each in inline),
        *(("site.not-allowed", each) for each in dict.fromkeys(strange) if not HANDLING.fullmatch(each)),
    ]
    return Read(frozenset(ids), (*links, *sent), tuple(loads), tuple(faults))


def _loaded(tag: str, given: Mapping[str, str]) -> Iterator[str]:
    """The addresses that a browser fetches for an element, by itself, and where it goes by itself."""
    if tag == "link":
        if "href" in given and any(rel in FETCHED for rel in given.get("rel", "").lower().split()):
            yield given["href"]
    elif tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
        yield refreshed(given.get("content", ""))
    yield from (given[each] for each in ("src", "poster") if given.get(each))
    for each in ("srcset", "imagesrcset"):
        sets = [part.split() for part in given[each].split(",")] if given.get(each) else []
        yield from (part[0] for part in sets if part)  # the address, before its width


def _value(node: LexborNode, name: str) -> str:
    return node.attrs.get(name) or ""


def check(
    pages: Mapping[str, str], files: set[str], base: str, styles: Mapping[str, str] | None = None
) -> Iterator[Problem]:
    """Follow everything.

    pages  path under the site → its HTML; styles likewise
    files  every path under the site
    base   the path the site lies under on its host, such as / or /blifamiljehem/
    """
    parsed = {path: read(page) for path, page in pages.items()}
    asked = {path: tuple(dict.fromkeys(addresses(style))) for path, style in (styles or {}).items()}
    parsed |= {
        path: Read(frozenset(), (), tuple(at for at in found if at and at[0] != "#"), ())
        for path, found in asked.items()
    }
    for path, found in parsed.items():
        spot = Spot(f"site/{path}")
        for code, what in found.faults:
            yield Problem(spot, code, {"what": what})
        for target in found.loads:
            if is_foreign(target):
                yield Problem(spot, "site.foreign", {"target": target})
        for target in dict.fromkeys([*found.links, *found.loads]):
            if is_foreign(target):
                continue
            parts = urlsplit(target)
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
