"""The self-check: whatever the reader chooses, there is an answer, in every language."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.self_check.model import Question, questions
from publishing.library.guides import Edition
from publishing.library.library import Library

LAYOUT = "self-check"


def check(library: Library) -> Iterator[Problem]:
    """Look at every self-check in every language."""
    for guide, edition in library.editions():
        if guide.facts.layout != LAYOUT or guide.key in library.broken:
            continue
        found = questions(edition.document.body, edition.headings)
        if not found:
            yield Problem(edition.document.front.start, "self-check.no-question")
        yield from answered(edition, found)
        if edition.freshness not in ("source", "outdated"):
            swedish = questions(guide.source.document.body, guide.source.headings)
            yield from compared(edition, found, swedish, guide.source.document.source.file)


def answered(edition: Edition, found: tuple[Question, ...]) -> Iterator[Problem]:
    """Questions without choices, choices without an answer, and a choice alone."""
    for question in found:
        spot = edition.document.spot_at(question.offset, question.length)
        if not question.choices:
            yield Problem(spot, "self-check.no-result", {"words": question.text})
        for choice in question.choices:
            if not choice.said:
                at = edition.document.spot_at(choice.offset, choice.length)
                yield Problem(at, "self-check.no-result", {"words": choice.term})
        if len(question.choices) == 1:
            yield Problem(spot, "self-check.one-choice", {"question": question.text})


def compared(
    edition: Edition, mine: tuple[Question, ...], swedish: tuple[Question, ...], file: str
) -> Iterator[Problem]:
    """A translation's questions beside the Swedish ones, by their ids."""
    theirs = {question.id: question for question in swedish}
    own = {question.id for question in mine}
    asked = [(q.id, q.text, len(q.choices), q.offset, q.length) for q in mine]
    asked += [(h.id, h.text, 0, h.offset, h.length) for h in edition.headings if h.id in theirs and h.id not in own]
    for identity, text, count, offset, length in asked:
        wanted = len(theirs[identity].choices) if identity in theirs else 0
        if count != wanted:
            facts = {"question": text, "mine": count, "swedish": wanted, "file": file}
            yield Problem(edition.document.spot_at(offset, length), "translation.choices-differ", facts)
