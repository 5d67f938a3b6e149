"""Models: those that a page's front matter is read as: what every page has, what its kind adds, and marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from pydantic import create_model

from publishing.base.validation import Content
from publishing.base.yamltext import Mapped
from publishing.library.guides import PLAIN, Facts, Translated, Words
from publishing.library.intake import Folder, Key, Layout, Marks, Records, Stray
from publishing.library.kinds import Kind, Kinds, reads


@dataclass(frozen=True)
class Models:
    """What the files of a page are read as.

    kind        its name; "" for an ordinary page
    words       the part of the models that a translation says anew
    fact_names  what a translation may not set
    record      the page is made of a record
    """

    kind: str
    swedish: type[Content]
    translation: type[Content]
    words: type[Content]
    fact_names: frozenset[str]
    record: Records | None = None


def models_of(kinds: Kinds, key: str, front: Mapped) -> Models:
    """How a page is read: by its place, its layout, or a key in its front matter; else as an ordinary page."""
    given = front.data if isinstance(front.data, dict) else {}
    for kind in kinds:
        for record in kind.reads(Records):
            if record.hold(key):
                names = frozenset(record.facts.model_fields)
                return Models(kind.name, record.swedish, record.translation, record.words, names, record)
    for kind in kinds:
        for placed in kind.reads(Key):
            if placed.hold(key):
                return _of_page(kinds, kind.name, placed.facts, placed.words)
    for kind in kinds:
        for layout in kind.reads(Layout):
            if given.get("layout") == layout.name:
                return _of_page(kinds, kind.name, layout.facts, layout.words)
    for kind in kinds:
        for marked in kind.reads(Key):
            if marked.name in given:
                return _of_page(kinds, kind.name, marked.facts, marked.words)
    return plain(kinds)


def plain(kinds: Kinds) -> Models:
    """How an ordinary page is read."""
    return _of_page(kinds, "", Facts, Words)


@cache
def _of_page(kinds: Kinds, name: str, facts: type[Facts], words: type[Words]) -> Models:
    swedish = swedish_model(kinds, facts, words)
    others = [*(each.facts for each in reads(kinds, Layout)), *(each.facts for each in reads(kinds, Key))]
    named = {name for model in (swedish, *others) for name in model.model_fields}
    return Models(name, swedish, translated(words), words, frozenset(named) - frozenset(words.model_fields))


def swedish_model(kinds: Kinds, facts: type[Facts], words: type[Words]) -> type[Content]:
    """Words, facts, and the marks that any page may have."""
    marks = tuple(each.facts for each in reads(kinds, Marks))
    names = (*PLAIN, *(each.name for each in reads(kinds, Layout)))
    layout: Any = (Literal[names], Facts.model_fields["layout"])
    made = create_model("SwedishPage", __base__=(words, *marks, facts), layout=layout)
    return cast("type[Content]", made)


@cache
def translated(words: type[Words]) -> type[Content]:
    """Words, and what every translation says of itself."""
    return cast("type[Content]", create_model("Translation", __base__=(words, Translated)))


def schemas(kinds: Kinds) -> Iterator[tuple[str, type[Content]]]:
    """The models of all kinds by name, for editors: `page`, `page-translation`, and the two of each kind."""
    ordinary = plain(kinds)
    yield "page", ordinary.swedish
    yield "page-translation", ordinary.translation
    for kind in kinds:
        for swedish, translation in _models(kinds, kind):
            yield kind.slug, swedish
            yield f"{kind.slug}-translation", translation


def _models(kinds: Kinds, kind: Kind) -> Iterator[tuple[type[Content], type[Content]]]:
    """The Swedish model of a kind's texts and that of their translations; none of a kind that is only data."""
    for read in kind.read:
        if isinstance(read, Records | Folder):
            yield read.swedish, read.translation
            return
        if isinstance(read, Layout | Key):
            models = _of_page(kinds, kind.name, read.facts, read.words)
            yield models.swedish, models.translation
            return


def strays(kinds: Kinds, models: Models, front: Mapped) -> Iterator[tuple[str, Kind, Stray]]:
    """Keys that belong to another kind of page: the key, that kind, and what is told. So may a layout, where the place
    says what a page is.
    """
    given = front.data if isinstance(front.data, dict) else {}
    for kind in () if models.record else kinds:
        if kind.name != models.kind and given.get("layout") in [each.name for each in kind.reads(Layout)]:
            yield "layout", kind, Stray("kind.other-key")
    for name in given:
        if name in models.swedish.model_fields:
            continue
        for kind, own, code in _owners(kinds):
            if name in own:
                yield name, kind, code.get(name, Stray("kind.other-key"))
                break


def _owners(kinds: Kinds) -> Iterator[tuple[Kind, frozenset[str], dict[str, Stray]]]:
    """Which keys belong to which kind, with what it says of them where they do not."""
    shared: list[type[Content]] = [Facts, Words, *(each.facts for each in reads(kinds, Marks))]
    common = frozenset(name for model in shared for name in model.model_fields)
    for kind in kinds:
        for layout in kind.reads(Layout):
            names = frozenset(layout.facts.model_fields) | frozenset(layout.words.model_fields)
            yield kind, names - common, dict(layout.strays)
        for marked in kind.reads(Key):
            names = frozenset(marked.facts.model_fields) | frozenset(marked.words.model_fields)
            yield kind, names - common, {}
        for record in kind.reads(Records):
            yield kind, frozenset(record.swedish.model_fields) - common, {}


def way_to(kind: Kind) -> str:
    """How a page becomes of a kind, as an author writes it: `layout: …`, a key, or a folder."""
    for each in kind.read:
        if isinstance(each, Layout):
            return f"layout: {each.name}"
        if isinstance(each, Key):
            return f"{each.name}:"
        if isinstance(each, Records):
            return f"{each.folder}/"
    return kind.name
