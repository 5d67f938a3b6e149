"""Questions on a page: which of the questions that children ask a page answers, each with the booklet's own answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publishing.base.languages import Language
from publishing.kinds.booklet.answers import answer, booklet
from publishing.kinds.booklet.model import AGES, Age, answers_of, booklet_of
from publishing.kinds.booklet.questions import QUESTIONS, Question
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages.view import PageView
from publishing.text.prose import plain

SECTION = "children"
FIRST: Sequence[Age] = ("8-12", "13-17", "4-7")
"""Whose words and answer are shown where a page is for every age: those in the middle are understood by most."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question as a booklet puts it: its words, the address of that spread under the site's root, their language."""

    words: str
    address: str
    language: Language


def answered(library: Library, guide: Guide, code: str) -> Sequence[Answered]:
    """The questions that a page for children answers, in the order of its facts; none on a booklet.

    A question that no booklet answers yet is left out: a check tells.
    """
    if guide.facts.section != SECTION or booklet_of(guide) or not guide.is_ordinary:
        return []
    asked = (QUESTIONS.of(library).get(identity) for identity in answers_of(guide))
    found = (next(_answers(library, guide, question, code), None) for question in asked if question)
    return [each for each in found if each]


def _answers(library: Library, guide: Guide, question: Question, code: str) -> Iterator[Answered]:
    """The answers to a question, the best first: in the reader's language, then for the age that the page is for."""
    ages = sorted(FIRST, key=lambda age: age != _age(guide))
    places = [(age, time) for age in ages for time in question.times if age in question.ages]
    found = [each for each in (booklet(library, age, time) for age, time in places) if each]
    for each in sorted(found, key=lambda each: code not in each.editions):
        edition = each.edition(code)
        heading = answer(edition, question.id)
        if heading:
            address = f"{library.addresses[each.key, code]}#{heading.id}"
            yield Answered(plain(heading.text), address, edition.language)


def _age(guide: Guide) -> Age | None:
    """The age that a page is for, by its folder."""
    return next((age for age in AGES if guide.folder.rpartition("/")[2] == age), None)


def lent(view: PageView) -> Sequence[Answered] | None:
    """The same for the page's view; nothing where its facts name no question."""
    return answered(view.library, view.guide, view.code) if answers_of(view.guide) else None
