"""Offline: a page that opens without the net: which files it needs, and the worker that keeps a copy of them."""

import base64
import hashlib
import json
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from publishing.base.places import relative
from publishing.library.recipes import Ready, ready

WORKER = "offline-worker.js"
"""Beside its page, since a worker may answer for nothing above the folder it lies in."""
SHARED = f"assets/js/{WORKER}"
"""What all such workers do; the one beside a page only knows what to keep."""
LINKED = 'link:is([rel~="stylesheet"], [rel~="preload"], [rel~="icon"], [rel~="apple-touch-icon"], [rel~="manifest"])'
DRAWN = re.compile(r"(?<![\w./-])[\w./-]*assets/drawings/[\w.-]+\.svg")
"""A drawing that a script may show: its address in an attribute or in data."""
IMPORTED = re.compile(r"(?:\bfrom|\bimport)\s*\(?\s*[\"'](?P<address>\.{1,2}/[^\"']+)[\"']")
SHOWN = re.compile(r"\burl\(\s*[\"']?(?P<address>[^\"')]+)")
INSIDE = {".mjs": IMPORTED, ".js": IMPORTED, ".css": SHOWN}
"""Kinds of files that ask for others."""
Reads = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of a copy: its address as the page asks for it, from the page; its content."""

    address: str
    content: bytes

    @property
    def hash(self) -> str:
        """As a browser compares it with what it was given.

        source  W3C, Subresource Integrity, 3.2
        """
        return "sha256-" + base64.b64encode(hashlib.sha256(self.content).digest()).decode()


def copy(page: str, read: Reads) -> list[Kept]:
    """The page and all that it loads, the page first, the rest in the order of their addresses.

    page    address under the site's root, `for-familjehem/valkommen-till-oss/`
    read    the content of a file by its place on the site
    raises  what `read` does for a file that is not there; promises/site.py tells of it, with its page
    """
    html = read(f"{page}index.html")
    found: dict[str, bytes] = {}
    waiting = list(asked(html.decode(), page))
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        place = _place(address)
        found[address] = read(place)
        inside = INSIDE.get(posixpath.splitext(place)[1])
        if inside:
            text = found[address].decode()
            waiting += [_from(place, match["address"]) for match in inside.finditer(text) if _ours(match["address"])]
    rest = [Kept(_way(address, page), found[address]) for address in sorted(found)]
    return [Kept("./", html), *rest]


def asked(html: str, page: str) -> Iterator[str]:
    """Addresses, under the site's root, of the files that a page loads, or whose drawings its script may show."""
    tree = LexborHTMLParser(html)
    given = [node.attributes.get("href") for node in tree.css(LINKED)]
    given += [node.attributes.get("src") for node in tree.css("script[src], img[src]")]
    given += DRAWN.findall(html)
    yield from dict.fromkeys(_from(page, each) for each in given if each and _ours(each))


def mark(kept: Iterable[Kept]) -> str:
    """A few letters that change with anything that is kept."""
    told = json.dumps([[each.address, each.hash] for each in kept])
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def worker(page: str, kept: Sequence[Kept], shared: bytes) -> Ready:
    """The worker of a page.

    shared  the content of the script that all workers share: a browser looks for it anew when its address differs
    """
    told = {"mark": mark(kept), "files": [[each.address, each.hash] for each in kept]}
    way = f"{relative(SHARED, page)}?v={hashlib.sha256(shared).hexdigest()[:8]}"
    script = f"self.copy = {json.dumps(told, separators=(',', ':'))};\nimportScripts({json.dumps(way)});\n"
    return ready(page + WORKER, script)


def _ours(address: str) -> bool:
    return not urlsplit(address).scheme and not urlsplit(address).netloc and not address.startswith("#")


def _from(where: str, address: str) -> str:
    """An address under the site's root of what a page or file there asks for; its query stays, a fragment does not."""
    parts = urlsplit(address)
    full = posixpath.normpath(posixpath.join("/", posixpath.dirname(where), parts.path)).lstrip("/")
    return f"{full}?{parts.query}" if parts.query else full


def _place(address: str) -> str:
    return unquote(address.partition("?")[0])


def _way(address: str, page: str) -> str:
    path, mark, query = address.partition("?")
    return relative(unquote(path), page) + mark + query
