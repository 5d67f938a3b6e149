"""Booklets: what a spread is, and what belongs to it."""

from publishing.content.booklets import spreads
from publishing.content.headings import headings

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
        ("mat", ["window:pot", "x.jpg"]),
        ("natt", []),
    ]
    assert BODY[found[1].start : found[1].end].strip() == "Nej."
    assert BODY[found[0].start : found[0].end].strip().startswith("![En gryta.]")


def test_a_text_without_headings_has_no_spread() -> None:
    assert spreads("Hej.\n", []) == []
