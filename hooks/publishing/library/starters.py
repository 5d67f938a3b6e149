"""Starters: a new page, record or campaign that builds as it is, with what to write where."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial

from publishing.kinds.booklet.model import AGES
from publishing.kinds.insight.model import FOLDER, PARTS
from publishing.kinds.support.times import Time


def start(key: str, today: date) -> str:
    """A Swedish page of the kind that its place asks for: a record, an event, a booklet or an ordinary page."""
    for folder, begins in STARTS.items():
        name = key.removeprefix(f"{folder}/")
        if name not in (key, "index"):
            return begins(name, today)
    return swedish_start(key, today)


def swedish_start(key: str, today: date, *, more: str = "") -> str:
    """A Swedish page that builds as it is, with what to write where.

    more  whole lines of front matter
    """
    title = key.rpartition("/")[2].replace("-", " ").capitalize()
    sections = {
        "bli-familjehem": "family-homes",
        "for-familjehem": "family-homes",
        "berattelser": "family-homes",
        "handelser": "family-homes",
        "for-foraldrar": "parents",
        "for-barn": "children",
    }
    section = sections.get(key.partition("/")[0], "about")
    audience = {"parents": "parent", "children": "child"}.get(section, "everyone")
    times = "times: [before, during, after] # ta bort de tider som sidan inte gäller\n" if section == "parents" else ""
    answers = "answers: [varfor] # frågorna som sidan svarar på, ur questions.yml\n" if section == "children" else ""
    up = "../" * key.count("/")
    return f"""---
title: {title}
lead: Skriv en eller två meningar om vad läsaren får veta på sidan, högst 180 tecken.
next: Prata med oss
next_why: Ett samtal binder dig inte.
next_page: {up}bli-familjehem/kontakt.md
layout: page
section: {section}
audience: {audience}
owner: communications
reviewed: {today}
order: 100
{times}{answers}windows: [dark, lamp, dark, plant]
{more}---

Skriv texten här.
"""


def myth_start(name: str, today: date) -> str:
    """A myth that waits for its source and its review."""
    year_later = today.replace(year=today.year + 1, day=min(today.day, 28))
    return f"""---
claim: Skriv påståendet som folk säger det.
fact: Skriv vad som är sant, på en rad.
answer: Skriv det korta svaret på en eller två meningar, högst 200 tecken.
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

Skriv det längre svaret här. Sätt källan direkt efter meningen, och samma källa under sources. {{K}}
"""


def story_start(name: str, today: date) -> str:
    """A story that is an example until there is a consent."""
    more = """role: Skriv rollen, aldrig ett namn
story:
  example: true # byt mot consent: {given: 2027-01-10, until: 2028-01-10, approved_by: family-home-unit}
"""
    return swedish_start(f"berattelser/{name}", today, more=more)


def event_start(name: str, today: date) -> str:
    """An event a month ahead, of which nobody knows yet where and how."""
    day = today + timedelta(days=30)
    more = f"""event:
  starts: {day} 18:00
  ends: {day} 19:30
  place: Skriv platsens namn
  address: Skriv gata och ort
  access: [ask] # eller det som stämmer: step-free, lift, toilet, hearing-loop, parking, not-step-free
  interpreter: ask # eller none, eller språken som är bokade: [ar, so]
"""
    return swedish_start(f"handelser/{name}", today, more=more)


def insight_start(name: str, today: date) -> str:
    """A record of what somebody has read; nobody has been asked yet."""
    half_a_year_later = today + timedelta(days=182)
    body = "\n\n".join(f"## {words} {{#{identity}}}\n\nDet vet vi inte än." for identity, words in PARTS.items())
    return f"""---
title: {name.replace("-", " ").capitalize()[:60]}
heard: Skriv vad ni hörde eller läste, i en mening.
group: Ingen har frågats än.
did: Skriv vad ni gjorde, i en eller två meningar.
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


def booklet_start(age: str, name: str, today: date) -> str:
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

Skriv svaret här. Skriv kort.
"""


TIME_OF_NAME: dict[str, Time] = {"innan": "before", "under": "during", "efter": "after"}
"""What the booklets of a time are called in the address."""
STARTS = {"myter": myth_start, "berattelser": story_start, "handelser": event_start, FOLDER: insight_start}
STARTS |= {f"for-barn/{age}": partial(booklet_start, age) for age in AGES}
"""Folder → how a page in it begins."""


def campaign_start(slug: str, starts: date, ends: date | None, today: date) -> str:
    """A campaign that builds as it is, with what to write where."""
    name = slug.replace("-", " ").capitalize()
    last = f"ends: {ends}\n" if ends else ""
    return f"""---
# Fakta, lika på alla språk
starts: {starts}
{last}priority: 50
windows: [dark, lamp, dark, two, dark, plant, dark, dark, dark, cat, dark, pair, curtain, dark, elder]
short: {slug}
next_page: bli-familjehem/index.md
section: family-homes
owner: communications
reviewed: {today}
# Ord
name: {name[:28]}
headline: Skriv en rubrik på högst sju ord
lead: Skriv en eller två korta meningar som står under rubriken på affischen.
call: Läs mer
promise: Ett samtal binder dig inte.
posts:
  facebook: Skriv ett inlägg på två eller tre meningar. Den första bär budskapet.
  instagram: Skriv ett kort inlägg, gärna med en bild av en vanlig dag.
  linkedin: Skriv till kollegor och arbetsgivare. Vad kan de göra?
hashtags: [familjehem]
notice: Skriv en notis till kollegor på högst 60 ord. Vad handlar det om, och vad kan de göra?
radio: Skriv det som ska läsas upp på 20 sekunder, ungefär 45 ord.
---

## Skriv en rubrik

Skriv 100–140 ord. De visas på kampanjens sida och på baksidan av foldern.
"""


def ledger_start(text: str, slug: str, paths: Iterable[str], today: date) -> str:
    """The list of short links with one more; begun, with the paths of the languages, when `text` is empty."""
    text = text if text.strip() else f"paths: [{', '.join(paths)}]\nlinks:\n"
    text = re.sub(r"^links: *\[ *\][ \t]*$", "links:", text, flags=re.MULTILINE).rstrip("\n")
    return f"{text}\n  - {{short: {slug}, campaign: {slug}, since: {today}}}\n"
