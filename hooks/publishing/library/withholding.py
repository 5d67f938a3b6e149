"""Withholding: after its last day nothing of a page is left but its address, in any language.

The build must not fail for it: the site as it was would stay, with the page on it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from publishing.base.frontmatter import Document
from publishing.base.languages import Language
from publishing.base.problems import Problem, Spot
from publishing.base.source import Source
from publishing.base.wording import Wording
from publishing.base.yamltext import Mapped
from publishing.library.gifts import LastDay
from publishing.library.guides import Edition, Facts, Guide, Words
from publishing.library.kinds import Kind, Kinds
from publishing.library.named import Names, held
from publishing.look.windows import Window

NOBODY_HOME: list[Window] = ["dark", "dark", "dark", "dark"]


@dataclass(frozen=True)
class Withheld:
    """A gift: what is left of a page of the kind when its last day has passed.

    words  neutral words of the site in the place of its own
    told   what is said of days that have passed, or soon will
    """

    words: Callable[[Wording], Words]
    told: Callable[[Guide, date], Iterator[Problem]]


@dataclass(frozen=True)
class Kept:
    """What may be shown.

    files     what its facts name and so goes with it, whoever else names it: paths under a language's folder → the
              page it belonged to. What its texts named nobody names now.
    problems  what is told of days that have passed, or soon will
    """

    guides: Mapping[str, Guide]
    files: Mapping[str, str]
    problems: list[Problem]


def withheld(
    kinds: Kinds,
    guides: Mapping[str, Guide],
    wording: Mapping[str, Wording],
    languages: list[Language],
    today: date,
) -> Kept:
    """The pages, without those whose last day has passed: before anything else sees them."""
    of = {kind.name: (day, rest) for kind in kinds for day in kind.gives(LastDay) for rest in kind.gives(Withheld)}
    dated = {key: of[guide.kind] for key, guide in guides.items() if guide.kind in of}
    gone = {key for key, (day, _) in dated.items() if (day.day(guides[key]) or date.max) < today}
    media = {
        file: key
        for key in sorted(gone)
        for names in _kind(kinds, guides[key]).gives(Names)
        for file in sorted(held(names, guides[key]))
    }
    hidden = {key: emptied(guides[key], dated[key][1].words, wording, languages, guides) for key in gone}
    told = [problem for key, (_, rest) in dated.items() for problem in rest.told(guides[key], today)]
    return Kept({key: hidden.get(key, guide) for key, guide in guides.items()}, media, told)


def emptied(
    guide: Guide,
    instead: Callable[[Wording], Words],
    wording: Mapping[str, Wording],
    languages: list[Language],
    guides: Mapping[str, Guide],
) -> Guide:
    """The page with neutral words of the site in the place of its own, so that links to it still lead somewhere."""
    editions = {}
    for language in languages:
        was = guide.edition(language.code)
        words = instead(wording[language.code]).model_copy(update={"slug": was.words.slug})
        file = was.document.source.file
        document = Document(Source(file, ""), Mapped({}, {}, {}, Spot(file)), "", 1)
        editions[language.code] = Edition(language, words, document, ())
    kept = {name: getattr(guide.facts, name) for name in Facts.model_fields}  # nothing that its kind has added
    facts = Facts.model_construct(**kept | {
        "listed": False, "windows": NOBODY_HOME, "header": None,
        "next_page": next_page(guide, guides),
    })  # fmt: skip
    return replace(guide, facts=facts, editions=editions, own_words=True, withheld=True)


def _kind(kinds: Kinds, guide: Guide) -> Kind:
    return next(kind for kind in kinds if kind.name == guide.kind)


def next_page(guide: Guide, guides: Mapping[str, Guide]) -> str:
    """Where a reader is sent from a page that has ended: to those beside it."""
    return "index.md" if not guide.is_index and f"{guide.folder}/index" in guides else guide.facts.next_page


def published_files(files: frozenset[str], hidden: Mapping[str, str]) -> frozenset[str]:
    """The files under docs/ without those that must not be published, in any language."""
    return frozenset(file for file in files if file.partition("/")[2] not in hidden)
