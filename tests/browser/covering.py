"""Kinds: the pages that between them show everything a language has: every element in every place and state."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode


def features(page: str) -> frozenset[str]:
    """What kinds of things a page holds: each element with its class, role, language and state, within its parent."""
    body = LexborHTMLParser(page).body
    if body is None:
        return frozenset()
    classes = (body.attributes.get("class") or "").split()
    return frozenset([*(f"body.{name}" for name in classes), *_features(body)])


def _features(node: LexborNode) -> Iterator[str]:
    mine = named(node)
    if node.tag == "svg":  # drawn by the build, and hidden from those who listen
        return
    for child in node.iter():
        yield f"{mine} > {named(child)}"
        yield from _features(child)


def named(node: LexborNode) -> str:
    """`a.term[aria-describedby][href]`: a tag with what styles and screen readers look at."""
    if node.tag == "body":  # a section gives its colour and a layout its shape, whichever of the others it meets
        return "body"
    given = node.attributes
    kept = sorted(name for name in given if name not in ("class", "lang", "dir", "role"))
    states = [f"{name}={given[name]}" for name in ("role", "lang", "dir", "type", "aria-current") if given.get(name)]
    return f"{node.tag}.{given.get('class') or ''}[{' '.join([*kept, *states])}]"


def covering(pages: Mapping[str, frozenset[str]]) -> list[str]:
    """The fewest pages, as a greedy search finds them, that hold every feature; in the order of their names."""
    left, chosen = frozenset[str]().union(*pages.values()), []
    while left:
        best = max(sorted(pages), key=lambda name: len(pages[name] & left))
        chosen.append(best)
        left -= pages[best]
    return sorted(chosen)


def kinds(site: Path, paths: Sequence[str], known: frozenset[str] = frozenset()) -> list[str]:
    """Of the pages at those addresses, those that show everything but what is known."""
    return covering({path: shown(site, path) - known for path in paths})


def shown(site: Path, path: str) -> frozenset[str]:
    """What the page at an address holds."""
    return features((site / path / "index.html").read_text("utf-8"))
