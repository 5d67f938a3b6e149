"""Structured data: what search engines are told in schema.org's words, as JSON-LD."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from publishing.base.languages import Language
from publishing.library.guides import Guide
from publishing.library.kinds import gifts
from publishing.library.library import Library

CONTEXT = "https://schema.org"


@dataclass(frozen=True)
class Structured:
    """A gift: what any page may say of itself: its library, itself, the reader's language, the site's address."""

    of: Callable[[Library, Guide, str, str], Iterable[dict[str, Any]]]


def structured(library: Library, guide: Guide, code: str, site_url: str) -> Iterator[dict[str, Any]]:
    """Everything a page says of itself to machines. Nothing on a fallback: its Swedish page says it."""
    if code in guide.editions and library.shown(guide):
        for each in gifts(library.kinds, Structured):
            yield from each.of(library, guide, code, site_url)


def spoken(language: Language) -> str:
    """The language as search engines know it: easy Swedish is Swedish."""
    return language.hreflang or "sv"


def as_script(data: dict[str, Any], *, sort: bool = True) -> str:
    """JSON that can stand inside a script element, whatever words it holds.

    sort  by key; False where the order says something
    """
    text = json.dumps(data, ensure_ascii=False, sort_keys=sort)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
