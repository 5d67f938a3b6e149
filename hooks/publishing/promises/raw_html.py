"""Raw HTML: what a text holds that is not in the list is told at its place, with what to write instead."""

import re
from collections.abc import Iterator, Mapping

from markdown.extensions.attr_list import get_attrs_and_remainder

from publishing.base.problems import Problem
from publishing.library.library import Library
from publishing.promises.links import odd
from publishing.text.headings import EXPLICIT, HEADING
from publishing.text.masking import masked
from publishing.text.raw_html import ELEMENTS, Tag, may_have, tags
from publishing.text.sieve import LIST

FILMS = ("applet", "audio", "embed", "frame", "frameset", "iframe", "noembed", "object", "param", "source", "track",
         "video")  # fmt: skip
PICTURES = ("area", "canvas", "image", "img", "map", "picture", "svg")
HTML = (
    "acronym address article aside base basefont bgsound big blink body button center command content datalist dialog "
    "dir fencedframe fieldset font footer form h1 h2 h3 h4 h5 h6 head header hgroup html input isindex keygen label "
    "legend link listing main marquee math menu menuitem meta meter nav nobr noframes noscript optgroup option output "
    "plaintext portal progress rb rtc script search select slot strike style template textarea title tt xml xmp"
)
OTHERS = frozenset(HTML.split())
"""The names of HTML that are in no list of ours; any other is words in the wrong brackets."""
HALF_NOTE = re.compile(r"<!--|<!(?!--)|<\?|<--(?!-)|(?<!\S)!--(?=[\s\w])")
"""What is left of notes when those that are whole are gone."""
LISTED = re.compile(r"(?<!\{)" + LIST.replace(r"[^\n]*", r"[^{}\n]*"))
AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*|[^<>\s!]+@[^@<>\s]+)>")
Found = tuple[int, int, str, Mapping[str, object]]
"""Where it begins and ends, and what is said of it."""


def check(library: Library) -> Iterator[Problem]:
    """Look at every text."""
    for _, edition in library.editions():
        document = edition.document
        for start, end, code, facts in found(document.body):
            yield Problem(document.spot_at(start, min(end, _line_end(document.body, start)) - start), code, facts)
        for match in AUTOLINK.finditer(masked(document.body)):  # links that only Markdown sees
            spot = document.spot_at(match.start("target"), len(match["target"]))
            yield from odd(spot, match["target"] if ":" in match["target"] else f"mailto:{match['target']}")


def found(body: str) -> Iterator[Found]:
    """What is not in the list, of what is written in a body outside code."""
    text = masked(body)
    for match in HALF_NOTE.finditer(text):
        yield match.start(), _line_end(body, match.start()), "raw-html.note", {}
    links = {match.start() for match in AUTOLINK.finditer(text)}
    for tag in tags(text):
        if not tag.closes and tag.start not in links:
            yield from _tag(tag, body[tag.start : tag.end])
    by_hand = {match.end("text") for match in HEADING.finditer(text) if EXPLICIT.search(match["text"])}
    for match in LISTED.finditer(text):
        listed = [("class" if name == "." else name.lower()) for name, _ in get_attrs_and_remainder(match[1])[0]]
        refused = [name for name in dict.fromkeys(listed) if not may_have("", name)]
        if refused and match.end() not in by_hand:  # that is how a heading gets its id
            yield match.start(), match.end(), "raw-html.list", {"attributes": refused, "list": match[0]}


def _tag(tag: Tag, written: str) -> Iterator[Found]:
    """What is said of one tag."""
    facts: dict[str, object] = {"element": tag.name}
    if tag.name in ELEMENTS:
        if tag.refused:
            refused = list(dict.fromkeys(tag.refused))
            yield tag.start, tag.end, "raw-html.attribute", {**facts, "attributes": refused}
    elif tag.name in FILMS:
        yield tag.start, tag.end, "raw-html.film", facts
    elif tag.name in PICTURES:
        yield tag.start, tag.end, "raw-html.picture", facts
    elif tag.name in OTHERS:
        yield tag.start, tag.end, "raw-html.element", facts
    else:
        yield tag.start, tag.end, "raw-html.unknown", {"written": written, "words": written.strip("</>")}


def _line_end(body: str, start: int) -> int:
    """Where the line ends on which something begins: a mark under more than a line marks nothing."""
    end = body.find("\n", start)
    return len(body) if end < 0 else end
