"""How a campaign begins, and how its short link is noted."""

import re
from collections.abc import Iterable
from datetime import date

from publishing.base.languages import SOURCE
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.short_links import LEDGER
from publishing.library.library import Library
from publishing.library.starters import blank
from publishing.text.gaps import gap


def begun(library: Library, slug: str, starts: date, ends: date | None, today: date, ledger: str) -> dict[str, str]:
    """The files of a new campaign by their paths, its short link noted in the ledger, whose text is given."""
    paths = [language.path for language in library.languages if language.path]
    return {
        f"{CAMPAIGNS.name}/{slug}/{SOURCE}.md": campaign_start(slug, starts, ends, today),
        LEDGER.file: ledger_start(ledger, slug, paths, today),
    }


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
headline: {blank("en rubrik på högst sju ord")}
lead: {blank("en eller två korta meningar som står under rubriken på affischen")}
call: Läs mer
promise: Ett samtal binder dig inte.
posts:
  facebook: {blank("ett inlägg på två eller tre meningar, där den första bär budskapet")}
  instagram: {blank("ett kort inlägg, gärna med en bild av en vanlig dag")}
  linkedin: {blank("ett inlägg till kollegor och arbetsgivare om vad de kan göra")}
hashtags: [familjehem]
notice: {blank("en notis till kollegor på högst 60 ord: vad det handlar om, och vad de kan göra")}
radio: {blank("det som ska läsas upp på 20 sekunder, ungefär 45 ord")}
---

## {gap("en rubrik")}

{gap("100–140 ord, som visas på kampanjens sida och på baksidan av foldern")}
"""


def text(name: str, today: date) -> str:
    """A campaign that begins today and goes on until further notice."""
    return campaign_start(name, today, None, today)


def ledger_start(text: str, slug: str, paths: Iterable[str], today: date) -> str:
    """The list of short links with one more; begun, with the paths of the languages, when `text` is empty."""
    text = text if text.strip() else f"paths: [{', '.join(paths)}]\nlinks:\n"
    text = re.sub(r"^links: *\[ *\][ \t]*$", "links:", text, flags=re.MULTILINE).rstrip("\n")
    return f"{text}\n  - {{short: {slug}, campaign: {slug}, since: {today}}}\n"
