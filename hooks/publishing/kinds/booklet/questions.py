"""Questions: what children ask before, during and after, who asked it, and which ages are owed an answer.

The answer is a spread of a booklet whose heading has the question's id; its words are that heading.
"""

from typing import Literal, Self

from pydantic import Field, model_validator

from publishing.base.validation import Content, fault
from publishing.kinds.booklet.model import Age
from publishing.library.intake import Data
from publishing.library.times import Time


class Question(Content):
    """A question."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Rubrikens id i häftena, som den står inom {#…}.")
    words: str = Field(
        min_length=5, max_length=90, description="Frågan på svenska, för meddelanden till den som skriver."
    )
    by: Literal["children", "adults"] = Field(description="Vilka frågan kommer från: children eller adults.")
    times: list[Time] = Field(min_length=1, description="När man undrar: before, during, after.")
    ages: list[Age] = Field(min_length=1, description="Åldrarna som ska få ett svar.")


class Questions(Content):
    """The file of questions."""

    questions: list[Question] = Field(description="Frågorna, i den ordning de brukar komma.")

    @model_validator(mode="after")
    def ids_are_used_once(self) -> Self:
        ids = [each.id for each in self.questions]
        for number, identity in enumerate(ids):
            if identity in ids[:number]:
                raise fault("question.twice", at="questions", question=identity)
        return self

    def get(self, identity: str) -> Question | None:
        return next((each for each in self.questions if each.id == identity), None)


QUESTIONS = Data("questions.yml", Questions, Questions(questions=[]), needed=lambda guides: False)
