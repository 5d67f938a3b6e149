"""Next steps: one door. They lead onwards on the road, never round in circles, and end where somebody answers."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot
from publishing.kinds.road.model import place, road, step_of
from publishing.library.guides import Guide
from publishing.library.library import Library, Target
from publishing.text.headings import parts
from publishing.text.syntax import references

BLOCKS = ("contact", "contacts")
"""What an author writes where somebody answers."""


def check(library: Library) -> Iterator[Problem]:
    """Follow the next step of every page for those who think about it and those who are family homes."""
    circles: set[frozenset[str]] = set()
    for guide in library.guides.values():
        if guide.facts.section != "family-homes" or guide.facts.audience != "everyone" or guide.own_words:
            continue
        target = library.resolve(guide.facts.next_page, guide.key)
        if guide.key in library.broken or target.kind in ("no-page", "no-heading", "absolute"):
            continue  # told already
        if target.kind == "page" and target.key == guide.key and not target.fragment:
            yield Problem(spot_of(guide), "next.itself")
            continue
        yield from onwards(library, guide, target)
        yield from arriving(library, guide, circles)


def spot_of(guide: Guide) -> Spot:
    """Where the next step of a page is named."""
    return guide.source.document.front.spot(("next_page",))


def onwards(library: Library, guide: Guide, target: Target) -> Iterator[Problem]:
    """A next step that leads back on the road."""
    here = place(library, step_of(guide))
    there = place(library, step_at(library, target))
    if here and there and there < here:
        facts = {"here": here, "there": there, "page": guide.facts.next_page}
        yield Problem(spot_of(guide), "next.backwards", facts)


def step_at(library: Library, target: Target) -> str | None:
    """The place on the road of what a link leads to: of the step itself, when it leads into the road's own page."""
    guide = library.guides.get(target.key)
    if guide is None or target.kind != "page":
        return None
    if guide is road(library) and place(library, target.fragment):
        return target.fragment
    return step_of(guide)


def arriving(library: Library, guide: Guide, circles: set[frozenset[str]]) -> Iterator[Problem]:
    """A way that comes back to where it has been, or ends where nobody answers.

    circles  those told already: each is told once, however many pages lead into it
    """
    way = [guide.key]
    while not answered(library, way[-1], ""):
        target = library.resolve(library.guides[way[-1]].facts.next_page, way[-1])
        if target.kind in ("no-page", "no-heading", "absolute") or target.key in library.broken:
            return  # told already
        if target.kind == "page" and answered(library, target.key, target.fragment):
            return
        if target.kind == "page" and target.key not in way:
            way.append(target.key)
            continue
        circle = way[way.index(target.key) :] if target.kind == "page" else way[-1:]
        if frozenset(circle) not in circles:
            circles.add(frozenset(circle))
            pages = [f"{key}.md" for key in circle] + [f"{target.key}.md"] * (target.kind == "page")
            yield Problem(spot_of(library.guides[circle[0]]), "next.circle", {"way": " → ".join(pages)})
        return


def answered(library: Library, key: str, fragment: str) -> bool:
    """Whether a page, or the section of it that a link leads into, shows whom to call or write to."""
    here = library.landmark("answers")
    if here and key == here.key:
        return True
    if not fragment:
        return False
    edition = library.guides[key].source
    body = edition.document.body
    found_at = next((heading for heading in edition.headings if heading.id == fragment), None)
    if found_at is None:
        return False
    start, end = next((s, e) for h, s, e in parts(body, edition.headings, found_at.level) if h is found_at)
    found = (each for each in references(body) if each.kind == "block" and each.target in BLOCKS)
    return any(start <= each.offset < end for each in found)
