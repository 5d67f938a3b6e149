"""The glossary: every word that a text marks is explained, in every language."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot, near
from publishing.kinds.glossary.model import GLOSSARY
from publishing.library.library import Library
from publishing.promises.links import place
from publishing.text.syntax import references


def unknown(library: Library) -> Iterator[Problem]:
    """Words that texts mark and nobody explains."""
    if GLOSSARY.name in library.broken:
        return
    ids = GLOSSARY.of(library).ids
    for _, edition in library.editions():
        for found in references(edition.document.body):
            if found.kind == "term" and found.target not in ids:
                yield Problem(place(edition, found), "term.unknown", {"term": found.target, **near(found.target, ids)})


def lacking(library: Library) -> Iterator[Problem]:
    """The words that a language does not explain yet."""
    for language in library.languages:
        found = [term.id for term in GLOSSARY.of(library).terms if language.code not in term.text]
        if found:
            spot = Spot(f"docs/_data/{GLOSSARY.file}")
            yield Problem(spot, "glossary.missing", {"language": language.name, "terms": found})
