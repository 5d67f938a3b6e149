"""How a myth begins."""

from datetime import date

from publishing.library.starters import blank
from publishing.text.gaps import gap


def text(name: str, today: date) -> str:
    """A myth that waits for its source and its review."""
    year_later = today.replace(year=today.year + 1, day=min(today.day, 28))
    return f"""---
claim: {blank("påståendet som folk säger det")}
fact: {blank("vad som är sant, på en rad")}
answer: {blank("det korta svaret på en eller två meningar, högst 200 tecken")}
next: Prata med oss
next_why: Ett samtal binder dig inte.
next_page: ../bli-familjehem/kontakt.md
topic: who
order: 100
sources: []
kin: []
unreviewed: true # ta bort raden när svaret har en källa och kommunen har granskat det
owner: family-home-unit
reviewed: {today}
review_by: {year_later}
---

{gap("det längre svaret, med källan direkt efter meningen och samma källa under sources")} {{K}}
"""
