"""Questions: what a child asks has an answer in every language, and every page for children says what it answers."""

from collections.abc import Iterator

from publishing.base.problems import Problem, near
from publishing.kinds.booklet.answers import Owed, answer, owed
from publishing.kinds.booklet.model import LEVEL, answers_of, booklet_of
from publishing.kinds.booklet.questions import QUESTIONS
from publishing.library.guides import Guide
from publishing.library.library import Library

SECTION = "children"


def check(library: Library) -> Iterator[Problem]:
    """Compare the list of questions with the booklets; a site without a list is told nothing."""
    ids = [question.id for question in QUESTIONS.of(library).questions]
    if not ids:
        return
    for booklet in owed(library):
        yield from unanswered(library, booklet)
    for guide in library.guides.values():
        if guide.key not in library.broken:
            yield from unknown(guide, ids)
            yield from answering(guide, ids)


def unanswered(library: Library, booklet: Owed) -> Iterator[Problem]:
    """The questions that a booklet leaves open, once for each language. A text shown in Swedish answers nobody else."""
    guide = booklet.guide
    if guide is None:
        number = QUESTIONS.of(library).questions.index(booklet.questions[0])
        if not library.broken:  # it may be the page that cannot be read
            yield Problem(library.spot(QUESTIONS.name, "questions", number, "id"), "question.no-booklet", {
                "age": booklet.age, "time": booklet.time, "questions": _words(booklet),
            })  # fmt: skip
        return
    for language in library.languages:
        edition = guide.editions.get(language.code)
        if edition is None and f"docs/{language.code}/{guide.key}.md" in library.broken:
            continue
        found = [each.id for each in booklet.questions if edition and answer(edition, each.id)]
        if len(found) < len(booklet.questions):
            spot = (edition or guide.source).document.front.start
            facts = {"language": language.name, "questions": _words(booklet, found)}
            yield Problem(spot, "question.unanswered", facts)


def _words(booklet: Owed, answered: list[str] | None = None) -> list[str]:
    """The questions without an answer, each with its id: `Var är det? (var)`."""
    return [f"{each.words} ({each.id})" for each in booklet.questions if each.id not in (answered or [])]


def unknown(guide: Guide, ids: list[str]) -> Iterator[Problem]:
    """Spreads of a child's booklet that answer no question on the list."""
    booklet = booklet_of(guide)
    if booklet is None or booklet.time is None:
        return
    for heading in guide.source.headings:
        if heading.level == LEVEL and heading.id not in ids:
            spot = guide.source.document.spot_at(heading.offset, heading.length)
            yield Problem(spot, "question.unknown", {"id": heading.id, **near(heading.id, ids)})


def answering(guide: Guide, ids: list[str]) -> Iterator[Problem]:
    """What a page for children says that it answers."""
    facts, front = guide.facts, guide.source.document.front
    for number, identity in enumerate(answers_of(guide)):
        if identity not in ids:
            yield Problem(front.spot(("answers", number)), "question.unknown", {"id": identity, **near(identity, ids)})
    if facts.section == SECTION and guide.is_ordinary and not booklet_of(guide) and not answers_of(guide):
        yield Problem(front.spot(("section",)), "question.page-without")
