"""Booklets: what a spread is, and what belongs to it."""

import pytest

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.booklet.model import Booklet, spreads, told_apart
from publishing.library.times import Time
from publishing.text.headings import headings

BODY = """\
![Före.](window:dark)

## Mat {#mat}

![En gryta.](window:pot)

Ja.

### Soppa {#soppa}

<img src="x.jpg" alt="En bild."> `![x](window:cat)` [Mer](mer.md)

## Natt {#natt}

Nej.
"""


def test_a_spread_has_all_that_stands_below_its_heading_until_the_next() -> None:
    found = spreads(BODY, headings(BODY))
    assert [(each.heading.id, [picture.target for picture in each.pictures]) for each in found] == [
        ("mat", ["window:pot"]),
        ("natt", []),
    ]
    assert BODY[found[1].start : found[1].end].strip() == "Nej."
    assert BODY[found[0].start : found[0].end].strip().startswith("![En gryta.]")


def test_a_text_without_headings_has_no_spread() -> None:
    assert spreads("Hej.\n", []) == []


@pytest.mark.parametrize(
    ("time", "title"), [("before", "Innan du flyttar, 8–12 år"), (None, "Innan du flyttar, Påhittat exempel")]
)
def test_booklets_of_one_name_are_told_apart(time: Time | None, title: str) -> None:
    words = {"list.comma": ",", "booklet.age": "{age} år", "page.example": "Påhittat exempel"}
    t = Wording(Language(code="sv", name="Svenska"), words)
    assert told_apart("Innan du flyttar", Booklet(age="8-12", time=time), t) == title
