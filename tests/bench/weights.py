"""Weights: the bytes a first view of a page fetches."""

import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit

KINDS = ("HTML", "CSS", "JS", "typsnitt")
LOADED = re.compile(r"<(?:link|script)\b[^>]*?\b(?:href|src)=[\"']?(?P<address>[^\"'\s>]+)")
KIND_OF = {".css": "CSS", ".js": "JS", ".mjs": "JS", ".woff2": "typsnitt"}


def weight(site: Path, page: str) -> dict[str, int]:
    """Kind → bytes a first view fetches: text with gzip, fonts as they are (WOFF2 is packed already)."""
    html = (site / page).read_bytes()
    found = {**dict.fromkeys(KINDS, 0), "HTML": packed(html)}
    addresses = {match["address"] for match in LOADED.finditer(html.decode("utf-8"))}
    for path in sorted({urlsplit(address).path for address in addresses if not urlsplit(address).netloc}):
        kind = KIND_OF.get(Path(path).suffix)
        if kind:
            content = (site / page).parent.joinpath(path).resolve().read_bytes()
            found[kind] += len(content) if kind == "typsnitt" else packed(content)
    return found


def packed(content: bytes) -> int:
    """Bytes with gzip at level 9, no name and no time in it."""
    return len(gzip.compress(content, 9, mtime=0))


def fetched_later(site: Path) -> int:
    """Bytes with gzip that Material's script fetches beside the page on every first view: index, worker."""
    return sum(
        packed(path.read_bytes())
        for pattern in ("search/search_index.json", "assets/javascripts/workers/*.js")
        for path in site.glob(pattern)
    )
