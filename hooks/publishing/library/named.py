"""Named: a file is published when a text, or a fact of a page, names it, and only then."""

import posixpath
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from publishing.base.languages import SOURCE, Language
from publishing.base.problems import Problem, Spot, near
from publishing.library.guides import Edition, Guide
from publishing.library.kinds import Kinds
from publishing.text.masking import masked
from publishing.text.raw_html import tags
from publishing.text.syntax import references

POINTING = ("link", "image", "html-link")
Called = Callable[[Guide, Iterable[str]], Iterable[str]]


def _none(guide: Guide, lying: Iterable[str] = ()) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Names:
    """A gift: the files that a page of the kind shows though no text points there.

    facts  as its facts write them, from its own folder; they go with it in any case
    called, claimed  those it shows, and those it alone tells of, for what they are called: paths under docs/
    """

    facts: Callable[[Guide], Iterable[str]] = _none
    called: Called = _none
    claimed: Called = _none


def named(
    kinds: Kinds, guides: Iterable[Guide], languages: Iterable[Language], lying: frozenset[str]
) -> frozenset[str]:
    """Of the files that lie beside the pages, those that a page shows to a reader of some language."""
    gives = {kind.name: kind.gives(Names) for kind in kinds}
    codes = [language.code for language in languages]
    found: set[str] = set()
    for guide in guides:
        if guide.withheld:
            continue
        for code in codes:
            paths = {path_from(folder_of(guide), target) for target in _pointed(guide.edition(code))}
            found |= {in_language(path, code, lying) for path in paths}
        for names in gives.get(guide.kind, ()):
            found |= {in_language(path, code, lying) for path in held(names, guide) for code in codes}
            found |= set(names.called(guide, lying))
    return lying & found


def held(names: Names, guide: Guide) -> set[str]:
    """The files that the facts of a page name, as paths under a language's folder."""
    return {path_from(folder_of(guide), target) for target in names.facts(guide)}


def unnamed(kinds: Kinds, guides: Mapping[str, Guide], lying: frozenset[str], known: frozenset[str]) -> list[Problem]:
    """What lies there and nobody names, once each: but for what a kind tells of itself, and what a name that leads
    nowhere is likely to mean, or raw HTML that is refused, which is told there.
    """
    told: set[str] = set()
    asked: set[str] = set()
    refused: set[str] = set()
    gives = {kind.name: kind.gives(Names) for kind in kinds}
    for guide in guides.values():
        targets = {target for edition in guide.editions.values() for target in _pointed(edition)}
        asked |= {path_from(folder_of(guide), target) for target in targets if ":" not in target}
        refused |= {
            path_from(folder_of(guide), each) for edition in guide.editions.values() for each in _refused(edition)
        }
        for names in gives.get(guide.kind, ()):
            told |= set(names.claimed(guide, lying))
            asked |= held(names, guide)
    places = {file.partition("/")[2] for file in lying}
    missing = (path for path in asked - places if not path.endswith(".md"))
    meant = {near(path, places).get("near") for path in missing}
    left = sorted(file for file in lying - known - told if file.partition("/")[2] not in meant | refused)
    return [Problem(Spot(f"docs/{file}"), "stray.unnamed", {"name": file.rpartition("/")[2]}) for file in left]


def folder_of(guide: Guide) -> str:
    """From where the links of a page lead: one of a folder of its own writes them from docs/sv/."""
    return "" if guide.about else guide.folder


def path_from(folder: str, target: str) -> str:
    """The path under a language's folder of what is written in a text there."""
    return posixpath.normpath(posixpath.join(folder, unquote(target).partition("#")[0]))


def in_language(path: str, code: str, files: Collection[str]) -> str:
    """The path under docs/ of a file as a language shows it: its own, else the Swedish one."""
    own = f"{code}/{path}"
    return own if own in files else f"{SOURCE}/{path}"


def _pointed(edition: Edition) -> Iterator[str]:
    """What a text points to that may be a file."""
    return (found.target for found in references(edition.document.body) if found.kind in POINTING)


def _refused(edition: Edition) -> Iterator[str]:
    """What a text would show in HTML, had it passed: told as such (promises/raw_html.py)."""
    body = edition.document.body
    found = tags(masked(body)) if "<" in body else ()
    return (value for tag in found for name, value in tag.attributes if name == "src")
