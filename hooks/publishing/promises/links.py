"""Links: every link, picture and block leads to something that exists."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from publishing.base.problems import Problem, Spot, near
from publishing.base.webaddresses import deceives, scheme
from publishing.library.guides import Edition, Guide
from publishing.library.kinds import blocks, gifts
from publishing.library.library import Library
from publishing.library.publicity import first_day
from publishing.look.drawings import drawing
from publishing.text.raw_html import may_lead
from publishing.text.syntax import Reference, references

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Points:
    """A gift: pages that the facts of a page point to, each with the place in the front matter where it stands."""

    to: Callable[[Guide], Iterable[tuple[Place, str]]]


def check(library: Library) -> Iterator[Problem]:
    """Look at every text in every language, and at what the facts of a page point to."""
    for guide, edition in library.editions():
        if edition.freshness == "source":
            yield from facts(library, guide, edition)
        for reference in references(edition.document.body):
            yield from pointed(library, guide, edition, reference)
    if library.landmark("words") is None and not library.broken:  # what is broken may be the glossary itself
        yield from unexplained(library)


def unexplained(library: Library) -> Iterator[Problem]:
    """Marked words that would lead nowhere, where no page has the glossary."""
    for _, edition in library.editions():
        for found in references(edition.document.body):
            if found.kind == "term":
                yield Problem(place(edition, found), "link.no-glossary", {"word": found.text})


def facts(library: Library, guide: Guide, edition: Edition) -> Iterator[Problem]:
    """The next step, and what else the facts of the page point to."""
    named: list[tuple[Place, str]] = [(("next_page",), guide.facts.next_page)]
    named += [each for points in gifts(library.kinds, Points) for each in points.to(guide)]
    for path, target in named:
        spot = edition.document.front.spot(path)
        yield from followed(library, guide.key, spot, target)
        yield from ahead(library, guide.key, spot, target)


def pointed(library: Library, guide: Guide, edition: Edition, found: Reference) -> Iterator[Problem]:
    """One reference of a text."""
    spot = place(edition, found)
    if found.kind in ("link", "html-link"):
        yield from followed(library, guide.key, spot, found.target)
        if edition.freshness == "source":  # its translations have the same links
            yield from ahead(library, guide.key, spot, found.target)
    elif found.kind == "image":
        if not (found.text or "").strip():
            yield Problem(spot, "picture.no-alt", {"picture": found.target})
        if drawing(found.target) is None:  # what may be drawn is seen by drawings.py
            yield from followed(library, guide.key, spot, found.target, picture=True)
    elif found.kind == "undefined":
        yield Problem(spot, "link.undefined", {"name": found.target})
    elif found.kind == "source" and not found.target:
        yield Problem(spot, "source.empty")
    elif found.kind == "loose-block":
        yield Problem(spot, "block.not-alone", {"block": found.target})
    elif found.kind == "block":
        yield from _block(library, spot, found)


def place(edition: Edition, found: Reference) -> Spot:
    """Where a reference stands in its file."""
    return edition.document.spot_at(found.offset, found.length)


def followed(library: Library, key: str, spot: Spot, target: str, *, picture: bool = False) -> Iterator[Problem]:
    """What is wrong with one link, written at `spot` in the file of page `key`."""
    strange = list(odd(spot, target))
    yield from strange
    if any(problem.level == "fault" for problem in strange):
        return
    found = library.resolve(target, key)
    if found.kind == "no-page":
        pages = [f"{key}.md" for key in library.guides]
        yield Problem(spot, "link.no-page", {"page": f"{found.key}.md", **near(f"{found.key}.md", pages)})
    elif found.kind == "no-heading":
        ids = library.anchors(found.key)
        facts = {"heading": found.fragment, "page": f"{found.key}.md", **near(found.fragment, ids)}
        yield Problem(spot, "link.no-heading", facts)
    elif found.kind == "no-file":
        if any(f"{language.code}/{found.file}" in library.kept_out for language in library.languages):
            yield Problem(spot, "link.kept-out", {"file": found.file})
            return
        files = sorted({file.partition("/")[2] for file in library.beside})
        yield Problem(spot, "link.no-file", {"file": found.file, **near(found.file, files)})
    elif found.kind == "absolute":
        yield Problem(spot, "link.absolute", {"target": target})
    elif found.kind == "external" and picture:
        yield Problem(spot, "picture.foreign", {"target": target})


def ahead(library: Library, key: str, spot: Spot, target: str) -> Iterator[Problem]:
    """A link that opens a page before its day; where it stands on a page that nobody names either, it may."""
    found, here = library.resolve(target, key), library.guides.get(key)
    guide = library.guides.get(found.key) if found.kind == "page" else None
    day = first_day(library, guide) if guide and here and library.shown(here) else None
    if day:
        yield Problem(spot, "link.ahead", {"page": f"{found.key}.md", "day": day})


def odd(spot: Spot, target: str) -> Iterator[Problem]:
    """What is wrong with an address itself, wherever it leads; `target` as it is written, with `&amp;` and all."""
    address = unescape(target.strip("<>"))
    reason = "scheme" if not may_lead(target) else deceives(address)
    if reason:
        yield Problem(spot, f"web-address.{reason}", {"address": address, "scheme": scheme(address)})


def _block(library: Library, spot: Spot, found: Reference) -> Iterator[Problem]:
    known = {name: block for name, block in blocks(library.kinds).items() if block.written}
    block, given = known.get(found.target), found.text or ""
    if block is None:
        facts = {"block": found.target, "known": list(known), **near(found.target, known)}
        yield Problem(spot, "block.unknown", facts)
        return
    if block.names is None or block.waits(given) in library.broken or (given == "" and block.optional):
        return
    choices = list(block.names(library))
    if given not in choices:
        facts = {"block": found.target, "argument": given, "known": choices, **near(given, choices)}
        yield Problem(spot, "block.argument", facts)
