"""How a record of what was heard begins."""

from datetime import date, timedelta

from publishing.kinds.insight.model import PARTS
from publishing.library.starters import blank


def text(name: str, today: date) -> str:
    """A record of what somebody has read; nobody has been asked yet."""
    half_a_year_later = today + timedelta(days=182)
    body = "\n\n".join(f"## {words} {{#{identity}}}\n\nDet vet vi inte än." for identity, words in PARTS.items())
    return f"""---
title: {name.replace("-", " ").capitalize()[:60]}
heard: {blank("vad ni hörde eller läste, i en mening")}
group: Ingen har frågats än.
did: {blank("vad ni gjorde, i en eller två meningar")}
next: Prata med oss
next_why: Ett samtal binder dig inte.
next_page: ../../bli-familjehem/kontakt.md
status: heard # sedan trying, introduced, closed eller stopped
sections: [parents] # var den visas: parents, children, family-homes
times: [] # för föräldrar: before, during, after
# step: avtal-och-planer (steget på vägen, om den gäller ett)
method: reading # eller conversation, survey, meeting, letters
number: null # ungefär hur många som frågades; under tio alltid null
consent: false # true när de som frågades har sagt ja till att ni berättar
opened: {today}
changed: {today}
next_review: {half_a_year_later}
owner: communications
# page: ../../for-foraldrar/handlingsplan.md (sidan som ändrades)
---

{body}
"""
