"""Glossary: the hard words, explained in every language, from one data file."""

from pydantic import Field

from publishing.base.languages import SOURCE
from publishing.base.validation import Content
from publishing.library.intake import Data


class Term(Content):
    """A word with its name and explanation in each language."""

    id: str = Field(description="Det svenska ordet med små bokstäver och bindestreck.")
    term: dict[str, str] = Field(description="Ordet på varje språk.")
    text: dict[str, str] = Field(description="Förklaringen på varje språk, en eller två meningar.")
    uncertain: list[str] = Field(default_factory=list, description="Språk där ordet är osäkert.")
    source: str | None = Field(default=None, description="Källa, eller K.")
    see: list[str] = Field(default_factory=list, description="Besläktade ord.")

    def language(self, code: str) -> str:
        """The language the term can be shown in: its own, else Swedish."""
        return code if code in self.term and code in self.text else SOURCE


class Glossary(Content):
    """The glossary file."""

    terms: list[Term] = Field(description="Orden.")

    def get(self, identity: str) -> Term | None:
        return next((term for term in self.terms if term.id == identity), None)

    @property
    def ids(self) -> list[str]:
        return [term.id for term in self.terms]


GLOSSARY = Data("glossary.yml", Glossary, Glossary(terms=[]))
LAYOUT = "glossary"
