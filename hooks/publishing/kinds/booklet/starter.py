"""How a booklet begins."""

from datetime import date
from functools import partial

from publishing.kinds.booklet.model import AGES
from publishing.library.kinds import Starter
from publishing.library.times import Time
from publishing.text.gaps import gap


def text(age: str, name: str, today: date) -> str:
    """A booklet of one spread that keeps the limits of the smallest children."""
    time = f", time: {TIME_OF_NAME[name]}" if name in TIME_OF_NAME else ""
    return f"""---
title: {name.replace("-", " ").capitalize()[:40]}
lead: En bok till dig. Läs den sida du vill. Du får fråga om allt.
next: Prata med oss
next_why: Du får fråga om allt.
next_page: ../../bli-familjehem/kontakt.md
layout: booklet
section: children
audience: child
owner: child-support
reviewed: {today}
order: 100
windows: [bed, dark, two, lamp, dark, cat]
booklet: {{age: {age}{time}}} # time: before, during eller after
---

## Vad vill du veta? {{#vad-vill-du-veta}}

![Ett hus. En lampa är tänd.](window:lamp)

{gap("svaret, i några korta meningar")}
"""


TIME_OF_NAME: dict[str, Time] = {"innan": "before", "under": "during", "efter": "after"}
"""What the booklets of a time are called in the address."""
STARTERS = tuple(Starter(f"for-barn/{age}", partial(text, age)) for age in AGES)
