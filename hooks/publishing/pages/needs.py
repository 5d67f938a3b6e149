"""Needs: which scripts and styles a page asks for, so that none pays for what it does not show."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from publishing.library.guides import Guide
from publishing.library.kinds import Block, Kind, blocks
from publishing.library.publicity import first_day
from publishing.library.site import Site
from publishing.pages.lending import Lends
from publishing.text.conversion import BLOCK_TOKEN, Rendered


@dataclass(frozen=True, slots=True)
class Needs:
    """Names of scripts and styles beside those every page has, in a fixed order."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Worn:
    """What pages of a kind ask for, when it is not just the style and the script with the kind's name.

    over   styles laid over those of the blocks; also: scripts that come last
    gated  it shows other things on other days
    """

    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    gated: bool = False


@dataclass(frozen=True)
class Wears:
    """A gift: what a page of the kind asks for, from its view."""

    of: Callable[[Any], Worn]


def worn(site: Site, guide: Guide, view: Any) -> Worn:
    """What a page asks for because of its kind."""
    kind = site.library.kind(guide)
    if kind is None or guide.withheld:
        return Worn()
    found = [each.of(view) for each in kind.gives(Wears)]
    if found:
        return found[0]
    own = (kind.slug,)
    return Worn(own if kind.slug in site.overrides.styles else (), own if kind.slug in site.overrides.scripts else ())


def needs(site: Site, guide: Guide, rendered: Rendered, lent: Iterable[Lends], view: Any) -> Needs:
    """What a page needs, by its kind, its blocks and what is lent to it."""
    mine, own = list(blocks_of(site, rendered)), worn(site, guide, view)
    scripts = dict.fromkeys(_scripts(site, guide, rendered, mine, own, list(lent), view))
    return Needs(tuple(scripts), tuple(dict.fromkeys(_styles(site, guide, mine, own, list(lent)))))


def blocks_of(site: Site, rendered: Rendered) -> Iterator[tuple[Kind, Block, str]]:
    """The blocks of a converted body, with their kinds and arguments."""
    kinds = {block: kind for kind in site.library.kinds for block in kind.blocks}
    known = blocks(site.library.kinds)
    for match in BLOCK_TOKEN.finditer(rendered.html):
        if match["name"] in known:
            yield kinds[known[match["name"]]], known[match["name"]], match["argument"]


def dated(view: Any, argument: str = "") -> list[str]:
    """The script for a block that names other pages, where some of them have a last day."""
    library = view.library
    return ["gate"] if any(library.last_day(guide) for guide in library.guides.values()) else []


def _scripts(
    site: Site,
    guide: Guide,
    rendered: Rendered,
    mine: list[tuple[Kind, Block, str]],
    own: Worn,
    lent: list[Lends],
    view: Any,
) -> Iterator[str]:
    layout = site.library.layout(guide)
    yield "site"
    if own.gated or any(block.gated for _, block, _ in mine):
        yield "gate"
    yield from (script for each in lent for script in each.scripts)
    if guide.facts.quick_exit:
        yield "exit"
    yield from own.scripts
    if layout and layout.offline:
        yield "offline"
    yield from (script for _, block, _ in mine for script in block.scripts)
    yield from own.also
    if site.library.last_day(guide) or first_day(site.library, guide) or view.built:
        yield "gate"
    yield from (script for _, block, argument in mine if block.also for script in block.also(view, argument))


def _styles(
    site: Site, guide: Guide, mine: list[tuple[Kind, Block, str]], own: Worn, lent: list[Lends]
) -> Iterator[str]:
    layout = site.library.layout(guide)
    yield from own.styles
    for kind, block, _ in mine:
        by_name = (kind.slug,) if kind.slug in site.overrides.styles else ()
        yield from by_name if block.styles is None else block.styles
    yield from (style for each in lent for style in each.styles)
    if guide.facts.quick_exit:
        yield "exit"
    yield from own.over
    if layout and layout.offline:
        yield "offline"
    yield from (style for _, block, _ in mine for style in block.over)
    yield from (style for each in lent for style in each.over)
