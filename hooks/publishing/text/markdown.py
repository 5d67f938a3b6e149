"""Markdown: a body becomes HTML, with the links, ids, glossary words and marks of this site."""

import re
from html import escape
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

from publishing.text.conversion import Conversion, Rendered
from publishing.text.definitions import spaced
from publishing.text.headings import EXPLICIT, HEADING
from publishing.text.masking import masked
from publishing.text.shaping import Shaping
from publishing.text.sieve import Sieve
from publishing.text.syntax import BLOCK, REVIEW, SOURCE, TERM, references

EXTENSIONS = ["tables", "fenced_code", "attr_list", "admonition", "sane_lists", "def_list", "pymdownx.details"]
NUMBER = r"(?<![\w§:.,\-–/])(\+?\d{1,4}(?:[ \u00a0-]\d{2,4})+)(?![\w:])"


class Converter:
    """A Markdown machine, built once and used for every page: building it costs as much as a page."""

    def __init__(self) -> None:
        self._sieve = Sieve()
        self._site = _Site(self._sieve)
        self._markdown = Markdown(extensions=[*EXTENSIONS, self._sieve, self._site], output_format="html")
        inline = self._markdown.treeprocessors["inline"]  # a list: looked through ten times for every paragraph
        inline.inlinePatterns = list(self._markdown.inlinePatterns)  # type: ignore[attr-defined]
        self._markdown.parser.blockprocessors.deregister("setextheader")  # headings are #, counted by line

    def convert(self, body: str, conversion: Conversion) -> Rendered:
        """A body as HTML. The conversion collects the words and sources met."""
        found = references(body)  # inline patterns run out of order; numbers follow the text
        conversion.terms += dict.fromkeys(each.target for each in found if each.kind == "term")
        mentioned = dict.fromkeys(each.target for each in found if each.kind == "source")
        conversion.sources += [source for source in mentioned if source not in conversion.sources]
        self._site.now = conversion
        self._sieve.begin(conversion.way)
        self._markdown.reset()
        html = self._markdown.convert(spaced(body) if conversion.close else body)
        return Rendered(html, tuple(conversion.terms), tuple(conversion.sources), conversion.reviews)


class _Site(Extension):
    """The site's own syntax, see text/syntax.py."""

    now: Conversion

    def __init__(self, sieve: Sieve) -> None:
        super().__init__()
        self.sieve = sieve

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.preprocessors.register(_Blocks(md, self.sieve), "site-blocks", 28)  # when white space is as it will be
        md.inlinePatterns.register(_Term(TERM.pattern, self), "site-term", 176)
        md.inlinePatterns.register(_Source(r" ?" + SOURCE.pattern, self), "site-source", 175)
        md.inlinePatterns.register(_Review(r" ?" + REVIEW.pattern, self), "site-review", 174)
        md.inlinePatterns.register(_Number(NUMBER), "site-number", 50)
        md.treeprocessors.register(Shaping(md, lambda: self.now), "site-shape", 4)


class _Blocks(Preprocessor):
    """{{ contact("bris") }} → a comment the templates fill in later; what the sieve keeps passes Markdown untouched.

    A heading's {#id} goes too: ids are set from the Swedish page, and inline patterns would break `{#8-12-ar}`.
    """

    def __init__(self, md: Markdown, sieve: Sieve) -> None:
        super().__init__(md)
        self.sieve = sieve

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        for m in reversed(list(BLOCK.finditer(masked(text)))):  # in code and comments it stays as it is
            argument = re.sub("[<>]|-(?=-)", "", m["argument"] or "")  # no argument ends the comment it stands in
            token = self.sieve.token(f"<!--block:{m['name']}:{argument}-->\n")
            text = f"{text[: m.start()]}\n{token}\n{text[m.end() :]}"
        return [EXPLICIT.sub("", line) if HEADING.match(line) else line for line in text.split("\n")]


class _Mark(InlineProcessor):
    def __init__(self, pattern: str, site: _Site) -> None:
        super().__init__(pattern)
        self.site = site


class _Term(_Mark):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        now, identity = self.site.now, m["id"] or m["text"]
        if identity not in now.terms:
            now.terms.append(identity)
        link = Element("a", {"class": "term", "href": now.way.term(identity)})
        link.set("aria-describedby", f"ord-{identity}")
        link.text = m["text"]
        return link, m.start(0), m.end(0)


class _Source(_Mark):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        now, source = self.site.now, m["source"].strip()
        if source not in now.sources:
            now.sources.append(source)
        number = now.sources.index(source) + 1
        mark = Element("sup", {"class": "source", "data-pagefind-ignore": ""})
        link = SubElement(mark, "a", {"href": f"#kalla-{number}"})
        link.set("aria-label", now.t("sources.mark", number=number))
        link.text = str(number)
        return mark, m.start(0), m.end(0)


class _Review(_Mark):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        self.site.now.reviews += 1
        mark = Element("span", {"class": "review", "data-pagefind-ignore": ""})
        mark.text = self.site.now.t("review.mark")
        mark.set("lang", self.site.now.t.language.code)
        return mark, m.start(0), m.end(0)


class _Number(InlineProcessor):
    """A number in groups keeps its order in right-to-left text: 116 111, never 111 116."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        isolated = Element("bdi", {"dir": "ltr", "class": "number"})
        isolated.text = AtomicString(m[1])  # not looked at again inside bold words and links
        return isolated, m.start(0), m.end(0)


def text_html(text: str) -> str:
    """Plain words as HTML, numbers in groups isolated."""
    return re.sub(NUMBER, r'<bdi dir="ltr" class="number">\1</bdi>', escape(text, quote=False))
