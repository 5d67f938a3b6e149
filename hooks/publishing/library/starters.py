"""Starters: a new page that builds as it is, with what to write where."""

from datetime import date

from publishing.library.kinds import Kinds, Marks, reads


def start(kinds: Kinds, key: str, today: date) -> str:
    """A Swedish page of the kind that its place asks for, else an ordinary page."""
    for starter in (each for kind in kinds for each in kind.starters):
        name = key.removeprefix(f"{starter.folder}/")
        if name not in (key, "index"):
            return starter.text(name, today)
    return swedish_start(kinds, key, today)


def swedish_start(kinds: Kinds, key: str, today: date, *, more: str = "") -> str:
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
    marks = "".join(each.begins(section) for each in reads(kinds, Marks))
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
{marks}windows: [dark, lamp, dark, plant]
{more}---

Skriv texten här.
"""
