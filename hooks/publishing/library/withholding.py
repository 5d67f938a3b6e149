"""Withholding: after the last day of its consent nothing of a story is left but its address, in any language.

The build must not fail for it: the site as it was would stay, with the story on it.
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from publishing.base.frontmatter import Document
from publishing.base.languages import Language
from publishing.base.problems import Problem, Spot
from publishing.base.source import Source
from publishing.base.wording import Wording
from publishing.base.yamltext import Mapped
from publishing.kinds.story.model import SOON
from publishing.library.guides import Edition, Facts, Guide, Window, Words
from publishing.text.syntax import references

NOBODY_HOME: list[Window] = ["dark", "dark", "dark", "dark"]


@dataclass(frozen=True)
class Kept:
    """What may be shown.

    files     what must not be published, as paths under a language's folder → the story it belonged to
    problems  what is told of consents that have passed, or soon will
    """

    guides: Mapping[str, Guide]
    files: Mapping[str, str]
    problems: list[Problem]


def withheld(
    guides: Mapping[str, Guide], wording: Mapping[str, Wording], languages: list[Language], today: date
) -> Kept:
    """The pages, without those stories whose consent has passed: before anything else sees them."""
    gone = {key for key, guide in guides.items() if _until(guide, date.max) < today}
    named = [(file, key) for key in sorted(gone) for file in sorted(files_of(guides[key], guides, gone))]
    hidden = {key: emptied(guides[key], wording, languages, guides) for key in gone}
    told = [problem for guide in guides.values() for problem in consent(guide, today)]
    return Kept({key: hidden.get(key, guide) for key, guide in guides.items()}, dict(named), told)


def _until(guide: Guide, default: date) -> date:
    return (guide.facts.story and guide.facts.story.until) or default


def consent(guide: Guide, today: date) -> Iterator[Problem]:
    """Notices, never more: they come with the calendar."""
    until = _until(guide, date.max)
    if until == date.max or until - today > SOON:
        return
    spot = guide.source.document.front.spot(("story", "consent", "until"))
    if until < today:
        yield Problem(spot, "story.consent-passed", {"day": until, "file": spot.file})
    else:
        yield Problem(spot, "story.consent-soon", {"day": until, "days": (until - today).days})


def emptied(
    guide: Guide, wording: Mapping[str, Wording], languages: list[Language], guides: Mapping[str, Guide]
) -> Guide:
    """The page with neutral words of the site in the place of its own, so that links to it still lead somewhere."""
    editions = {}
    for language in languages:
        was, t = guide.edition(language.code), wording[language.code]
        words = Words.model_construct(
            title=t("story.ended-title"),
            lead=t("story.ended-lead"),
            next=t("story.ended-next"),
            next_why=t("story.ended-why"),
            slug=was.words.slug,
        )
        file = was.document.source.file
        document = Document(Source(file, ""), Mapped({}, {}, {}, Spot(file)), "", 1)
        editions[language.code] = Edition(language, words, document, ())
    index = f"{guide.folder}/index" in guides
    kept = {name: getattr(guide.facts, name) for name in Facts.model_fields}  # not the words, which a Swedish file adds
    facts = Facts.model_construct(**kept | {
        "story": None, "listed": False, "windows": NOBODY_HOME, "step": None, "road": None, "header": None, "doors": [],
        "published": None, "event": None, "next_page": "index.md" if index else guide.facts.next_page,
    })  # fmt: skip
    return replace(guide, facts=facts, editions=editions, kind="withheld")


def files_of(guide: Guide, guides: Mapping[str, Guide], gone: set[str]) -> set[str]:
    """The files in the folder of a story that only it names; its film, sound and captions in any case."""
    story = guide.facts.story
    media = {beside(guide, file) for file in story.media.files} if story and story.media else set()
    others = {file for key, other in guides.items() if key not in gone for file in _named(other)}
    return media | {file for file in _named(guide) if file.startswith(f"{guide.folder}/")} - (others - media)


def beside(guide: Guide, target: str) -> str:
    """The path under a language's folder of a file as a page names it."""
    return posixpath.normpath(posixpath.join(guide.folder, target.partition("#")[0]))


def _named(guide: Guide) -> Iterator[str]:
    """The files that the texts of a page point to, as paths under a language's folder."""
    for edition in guide.editions.values():
        for found in references(edition.document.body):
            if found.kind in ("link", "image", "html-link", "html-image") and ":" not in found.target:
                path = beside(guide, found.target)
                if not path.endswith(".md"):
                    yield path


def published_files(files: frozenset[str], hidden: Mapping[str, str]) -> frozenset[str]:
    """The files under docs/ without those that must not be published, in any language."""
    return frozenset(file for file in files if file.partition("/")[2] not in hidden)
