"""Raw HTML: the list of what an author may write of it; all else is told, and none of it reaches a page.

A page that cannot load, send or go elsewhere is one that only holds what is listed here: a list of what is forbidden
is never whole.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape

import nh3

from publishing.base.webaddresses import as_read, scheme
from publishing.text.masking import without_comments

SCHEMES = ("http", "https", "mailto", "tel", "sms")
WORDS = (
    "a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time "
    "u var wbr"
)
PARTS = (
    "blockquote caption col colgroup dd details div dl dt figcaption figure hr li ol p pre section summary table tbody "
    "td tfoot th thead tr ul"
)
"""Without headings: the contents of a page and the links to it are made of those that are written with #."""
ELEMENTS = frozenset(f"{WORDS} {PARTS}".split())
ANYWHERE = frozenset({"dir", "lang", "title"})
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "a": frozenset({"href"}),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "details": frozenset({"open"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"reversed", "start", "type"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}
LINKED = frozenset({"data-url", "rel"})
"""What the site adds to a link."""
RUN = frozenset({"script", "style"})
"""What they hold is no words, and goes with them."""

TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/<>]*+)"
    r"(?P<rest>(?:=\s*+(?:\"[^\"]*+\"|'[^']*+')|(?!\n[ \t]*\n)[^<>])*+)>"
)
"""A tag as a browser reads it, but no further than its paragraph."""
ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=/\"'<>][^\s=/<>]*)(?:\s*=\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)'|(?P<c>[^\s\"'<>]+)))?"
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of an author: its name in small letters, its attributes as a browser reads them, and where it stands."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    closes: bool
    start: int
    end: int

    @property
    def refused(self) -> list[str]:
        """The attributes that are not in the list."""
        return [name for name, _ in self.attributes if not may_have(self.name, name)]


def tags(html: str) -> Iterator[Tag]:
    """The tags of a text, in order."""
    for match in TAG.finditer(html):
        found = () if match["close"] else tuple(_attributes(match["rest"]))
        yield Tag(match["name"].lower(), found, bool(match["close"]), *match.span())


def _attributes(rest: str) -> Iterator[tuple[str, str]]:
    for each in ATTRIBUTE.finditer(rest):
        yield each["name"].lower(), unescape(each["a"] or each["b"] or each["c"] or "")


def may_have(element: str, attribute: str) -> bool:
    """Whether an author may write the attribute on the element."""
    return attribute in ANYWHERE or attribute in ATTRIBUTES.get(element, ())


def may_lead(address: str) -> bool:
    """Whether a link may lead there, as far as its scheme tells; `address` as it is written, with `&#58;` and all."""
    return scheme(unescape(address)) in ("", *SCHEMES)


def may_load(address: str) -> bool:
    """Whether a picture may be fetched from there: from the site itself."""
    read = as_read(unescape(address))
    return not scheme(read) and not read.replace("\\", "/").startswith("//")


def permitted(html: str, link: Callable[[str], Mapping[str, str]]) -> str:
    """Raw HTML with what is in the list, and the rest as words.

    link  the attributes of a link, from the address an author wrote
    """
    html = without_comments(html)
    kept: list[str] = []
    at, running = 0, ""
    for tag in tags(html):
        if not running:
            kept.append(_words(html[at : tag.start]))
        at = tag.end
        if tag.name in RUN:
            running = "" if tag.closes else tag.name
        elif tag.name in ELEMENTS and not running:
            kept.append(_tag(tag, link))
    return "".join(kept) + ("" if running else _words(html[at:]))


def guarded(html: str, made: Mapping[str, Iterable[str]]) -> str:
    """A whole body after the sieve: its elements closed where they were opened, and nothing on it but the list.

    made  the elements that Markdown and the site made of the same body, with the attributes they have
    """
    attributes = {name: {*ATTRIBUTES.get(name, ()), *made.get(name, ())} for name in {*ATTRIBUTES, *made}}
    attributes["a"] |= LINKED
    return nh3.clean(
        html,
        tags={*ELEMENTS, *made},
        attributes={"*": set(ANYWHERE), **attributes},
        url_schemes=set(SCHEMES),
        clean_content_tags=set(RUN),
        strip_comments=False,  # blocks are comments until the templates fill them in; an author's are gone already
        link_rel=None,
    )


def _words(text: str) -> str:
    return text.replace("<", "&lt;")


def _tag(tag: Tag, link: Callable[[str], Mapping[str, str]]) -> str:
    """A tag of the list, with its attributes that are."""
    if tag.closes:
        return f"</{tag.name}>"
    given: dict[str, str] = {}
    for name, value in tag.attributes:
        if name == "href" and may_have(tag.name, name):
            given |= link(value)
        elif may_have(tag.name, name):
            given.setdefault(name, value)
    written = "".join(f' {name}="{escape(value)}"' for name, value in given.items())
    return f"<{tag.name}{written}>"
