"""The road: text and picture have the same steps, and every step says what happens and what one may ask."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from publishing.base.languages import SOURCE
from publishing.base.problems import Problem, near
from publishing.kinds.road.model import PARTS, PHASES, RoadFacts, Step, Stop, labels, road, step_of, steps, stops
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library


def check(library: Library) -> Iterator[Problem]:
    """Look at the page of the road in every language, and at the pages that name a step of it."""
    for guide in library.guides.values():
        if isinstance(guide.facts, RoadFacts) and guide.facts.road is not None:
            yield from compared(guide, guide.facts.road)
            for edition in guide.editions.values():
                yield from told(library, guide, edition)
    yield from named(library)


def compared(guide: Guide, told: Sequence[Stop]) -> Iterator[Problem]:
    """The facts beside the Swedish headings: both ways, and in the same order."""
    edition = guide.source
    front = edition.document.front
    heads = {heading.id: heading for heading in edition.headings if heading.level == 2}
    ids = [stop.id for stop in told]
    for number, stop in enumerate(told):
        if stop.id not in heads:
            spot = front.spot(("road", number, "id"))
            yield Problem(spot, "road.no-step", {"step": stop.id, **near(stop.id, heads)})
    for identity, heading in heads.items():
        if identity not in ids:
            yield Problem(edition.document.spot_at(heading.offset, heading.length), "road.no-step", {"step": identity})
    if sorted(ids) == sorted(heads):
        for number, (identity, expected) in enumerate(zip(ids, heads, strict=True)):
            if identity != expected:
                facts = {"step": identity, "expected": expected}
                yield Problem(front.spot(("road", number, "id")), "road.order", facts)
                return
    for number, (before, stop) in enumerate(pairwise(told), 1):
        if PHASES.index(stop.phase) < PHASES.index(before.phase):
            facts = {"step": stop.phase, "expected": before.phase}
            yield Problem(front.spot(("road", number, "phase")), "road.order", facts)


def told(library: Library, guide: Guide, edition: Edition) -> Iterator[Problem]:
    """The steps of one text, beside those of the Swedish one."""
    mine = steps_of(library, edition)
    for step in mine:
        if not step.happens or not step.ask:
            label = library.wording[edition.language.code].words.get("road.ask", "")
            yield Problem(
                edition.document.spot_at(step.offset, step.length), "road.no-text", {"step": step.title, "label": label}
            )
    if edition.freshness in ("source", "outdated"):
        return  # an old translation is told to be old, and that is enough
    names = {part: label for label, part in labels(library.wording[edition.language.code]).items()}
    theirs = {step.id: step for step in steps_of(library, guide.source)}
    for step in mine:
        lost = [
            names.get(part, part)
            for part in PARTS
            if part != "ask" and step.id in theirs and getattr(theirs[step.id], part) and not getattr(step, part)
        ]
        if lost:
            spot = edition.document.spot_at(step.offset, step.length)
            facts = {"step": step.title, "labels": lost, "file": guide.source.document.source.file}
            yield Problem(spot, "road.child-missing", facts)


def steps_of(library: Library, edition: Edition) -> tuple[Step, ...]:
    """The steps as a text tells them."""
    known = labels(library.wording[edition.language.code])
    return steps(edition.document.body, edition.headings, known)


def named(library: Library) -> Iterator[Problem]:
    """`step:` names a step of the road."""
    found = road(library)
    known = [stop.id for stop in stops(found)] if found else []
    if not known and library.broken:
        return  # perhaps the page of the road itself; told already
    for guide in library.guides.values():
        step, front = step_of(guide), guide.editions[SOURCE].document.front
        written = isinstance(front.data, dict) and "step" in front.data  # what a record sets by itself is no slip
        if step is not None and step not in known and written:
            spot = front.spot(("step",))
            yield Problem(spot, "road.unknown-step", {"step": step, "steps": known, **near(step, known)})
