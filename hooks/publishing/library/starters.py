"""Starters: a new page that builds as it is, with what to write where."""

import json
import re
from datetime import date
from typing import Any

from publishing.base.frontmatter import Document
from publishing.base.validation import Content
from publishing.library.intake import Marks
from publishing.library.kinds import Kinds, reads
from publishing.text.gaps import gap


def blank(wanted: str) -> str:
    """A gap as a value of front matter."""
    return json.dumps(gap(wanted), ensure_ascii=False)


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
lead: {blank("en eller två meningar om vad läsaren får veta på sidan, högst 180 tecken")}
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

{gap("texten, med en rubrik över varje del")}
"""


def said(name: str, value: Any) -> list[str]:
    """A value as lines of front matter, the parts of a group below it."""
    if isinstance(value, dict):
        return [f"{name}:", *(f"  {line}" for key, each in value.items() for line in said(key, each))]
    return [f"{name}: {json.dumps(value, ensure_ascii=False)}"]


def translated_start(source: Document, model: type[Content]) -> str:
    """A translation with the Swedish words to replace, and no stamp: nobody has translated them yet.

    model  of a translation's front matter
    """
    given = source.front.data
    kept = [name for name in model.model_fields if name in given and name not in ("slug", "source", "native_reader")]
    lines = [line for name in kept for line in said(name, given[name])]
    body = re.sub(r"(?<![ \t])[ \t]*\{#[^{}]*\}", "", source.body)
    return "\n".join(["---", *lines, "native_reader: not-yet", "---"]) + "\n" + body
