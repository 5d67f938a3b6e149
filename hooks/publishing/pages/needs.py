"""Needs: which scripts and styles a page asks for, so that none pays for what it does not show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publishing.library.guides import Guide
from publishing.text.markdown import BLOCK_TOKEN, Rendered

SCRIPT_OF_BLOCK = {
    # block         script
    "campaigns": "gate",
    "events": "gate",
    "myths": "myths",
    "reminders": "reminders",
}  # fmt: skip
STYLE_OF_BLOCK = {
    # block            style
    "myth": "myths",
    "myths": "myths",
    "myths_sheet": "sheets",
    "stories": "stories",
    "thinking_sheet": "sheets",
    "form_sheet": "sheets",
    "reminders": "reminders",
    "cards": "sheets",
    "campaigns": "hero",
    "glossary": "lists",
    "sitemap": "lists",
    "news": "lists",
    "events": "lists",
    "follow": "lists",
    "plan": "lists",
    "matrix": "matrix",
    "insights": "insights",
    "missing_card": "sheets",
    "welcome_sheets": "blanks",
}  # fmt: skip
SCRIPT_OF_LAYOUT = {"search": "search", "self-check": "self-check", "form": "form",
                    "support": "support", "booklet": "reader", "maker": "maker"}  # fmt: skip
STYLE_OF_LAYOUT = {"home": "hero", "search": "lists", "steps": "road", "self-check": "self-check", "thinking": "sheets",
                   "form": "form", "matrix": "matrix", "support": "support",
                   "booklet": "booklet", "maker": "form"}  # fmt: skip
OFFLINE = ("maker",)
"""Layouts of pages that open without the net once they have been opened with it."""
STYLE_OF_KIND = {"campaign": "hero", "kit": "kit", "myth": "myths", "insight": "insights"}


@dataclass(frozen=True, slots=True)
class Needs:
    """Names of scripts and styles beside those every page has, in a fixed order."""

    scripts: tuple[str, ...]
    styles: tuple[str, ...]


def needs(guide: Guide, rendered: Rendered, *, dated: bool, also: Iterable[str] = ()) -> Needs:
    """What a page needs.

    dated  it shows other things on other days
    also   scripts for what stands in data, not in its text
    """
    blocks = [match["name"] for match in BLOCK_TOKEN.finditer(rendered.html)]
    scripts = dict.fromkeys([*_scripts(guide, rendered, blocks, dated), *also])
    return Needs(tuple(scripts), tuple(_styles(guide, blocks)))


def _scripts(guide: Guide, rendered: Rendered, blocks: list[str], dated: bool) -> Iterator[str]:
    yield "site"
    if dated:
        yield "gate"
    if guide.kind == "kit":
        yield "kit"
    if rendered.terms:
        yield "terms"
    if guide.facts.quick_exit:
        yield "exit"
    if guide.facts.layout in SCRIPT_OF_LAYOUT:
        yield SCRIPT_OF_LAYOUT[guide.facts.layout]
    if guide.facts.layout in OFFLINE:
        yield "offline"
    yield from (SCRIPT_OF_BLOCK[name] for name in blocks if name in SCRIPT_OF_BLOCK)


def _styles(guide: Guide, blocks: list[str]) -> Iterator[str]:
    wanted = ["picks" if guide.facts.layout in ("self-check", "form", "maker") else None]
    wanted += [STYLE_OF_KIND.get(guide.kind), STYLE_OF_LAYOUT.get(guide.facts.layout)]
    wanted += [STYLE_OF_BLOCK.get(name) for name in blocks]
    wanted += ["maker"] if guide.facts.layout == "maker" else []
    wanted += ["offline"] if guide.facts.layout in OFFLINE else []
    wanted += ["answers"] if guide.facts.answers else []
    wanted += ["stories"] if guide.facts.story else []
    wanted += ["lists"] if guide.facts.event else []
    wanted += ["exit"] if guide.facts.quick_exit else []
    wanted += ["narrow"] if guide.facts.layout == "support" or "myths" in blocks else []
    wanted += ["times"] if guide.facts.section == "parents" and guide.kind == "page" else []
    yield from dict.fromkeys(name for name in wanted if name)
