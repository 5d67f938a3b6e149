"""Problems: what is wrong, where, and the one thing to do, told in Swedish or English."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, Literal

Level = Literal["fault", "warning", "notice"]
"""fault: nothing is published · warning: a strict build is not published · notice: told, no more."""

HOUSE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where something stands.

    file     path from the root of the repository, with /
    line     from 1; column from 1, in characters; length of the marked part, in characters
    excerpt  the author's own line, as written
    """

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. Facts are numbers, dates, names and quotations, never words of a language."""

    spot: Spot
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        level: Level = wording()[self.code]["level"]
        return level


class Refused(Exception):  # noqa: N818 (an answer, not an accident)
    """A reader could not build what was asked for; `problems` says why, all of it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(say(problem) for problem in self.problems))


def word_files() -> dict[str, dict[str, Any]]:
    """Each room's problems.toml (and problems-of-….toml), by its path in the house: found, so that base names none."""
    files = sorted(HOUSE.rglob("problems*.toml"))
    return {path.relative_to(HOUSE).as_posix(): tomllib.loads(path.read_text("utf-8")) for path in files}


def merged(files: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The codes of all files as one; what stands before a code's first dot belongs to one file alone."""
    words: dict[str, Any] = {}
    owners: dict[str, str] = {}
    for file, codes in files.items():
        for code in codes:
            prefix = code.partition(".")[0]
            owner = owners.setdefault(prefix, file)
            if owner != file:
                # The same code twice breaks both rules, and is the more telling of the two.
                twice = f"The code {code}" if code in words else f"The prefix {prefix}"
                raise ValueError(f"{twice} stands in both {owner} and {file}")
        words.update(codes)
    return words


@cache
def wording() -> dict[str, Any]:
    """Every code with its level and its two languages, from every room's problems.toml."""
    return merged(word_files())


def near(word: str, choices: Iterable[str]) -> dict[str, str]:
    """The choice most like `word`, as a fact to add to a problem; empty when none is."""
    close = get_close_matches(word.lower(), list(choices), n=1, cutoff=0.6)
    return {"near": close[0]} if close else {}


def listed(facts: Mapping[str, Any]) -> dict[str, str]:
    """Facts as text: several values become a list with commas."""
    many = (list, tuple, set, frozenset)
    return {k: ", ".join(map(str, v)) if isinstance(v, many) else str(v) for k, v in facts.items()}


def parts(problem: Problem, language: str = "sv") -> tuple[str, str]:
    """What is wrong, and what to do; the near match, if any, is named in what to do."""
    words, facts = wording()[problem.code][language], listed(problem.facts)
    what, do = words["what"].format(**facts), words["do"].format(**facts)
    if "near" in problem.facts:
        asked = {"sv": "Menade du »{near}«?", "en": "Did you mean “{near}”?"}[language]
        do = f"{asked.format(**facts)} {do}"
    return what, do


def say(problem: Problem, language: str = "sv") -> str:
    """A problem as text for the terminal: place and code, the author's line, what, what to do."""
    spot, (what, do) = problem.spot, parts(problem, language)
    lines = [f"{spot.file}:{spot.line}:{spot.column}  [{problem.code}]"]
    if spot.excerpt.strip():
        number = str(spot.line)
        lead = "".join(c if c == "\t" else " " for c in spot.excerpt[: spot.column - 1])
        lines += [
            f"  {number} │ {spot.excerpt}",
            f"  {' ' * len(number)} │ {lead}{'^' * max(1, spot.length)}",
        ]
    return "\n".join([*lines, f"  {what}", f"  → {do}"])


def annotation(problem: Problem) -> str:
    """A problem as a GitHub workflow command, shown on the line of the pull request.

    source  docs.github.com, workflow commands: % CR LF are escaped everywhere, : and , in properties
    """

    def plain(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    kind = {"fault": "error", "warning": "warning", "notice": "notice"}[problem.level]
    what, do = parts(problem)
    title = plain(problem.code).replace(":", "%3A").replace(",", "%2C")
    spot = problem.spot
    place = f"file={plain(spot.file)},line={spot.line},col={spot.column},title={title}"
    return f"::{kind} {place}::{plain(f'{what} → {do}')}"
