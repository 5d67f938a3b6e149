"""Forms: facts and words of a form have the same fields, and whatever is to be chosen from is there."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot, near
from publishing.kinds.form.model import LISTED, Asked, Form, FormFacts, asked
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library


def check(library: Library) -> Iterator[Problem]:
    """Look at every form in every language. That a translation has the headings is seen by translations.py."""
    for guide in library.guides.values():
        if guide.key in library.broken or not isinstance(guide.facts, FormFacts):
            continue
        form = guide.facts.form
        if form is None:
            yield Problem(guide.source.document.front.spot(("layout",)), "form.no-fields")
            continue
        swedish = fields_of(guide.source)
        yield from compared(guide, form, swedish)
        for edition in guide.editions.values():
            mine = fields_of(edition)
            yield from listed(edition, form, mine)
            if edition.freshness not in ("source", "outdated"):
                yield from alike(guide, edition, form, mine, swedish)


def fields_of(edition: Edition) -> dict[str, Asked]:
    """The fields as a text asks them."""
    return asked(edition.document.body, edition.headings)


def compared(guide: Guide, form: Form, swedish: dict[str, Asked]) -> Iterator[Problem]:
    """The facts beside the Swedish headings, both ways."""
    ids = [field.id for field in form.fields]
    for number, identity in enumerate(ids):
        if identity not in swedish:
            spot = guide.source.document.front.spot(("form", "fields", number, "id"))
            yield Problem(spot, "form.no-heading", {"field": identity, **near(identity, swedish)})
    for identity, each in swedish.items():
        if identity not in ids:
            yield Problem(spot_of(guide.source, each), "form.no-field", {"heading": each.heading.text, "id": identity})


def listed(edition: Edition, form: Form, mine: dict[str, Asked]) -> Iterator[Problem]:
    """Columns and choices of the fields that have them."""
    for field in form.fields:
        least, each = LISTED.get(field.kind, 0), mine.get(field.id)
        if each and len(each.items) < least:
            facts = {"heading": each.heading.text, "count": len(each.items), "least": least}
            yield Problem(spot_of(edition, each), "form.no-list", facts)


def alike(
    guide: Guide, edition: Edition, form: Form, mine: dict[str, Asked], swedish: dict[str, Asked]
) -> Iterator[Problem]:
    """A translation's lists beside the Swedish ones: an answer kept in one language is shown in the other."""
    for field in form.fields:
        own, theirs = mine.get(field.id), swedish.get(field.id)
        if not own or not theirs or field.kind not in LISTED:
            continue
        if len(own.items) >= LISTED[field.kind] and len(own.items) != len(theirs.items):
            facts = {"heading": own.heading.text, "mine": len(own.items), "swedish": len(theirs.items),
                     "file": guide.source.document.source.file}  # fmt: skip
            yield Problem(spot_of(edition, own), "form.items-differ", facts)


def spot_of(edition: Edition, each: Asked) -> Spot:
    """Where a field's heading stands."""
    return edition.document.spot_at(each.heading.offset, each.heading.length)
