"""Addresses: no two pages at one place; the second would silently take the first one's."""

from collections.abc import Iterator
from dataclasses import dataclass

from publishing.base.problems import Problem
from publishing.library.kinds import gifts
from publishing.library.library import Library

TAKEN = ("assets/", "pagefind/", "404.html")


@dataclass(frozen=True)
class Takes:
    """A gift: a part of the address below which everything is the kind's own; a page there would be written over."""

    place: str


def check(library: Library) -> Iterator[Problem]:
    """Compare all addresses, those of fallbacks too."""
    seen: dict[str, str] = {}
    taken = tuple(each.place for each in gifts(library.kinds, Takes))
    for (key, code), address in library.addresses.items():
        document = library.guides[key].edition(code).document
        if address in seen or address in TAKEN or address.startswith(taken):
            spot = document.front.spot(("slug",))
            other = seen.get(address, address)
            yield Problem(spot, "address.twice", {"address": f"/{address}", "other": other})
        seen.setdefault(address, document.source.file)
