"""Addresses: no two pages at one place; the second would silently take the first one's."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.library.library import Library

TAKEN = ("assets/", "pagefind/", "404.html", "k/")
SHORT = "k/"
"""Everything below it is short links; a page there would be written over."""


def check(library: Library) -> Iterator[Problem]:
    """Compare all addresses, those of fallbacks too."""
    seen: dict[str, str] = {}
    for (key, code), address in library.addresses.items():
        document = library.guides[key].edition(code).document
        if address in seen or address in TAKEN or address.startswith(SHORT):
            spot = document.front.spot(("slug",))
            other = seen.get(address, address)
            yield Problem(spot, "address.twice", {"address": f"/{address}", "other": other})
        seen.setdefault(address, document.source.file)
