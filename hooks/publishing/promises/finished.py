"""Finished pages: what one may hold, so that it loads nothing foreign, sends nothing and leads nobody away by itself.

The second net, under what authors may write (text/raw_html.py): a template's mistake is met here too. It names what is
allowed, since the ways in which a page can load, send or go are more than anyone remembers.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from selectolax.lexbor import LexborHTMLParser

from publishing.base.signs import never
from publishing.base.webaddresses import as_read, scheme
from publishing.text.raw_html import ATTRIBUTES, ELEMENTS

PAGE = (
    "article aside audio body button fieldset footer form h1 h2 h3 h4 h5 h6 head header hgroup html img input label "
    "legend link main meta meter nav noscript optgroup option output picture progress script search select source "
    "style template textarea title track video"
)
"""Elements that templates make; style and script may hold nothing, and have a word of their own (site.inline)."""
DRAWN = (
    "circle clippath defs desc ellipse g line lineargradient mask path pattern polygon polyline radialgradient rect "
    "stop svg symbol text tspan"
)
TAGS = ELEMENTS | frozenset(f"{PAGE} {DRAWN}".split())
GIVEN = (
    "accept accesskey action alt as async autocapitalize autocomplete autocorrect autofocus charset checked class "
    "cols content contenteditable controls crossorigin decoding default defer dir disabled download draggable "
    "enterkeyhint fetchpriority for form headers height hidden high href hreflang http-equiv id imagesizes "
    "imagesrcset inert inputmode integrity is itemid itemprop itemref itemscope itemtype kind label lang list loading "
    "loop low max maxlength media method min minlength multiple muted name nomodule nonce novalidate open optimum "
    "pattern placeholder playsinline popover popovertarget popovertargetaction poster preload property readonly "
    "referrerpolicy rel required role rows size sizes slot span spellcheck src srclang srcset step style tabindex "
    "target title translate type value virtualkeyboardpolicy width wrap writingsuggestions"
)
DRAWING = (
    "clip-path clip-rule color cx cy d dx dy fill fill-opacity fill-rule focusable fx fy gradienttransform "
    "gradientunits mask offset opacity patternunits points preserveaspectratio r rx ry shape-rendering stop-color "
    "stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke- "
    "opacity stroke-width text-anchor transform vector-effect version viewbox x x1 x2 xmlns y y1 y2"
)
NAMES = frozenset(f"{GIVEN} {DRAWING}".split()).union(*ATTRIBUTES.values())
TAG = re.compile(r"<([a-zA-Z][^\s/>]*)")
NAME = re.compile(r"(?:^|[\s\"'/])([a-zA-Z][\w:.-]*)$")
SAID = frozenset({"initial-scale", "url"})
"""What stands before = in what a meta says, and is no attribute."""
FETCHED = ("stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon")
NAMED = ("alternate", "canonical", "license")
"""Relations that a browser does not follow by itself."""
REFERRERS = ("no-referrer", "same-origin", "strict-origin")
HEADERS = ("content-security-policy", "refresh")
PAINTED = "[fill*=url], [stroke*=url], [mask*=url], [clip-path*=url]"
REFRESH = re.compile(r"^\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?[\"']?(?P<target>[^\"']*)", re.IGNORECASE)
WITHIN = r"(?!url\()"
URL = re.compile(
    rf"url\(\s*+(?:\"(?P<a>(?:{WITHIN}[^\"])*+)|'(?P<b>(?:{WITHIN}[^'])*+)|(?P<c>(?:{WITHIN}[^)\"'])*+))", re.IGNORECASE
)
"""What stands behind every url(, closed or not: browsers close what is open at the end of a style."""
STRING = re.compile(r"(?:@import|image-set\()[^;}\"']*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)')", re.IGNORECASE)
ESCAPED = re.compile(r"\\(?:(?P<code>[0-9a-fA-F]{1,6})\s?|(?P<sign>.))")


def not_allowed(page: str, tree: LexborHTMLParser) -> Iterator[str]:
    """What a page holds beside what is allowed; as it could be looked for in the page."""
    if "<!--" in page:
        yield "<!--"
    yield from never(page)
    elements = {tag.lower() for tag in set(TAG.findall(page))} - TAGS
    if elements or not all(map(_sound, _before_equals(page))):  # most are words in quotes and data: the tree knows
        yield from _strange(tree)
    for node in tree.css(PAINTED) if "url(" in page else ():
        yield from (f"<{node.tag} {name}>" for name, value in node.attributes.items() if _painted(value or ""))


def _before_equals(page: str) -> set[str]:
    """The last word before every = of a page, attributes among them: many times faster than to look for names."""
    return {piece[piece.rfind(" ") + 1 :] for piece in map(str.rstrip, page.split("=")[:-1])}


@cache
def _sound(word: str) -> bool:
    """Whether a word before = is no attribute, or one that a page may have."""
    found = NAME.search(word)
    return found is None or found[1].lower() in SAID or _harmless(found[1].lower())


def _painted(value: str) -> bool:
    return any(not address.startswith("#") for address in addresses(value))


def _harmless(name: str) -> bool:
    return name in NAMES or name.startswith(("data-", "aria-"))


def _strange(tree: LexborHTMLParser) -> Iterator[str]:
    """Elements and attributes that are in no list, those in templates too."""
    for node in tree.css("*"):
        tag = (node.tag or "").lower()
        if tag not in TAGS:
            yield f"<{tag}>"
        yield from (f"<{tag} {name}>" for name in node.attributes if not _harmless(name.lower()))
        if tag in ("template", "noscript"):
            yield from _strange(LexborHTMLParser((node.html or "").partition(">")[2]))


def too_much(tag: str, given: Mapping[str, str]) -> Iterator[str]:
    """What a link or a meta says that it may not."""
    if tag == "link":
        rels = given.get("rel", "").lower().split()
        yield from (f'<link rel="{rel}">' for rel in rels if rel not in FETCHED and rel not in NAMED)
    elif tag == "meta":
        header = given.get("http-equiv", "").strip().lower()
        if header and header not in HEADERS:
            yield f'<meta http-equiv="{header}">'
        if given.get("name", "").lower() == "referrer" and given.get("content", "").lower() not in REFERRERS:
            yield f'<meta name="referrer" content="{given.get("content")}">'


def refreshed(content: str) -> str:
    """Where a page goes by itself: `0; url=../december/`."""
    match = REFRESH.match(content)
    return match["target"].strip() if match else ""


def is_foreign(address: str) -> bool:
    """Whether a browser would ask another host, or anything but the site's own."""
    read = as_read(address).replace("\\", "/")
    return bool(scheme(read)) or read.startswith("//")


def addresses(style: str) -> Iterator[str]:
    """What a style asks for: url(), @import and image-set(), with letters by their number read as letters."""
    plain = ESCAPED.sub(lambda m: chr(min(int(m["code"], 16), 0x10FFFF)) if m["code"] else m["sign"], style)
    for match in [*URL.finditer(plain), *STRING.finditer(plain)]:
        yield next(address for address in (*match.groups(), "") if address is not None).strip()
