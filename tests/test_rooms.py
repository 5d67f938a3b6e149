"""One room a kind: what lies below knows none, each knows only those it says it uses, and no logic stands twice."""

import ast
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from publishing.kinds import ALL, NAMES
from publishing.library.guides import PLAIN
from publishing.library.kinds import Kind
from tests.test_house import BELOW, HOUSE, from_root, imported, nodes
from tests.tools.small import ROOT

OVERRIDES = ROOT / "overrides"
KINDS = HOUSE / "kinds"
ROOMS_BELOW = [*BELOW, "engine"]
MODULES_BELOW = sorted(path for room in ROOMS_BELOW for path in (HOUSE / room).rglob("*.py"))
SHARED_TEMPLATES = [*sorted(OVERRIDES.glob("*.html")), *sorted((OVERRIDES / "partials").glob("*.html"))]
NAMED = {name for kind in ALL for name in (kind.name, kind.slug)}
OWN = {"booklet", "campaign", "glossary", "insight", "myth", "self_check", "story", "welcome"}
"""Names that are words of nothing else: no variable or function below may be called after them. The others, such as
`form`, `event` and `home`, are words that a text about anything may need, but never the whole of a string."""
TEMPLATE = re.compile(r"kinds/(\w+)/")
TYPST = re.compile(r'"\.\./(\w+)/')
MOST_ALIKE = 10
"""Lines of the same logic that may stand in two places."""


def strings(module: Path) -> Iterator[str]:
    """The strings of a module that are no docstrings."""
    told = {id(node.value) for node in nodes(module) if isinstance(node, ast.Expr)}
    for node in nodes(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def names(module: Path) -> Iterator[str]:
    """What variables, functions, classes and attributes of a module are called."""
    for node in nodes(module):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name


def words(name: str) -> set[str]:
    """`MythFacts` and `myth_facts` → myth, facts, and the whole; plurals without their s."""
    found = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)} | {name.lower()}
    return found | {word.removesuffix("s") for word in found} | {word.removesuffix("ies") + "y" for word in found}


@pytest.mark.parametrize("module", MODULES_BELOW, ids=from_root)
def test_what_lies_below_names_no_kind(module: Path) -> None:
    kinds = [
        name for name in imported(module) if name.startswith("publishing.kinds") and name != "publishing.kinds.ALL"
    ]
    assert kinds == []
    assert [text for text in strings(module) if text in NAMED or TEMPLATE.search(text)] == []
    assert [name for name in names(module) if words(name) & OWN] == []


@pytest.mark.parametrize("template", SHARED_TEMPLATES, ids=from_root)
def test_what_every_page_has_asks_for_no_template_of_a_kind(template: Path) -> None:
    assert TEMPLATE.findall(template.read_text("utf-8")) == []


@pytest.mark.parametrize("template", SHARED_TEMPLATES, ids=from_root)
def test_what_every_page_has_asks_for_no_layout_and_no_kind(template: Path) -> None:
    text = template.read_text("utf-8")
    asked = re.findall(r"(?:layout|kind)\s*(?:==|!=|in|not in)\s*[\[(]?\s*\"([\w-]+)\"", text)
    assert [name for name in asked if name not in PLAIN] == []


WORDED = re.compile(r"[\"']([a-z-]+)\.[a-z][\w.-]*[\"']")
"""A key of wording or the code of a problem, as code and templates write it."""


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)
def test_a_kind_says_no_words_of_a_kind_that_it_does_not_use(kind: Kind) -> None:
    others = {each.slug for each in ALL if each is not kind and each.name not in kind.uses}
    files = [*(KINDS / kind.name).rglob("*.py"), *(ROOT / "overrides/kinds" / kind.name).rglob("*.html")]
    said = {(path.name, match[0].strip("\"'")) for path in files for match in WORDED.finditer(path.read_text("utf-8"))
            if match[1] in others}  # fmt: skip
    assert sorted(said) == []


def test_a_kind_lies_in_the_room_of_its_name() -> None:
    assert [kind.name for kind in ALL] == list(NAMES)
    assert set(NAMES) == {path.name for path in KINDS.iterdir() if (path / "__init__.py").is_file()}


def known(kind: Kind) -> set[str]:
    """The other kinds that a kind's code, templates and print templates know."""
    found = {
        name.split(".")[2]
        for module in (KINDS / kind.name).rglob("*.py")
        for name in imported(module)
        if name.startswith("publishing.kinds.")
    }
    for template in (OVERRIDES / "kinds" / kind.name).glob("*.html"):
        found |= set(TEMPLATE.findall(re.sub(r"\{#.*?#\}", "", template.read_text("utf-8"), flags=re.DOTALL)))
    for template in (OVERRIDES / "print" / kind.name).glob("*.typ"):
        found |= set(TYPST.findall(template.read_text("utf-8")))
    return found - {kind.name}


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)
def test_a_kind_knows_those_it_says_it_uses_and_no_other(kind: Kind) -> None:
    assert known(kind) == set(kind.uses)


def circles(uses: dict[str, tuple[str, ...]]) -> list[str]:
    """The kinds that come back to themselves."""

    def reached(name: str, seen: frozenset[str]) -> set[str]:
        return {
            found for each in uses.get(name, ()) if each not in seen for found in {each, *reached(each, seen | {each})}
        }

    return [name for name in uses if name in reached(name, frozenset())]


def test_the_graph_of_uses_has_no_circle() -> None:
    assert circles({kind.name: kind.uses for kind in ALL}) == []


def test_a_circle_is_seen() -> None:
    assert circles({"a": ("b",), "b": ("c",), "c": ("a",), "d": ("a",)}) == ["a", "b", "c"]


def lines(module: Path) -> list[str]:
    """The lines of a module that do something: no blank ones, comments, docstrings, imports or lone brackets."""
    text = module.read_text("utf-8")
    left_out: set[int] = set()
    for node in (each for each in nodes(module) if isinstance(each, ast.stmt)):
        words_only = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if words_only or isinstance(node, ast.Import | ast.ImportFrom):
            left_out |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    found = [line.strip() for number, line in enumerate(text.splitlines(), 1) if number not in left_out]
    return [line for line in found if re.search(r"\w", line) and not line.startswith("#")]


def alike(one: list[str], other: list[str]) -> list[str]:
    """The longest run of lines that stands in both."""
    best: list[str] = []
    ends = {line: [at for at, each in enumerate(other) if each == line] for line in set(one) & set(other)}
    for start, line in enumerate(one):
        for at in ends.get(line, []):
            length = 0
            while one[start + length : start + length + 1] == other[at + length : at + length + 1] != []:
                length += 1
            best = max(best, one[start : start + length], key=len)
    return best


def test_no_two_modules_hold_more_than_ten_lines_of_the_same_logic() -> None:
    modules = {path: lines(path) for path in sorted(HOUSE.rglob("*.py"))}
    twice = {
        f"{from_root(a)} ~ {from_root(b)}": found
        for (a, one), (b, other) in combinations(modules.items(), 2)
        if len(found := alike(one, other)) > MOST_ALIKE
    }
    assert twice == {}


def test_lines_that_stand_twice_are_seen() -> None:
    assert alike(["a", "b", "c", "d"], ["x", "b", "c", "y", "c", "d"]) == ["b", "c"]
