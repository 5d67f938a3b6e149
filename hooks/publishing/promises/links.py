"""Links: every link, picture, glossary word and block leads to something that exists."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot, near
from publishing.kinds.insight.model import READERS, insight_of
from publishing.kinds.myth.model import FOLDER, in_order, slug_of
from publishing.library.blocks import BLOCKS, OPTIONAL
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.look.drawings import drawing
from publishing.text.syntax import Reference, references

GLOSSARY, FILES = "glossary.yml", {"contact": "contacts.yml", "group": "contacts.yml", "offer": "offers.yml"}


def check(library: Library) -> Iterator[Problem]:
    """Look at every text in every language, and at what the facts of a page point to."""
    for guide, edition in library.editions():
        if edition.freshness == "source":
            yield from facts(library, guide, edition)
        for reference in references(edition.document.body):
            yield from pointed(library, guide, edition, reference)


def facts(library: Library, guide: Guide, edition: Edition) -> Iterator[Problem]:
    """The next step, the doors, and the page that an insight changed."""
    named: list[tuple[tuple[str | int, ...], str]] = [(("next_page",), guide.facts.next_page)]
    named += [(("doors", number), target) for number, target in enumerate(guide.facts.doors)]
    insight = insight_of(guide)
    named += [(("page",), insight.page)] if insight and insight.page else []
    for path, target in named:
        spot = edition.document.front.spot(path)
        yield from followed(library, guide.key, spot, target)


def pointed(library: Library, guide: Guide, edition: Edition, found: Reference) -> Iterator[Problem]:
    """One reference of a text."""
    spot = place(edition, found)
    if found.kind in ("link", "html-link"):
        yield from followed(library, guide.key, spot, found.target)
    elif found.kind in ("image", "html-image"):
        if not (found.text or "").strip():
            yield Problem(spot, "picture.no-alt", {"picture": found.target})
        if drawing(found.target) is None:  # what may be drawn is seen by drawings.py
            yield from followed(library, guide.key, spot, found.target, picture=True)
    elif found.kind == "undefined":
        yield Problem(spot, "link.undefined", {"name": found.target})
    elif found.kind == "term" and library.glossary.get(found.target) is None and GLOSSARY not in library.broken:
        yield Problem(spot, "term.unknown", {"term": found.target, **near(found.target, library.glossary.ids)})
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
    found = library.resolve(target, key)
    if found.kind == "no-page":
        pages = [f"{key}.md" for key in library.guides]
        yield Problem(spot, "link.no-page", {"page": f"{found.key}.md", **near(f"{found.key}.md", pages)})
    elif found.kind == "no-heading":
        ids = library.anchors(found.key)
        facts = {"heading": found.fragment, "page": f"{found.key}.md", **near(found.fragment, ids)}
        yield Problem(spot, "link.no-heading", facts)
    elif found.kind == "no-file":
        files = sorted({file.partition("/")[2] for file in library.files})
        yield Problem(spot, "link.no-file", {"file": found.file, **near(found.file, files)})
    elif found.kind == "absolute":
        yield Problem(spot, "link.absolute", {"target": target})
    elif found.kind == "external" and picture:
        yield Problem(spot, "picture.foreign", {"target": target})


def _block(library: Library, spot: Spot, found: Reference) -> Iterator[Problem]:
    if found.target not in BLOCKS:
        yield Problem(
            spot,
            "block.unknown",
            {"block": found.target, "known": list(BLOCKS), **near(found.target, BLOCKS)},
        )
        return
    wanted = BLOCKS[found.target]
    if FILES.get(wanted or "") in library.broken or f"{FOLDER}/{found.text}" in library.broken:
        return
    lists: dict[str, list[str]] = {
        "contact": [contact.id for contact in library.contacts.contacts],
        "group": sorted({group for contact in library.contacts.contacts for group in contact.groups}),
        "offer": [offer.id for offer in library.offers.offers],
        "myth": [slug_of(guide) for guide, _ in in_order(library.guides.values())],
        "readers": [*READERS],
    }
    choices = lists.get(wanted or "", [])
    given = found.text or ""
    if wanted and given not in choices and not (given == "" and found.target in OPTIONAL):
        facts = {"block": found.target, "argument": given, "known": choices, **near(given, choices)}
        yield Problem(spot, "block.argument", facts)
