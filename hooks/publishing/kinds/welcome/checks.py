"""Welcome: what a family home writes for a child stands in the booklet, and every picture it may choose is there."""

from collections.abc import Iterator

from publishing.base.languages import SOURCE
from publishing.base.problems import Problem, Spot, near
from publishing.kinds.form.model import form_of
from publishing.kinds.welcome.model import Welcome, WelcomeFacts
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.look.drawings import drawing
from publishing.look.windows import WINDOWS


def check(library: Library) -> Iterator[Problem]:
    """Look at the maker's page."""
    for guide in library.guides.values():
        if guide.key in library.broken:
            continue
        if not isinstance(guide.facts, WelcomeFacts):
            continue
        if guide.facts.welcome is None:
            yield Problem(guide.source.document.front.spot(("layout",)), "welcome.no-facts")
            continue
        yield from fields(guide, guide.facts.welcome)
        yield from pictures(library, guide, guide.facts.welcome)


def fields(guide: Guide, welcome: Welcome) -> Iterator[Problem]:
    """The fields of the form beside those of the booklets, both ways."""
    front = guide.source.document.front
    form = form_of(guide)
    known = [field.id for field in form.fields] if form else []
    for age, ids in welcome.ages.items():
        for number, identity in enumerate(ids):
            spot = front.spot(("welcome", "ages", age, number))
            if identity not in known:
                yield Problem(spot, "welcome.unknown-field", {"field": identity, **near(identity, known)})
            elif identity in ids[:number]:
                yield Problem(spot, "welcome.field-twice", {"field": identity, "age": age})
    named: list[tuple[tuple[str, ...], str | None]] = [(("welcome", "most", each), each) for each in welcome.most]
    named += [(("welcome", "album"), welcome.album), (("welcome", "back"), welcome.back)]
    for place, name in named:
        if name and name not in known:
            spot = front.spot(place, key="most" in place)
            yield Problem(spot, "welcome.unknown-field", {"field": name, **near(name, known)})
    for number, each in enumerate(known):
        if each not in welcome.shown:
            spot = front.spot(("form", "fields", number, "id"))
            yield Problem(spot, "welcome.field-unused", {"field": each})


def pictures(library: Library, guide: Guide, welcome: Welcome) -> Iterator[Problem]:
    """The drawings that may be chosen, each with a name: it is what a child who does not see is told."""
    pictograms = [each.id for each in library.pictograms.pictograms]
    known = [*(f"window:{name}" for name in WINDOWS), *(f"pictogram:{name}" for name in pictograms)]
    for number, target in enumerate(welcome.pictures):
        found = drawing(target)
        if found is None or found.target not in known:
            spot = guide.source.document.front.spot(("welcome", "pictures", number))
            yield Problem(spot, "welcome.unknown-picture", {"picture": target, **near(target, known)})
        elif (key := f"{found.kind}.{found.names[0]}") not in library.wording[SOURCE].words:
            yield Problem(Spot("docs/_data/wording/sv.yml"), "wording.not-there", {"key": key})
