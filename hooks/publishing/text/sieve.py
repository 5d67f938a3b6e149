"""The sieve: raw HTML, notes and lists of attributes in a body, on their way through Markdown."""

import re
from collections.abc import Mapping
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor, get_attrs_and_remainder
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from publishing.text.conversion import Way
from publishing.text.masking import without_notes
from publishing.text.raw_html import guarded, may_have, may_lead, permitted

LIST = r"\{:?[ ]*((?:[.#]|[^\s{}=]+=)[^\n]*)\}"
"""A list of attributes: `{: lang=en }`. Words in braces are words."""
ALONE = re.compile(r"&[#\w]+;|<pre[^<>]*><code[^<>]*>[^<]*</code></pre>\s*")
"""A sign by its name, and code: they leave nothing open."""


class Sieve(Extension):
    """What an author may write of HTML passes; the list is raw_html.py."""

    def __init__(self) -> None:
        super().__init__()
        self._md: Markdown
        self._way: Way
        self._ours: set[int] = set()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        self._md = md
        made, sifted = _Made(md), _Permitted(md, self)
        md.preprocessors.register(_Notes(md), "site-notes", 33)
        md.treeprocessors.register(_Attributes(md), "attr_list", 8)  # in the place of Markdown's own
        md.treeprocessors.register(made, "site-made", 3)
        md.postprocessors.register(sifted, "site-permitted", 35)
        md.postprocessors.register(_Guard(md, sifted, made), "site-guard", 10)

    def begin(self, way: Way) -> None:
        """A new body."""
        self._way = way
        self._ours = set()

    def token(self, html: str) -> str:
        """A block of the site's own, as a line of Markdown; what an author writes cannot look like it."""
        self._ours.add(self._md.htmlStash.html_counter)
        return self._md.htmlStash.store(html)

    def permit(self) -> bool:
        """Let through what may pass of the raw HTML; whether there was any."""
        found = False
        for number, html in enumerate(self._md.htmlStash.rawHtmlBlocks):
            if number not in self._ours and isinstance(html, str):
                found = found or not ALONE.fullmatch(html)
                self._md.htmlStash.rawHtmlBlocks[number] = permitted(html, self._link)
        return found

    def _link(self, address: str) -> Mapping[str, str]:
        return addressed(address, self._way)


def addressed(href: str, way: Way) -> dict[str, str]:
    """The attributes of a link: where it leads, its whole address for print, and that it leaves the site.

    One that leads where no link may is words without an address.
    """
    if not may_lead(href.replace(AMP_SUBSTITUTE, "&")):
        return {}
    address, whole = way.link(href)
    if whole:
        return {"href": address, "data-url": whole}
    return {"href": address, **({"rel": "external noopener"} if address.startswith("http") else {})}


class _Notes(Preprocessor):
    """Comments go before Markdown has seen them: a note may hold anything."""

    def run(self, lines: list[str]) -> list[str]:
        return without_notes("\n".join(lines)).split("\n")


class _Attributes(AttrListTreeprocessor):
    """`{: lang=en }`, by the same list as raw HTML."""

    HEADER_RE = re.compile(rf"[ ]+{LIST}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{LIST}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{LIST}")  # type: ignore[misc]

    def assign_attrs(self, elem: Element, attrs_string: str, *, strict: bool = False) -> str:
        given, remainder = get_attrs_and_remainder(attrs_string)
        if not (strict and remainder):
            for name, value in given:
                if may_have(elem.tag, name.lower()) and name.lower() != "href":
                    elem.set(name.lower(), unescape(value or ""))
        return remainder


class _Made(Treeprocessor):
    """What Markdown and the site made of a body."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.elements: dict[str, set[str]] = {}

    def run(self, root: Element) -> None:
        self.elements = {}
        for element in root.iter():
            if isinstance(element.tag, str):  # a comment has none
                self.elements.setdefault(element.tag, set()).update(element.keys())


class _Permitted(Postprocessor):
    """Raw HTML before it is put back."""

    def __init__(self, md: Markdown, sieve: Sieve) -> None:
        super().__init__(md)
        self.sieve = sieve
        self.found = False

    def run(self, text: str) -> str:
        self.found = self.sieve.permit()
        return text


class _Guard(Postprocessor):
    """The whole body, where there was raw HTML; others hold nothing but what Markdown and the site made."""

    def __init__(self, md: Markdown, permitted: _Permitted, made: _Made) -> None:
        super().__init__(md)
        self.permitted, self.made = permitted, made

    def run(self, text: str) -> str:
        return guarded(text, self.made.elements) if self.permitted.found else text
