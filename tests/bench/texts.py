"""Texts: the made-up pages, their keys and their words, from a fixed seed."""

import posixpath
import random
from collections.abc import Sequence

from tests.bench.words import WORDS

SEED = "blifamiljehem 1"  # another seed is another corpus: figures of before and after no longer compare
LANGUAGES = tuple(WORDS)

FOLDERS = {"bli-familjehem": 18, "for-foraldrar": 14, "for-barn": 11, "om": 10}
"""Folder → pages below its index."""
LOOSE = {"index": "home", "ordlista": "glossary", "sok": "search"}
INNER = "bli-familjehem/sida-05"  # an ordinary page: weighed, and edited in the preview


def keys() -> list[str]:
    """The 60 pages, as paths without .md."""
    found = list(LOOSE)
    for folder, below in FOLDERS.items():
        found += [f"{folder}/index", *(f"{folder}/sida-{number:02}" for number in range(1, below + 1))]
    return found


def sample() -> list[str]:
    """One page of each layout there is in the corpus: it builds in seconds, and breaks when the whole would."""
    return [*LOOSE, "bli-familjehem/index", "bli-familjehem/sida-01"]


class Writer:
    """Writes one page in one language. Its links come from the key alone, its words from key and language.

    others  the pages it may link to
    """

    def __init__(self, key: str, code: str, others: Sequence[str]) -> None:
        self.key, self.words = key, WORDS[code].split()
        self.others = [other for other in others if other != key]
        self.shape = random.Random(f"{SEED} {key}")
        self.chance = random.Random(f"{SEED} {key} {code}")
        # The first words are the commonest; each text uses them the more.
        self.weights = [1 / (place + 5) for place in range(len(self.words))]

    def some(self, count: int) -> str:
        return " ".join(self.chance.choices(self.words, self.weights, k=count))

    def name(self, count: int, longest: int) -> str:
        while len(found := self.some(count)) > longest:
            pass
        return found[0].upper() + found[1:]

    def sentence(self, count: int) -> str:
        return self.name(count, 400) + "."

    def paragraph(self, sentences: int) -> str:
        parts = [self.sentence(self.chance.randint(7, 13)) for _ in range(sentences)]
        parts[0] = f"**{self.name(2, 60)}.** {parts[0]}" if self.shape.random() < 0.3 else parts[0]
        return " ".join(parts)

    def linked(self) -> str:
        """A paragraph that leads to another page, every third time to a heading on it."""
        target = self.shape.choice(self.others)
        way = posixpath.relpath(target + ".md", posixpath.dirname(self.key) or ".")
        fragment = "#del-3" if self.shape.random() < 0.3 else ""
        return f"{self.paragraph(3)} [{self.name(3, 60)}]({way}{fragment})."

    def table(self) -> str:
        rows = [[self.name(2, 60) for _ in range(4)] for _ in range(6)]
        lines = ["| " + " | ".join(row) + " |" for row in rows]
        return "\n".join([lines[0], "| --- | --- | --- | --- |", *lines[1:]])

    def body(self) -> str:
        """About 600 words: seven headings, two lists, a table, an admonition and six links."""
        bullets = "\n".join(f"- {self.sentence(9)}" for _ in range(5))
        numbered = "\n".join(f"{number}. {self.sentence(9)}" for number in range(1, 5))
        note = f'!!! note "{self.name(2, 60)}"\n\n    {self.paragraph(3)}'
        below = [
            ("##", [self.linked(), self.paragraph(4)]),
            ("##", [self.linked(), bullets]),
            ("###", [self.paragraph(4)]),
            ("##", [self.linked(), self.table()]),
            ("##", [self.linked(), note]),
            ("###", [self.linked(), numbered]),
            ("##", [self.paragraph(3), self.linked()]),
        ]
        parts = [self.paragraph(4)]
        for number, (marks, blocks) in enumerate(below, 1):
            # Ids by hand: a stock build has none of its own for Arabic or Cyrillic headings.
            parts += [f"{marks} {self.name(3, 60)} {{#del-{number}}}", *blocks]
        return "\n\n".join(parts) + "\n"
