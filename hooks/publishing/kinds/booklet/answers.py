"""Answers: which booklet answers a child's question, and where in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from publishing.kinds.booklet.model import AGES, LEVEL, Age, booklet_of
from publishing.kinds.booklet.questions import QUESTIONS, Question
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.library.times import TIMES, Time
from publishing.text.headings import Heading


@dataclass(frozen=True, slots=True)
class Owed:
    """A booklet that owes answers: its age and time, its page when there is one, and the questions."""

    age: Age
    time: Time
    guide: Guide | None
    questions: tuple[Question, ...]


def owed(library: Library) -> Iterator[Owed]:
    """Every booklet that some question asks for, in the order of age and time."""
    for age in AGES:
        for time in TIMES:
            asked = tuple(each for each in QUESTIONS.of(library).questions if age in each.ages and time in each.times)
            if asked:
                yield Owed(age, time, booklet(library, age, time), asked)


def booklet(library: Library, age: Age, time: Time) -> Guide | None:
    """The booklet of an age and a time; of several the first, and a check tells. None when nobody finds one."""
    mine = [guide for guide in library.named if (facts := booklet_of(guide)) and (facts.age, facts.time) == (age, time)]
    return min(mine, key=lambda guide: (guide.facts.order, guide.key), default=None)


def answer(edition: Edition, identity: str) -> Heading | None:
    """The heading of the spread that answers a question, in one language of a booklet."""
    return next((each for each in edition.headings if each.level == LEVEL and each.id == identity), None)
