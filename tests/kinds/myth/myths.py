"""Myths: records to lay over the small site."""

from datetime import date

FRONT = """\
---
claim: {claim}
fact: {fact}
answer: Vi tittar på tid, trygghet och vilka du har omkring dig.
next: Prata med oss
next_why: Ett samtal binder dig inte.
next_page: ../bli-familjehem/kontakt.md
topic: {topic}
order: {order}
sources:
  - {{text: "{source}", dated: {dated}}}
kin: [{kin}]
{more}owner: communications
reviewed: {reviewed}
review_by: {review_by}
---

{body}
"""
BODY = "Ett familjehem kan bestå av en enda vuxen. {V: SoL 9:2}"


def myth(
    claim: str = "Man måste vara två.",
    fact: str = "Du kan bli familjehem som ensam vuxen.",
    *,
    topic: str = "who",
    order: int = 1,
    source: str = "SoL 9:2",
    dated: str = "2025-09/2026-07",
    kin: str = "",
    more: str = "",
    reviewed: date = date(2026, 11, 1),
    review_by: date = date(2027, 11, 1),
    body: str = BODY,
) -> str:
    """A Swedish myth. `more` is whole lines of front matter."""
    return FRONT.format(**locals())


def translated(
    claim: str = "يجب أن تكونا اثنين.", fact: str = "يمكنك ذلك وأنت وحدك.", body: str = "نص. {V: SoL 9:2}"
) -> str:
    """Its Arabic translation."""
    return f"""\
---
claim: {claim}
fact: {fact}
answer: ننظر إلى الوقت والأمان ومن هم حولك في الحياة اليومية.
next: تحدث معنا
next_why: المكالمة لا تلزمك بشيء.
native_reader: not-yet
---

{body}
"""
