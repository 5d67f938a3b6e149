"""Growth: twice the text is at most two and a half times the work, whatever it holds: in steps, for no clock agrees."""

import ast
import importlib
import re
import sys
from collections.abc import Callable, Iterator

import pytest

from publishing.text import headings, masking, prose, syntax
from tests.test_house import HOUSE, MODULES
from tests.tools.steps import Hostile, TooMany, hostile, steps

MOST = 2.5
SIZE = 30
WRITTEN = [
    "<!--", "\\[", "[", "[a\\[", "![", "[a](", "[a](<", "[[", "{{", '{{a("', '<a "', "<a b='", "`", "`` `", "# a #",
    " {#", "a.", "..", "?)", "0", 'a="', "- ", "**", " \n", "12 34 ", "`<!---->",
    "\n```<!---->",
]  # fmt: skip
"""What people have typed, again and again."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every expression of the house: those with a name, and those that stand where they are used."""
    for path in MODULES:
        name = ".".join(path.relative_to(HOUSE.parent).with_suffix("").parts).removesuffix(".__init__")
        module = importlib.import_module(name)
        yield from ((f"{name}.{key}", value) for key, value in vars(module).items() if isinstance(value, re.Pattern))
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(ast.Attribute(ast.Name("re"), called), [ast.Constant(str(text)), *_]) if (
                    called != "escape"
                ):
                    yield f"{name}:{node.lineno}", re.compile(text)


ALL = {(each.pattern, each.flags): (name, each) for name, each in reversed(list(patterns()))}


def growth(pattern: re.Pattern[str], text: Hostile) -> float:
    """How much more work twice the text is; of an expression with a limit in it (a{32}), beyond that limit."""
    found = 0.0
    for size in (SIZE, 4 * SIZE):
        try:
            few = steps(pattern, text.of(size), most=30_000)
            found = steps(pattern, text.of(2 * size), most=8 * few) / few
        except TooMany:
            found = 8.0
        if found <= MOST:
            return found
    return found


@pytest.mark.parametrize("pattern", [each for _, each in ALL.values()], ids=[name for name, _ in ALL.values()])
def test_twice_the_text_is_no_more_than_twice_the_work(pattern: re.Pattern[str]) -> None:
    texts = [*hostile(pattern), *(Hostile("", unit, "\0") for unit in WRITTEN)]
    slow = [text for text in texts if growth(pattern, text) > MOST]
    assert slow == []


SLOW = [
    # what is slow          expression                          twice the text
    ("an end sought",       r"<!--.*?-->",                      4),
    ("a row begun anywhere", r"\d+[.)]",                        4),
    ("two rows in one",     r"^#[ \t]*(.*?)[ \t]*#*[ \t]*$",    8),
    ("rows of rows",        r"^(a+)+$",                         8),
    ("quick",               r"a[^a]*b",                         2),
    ("quick, with a limit", r"[0-9a-f]{32}",                    2),
    ("quick, looked behind", r"(?<!\d)\d+[.)]",                 2),
]  # fmt: skip


@pytest.mark.parametrize(("expression", "times"), [row[1:] for row in SLOW], ids=[row[0] for row in SLOW])
def test_what_is_slow_is_seen(expression: str, times: int) -> None:
    pattern = re.compile(expression)
    found = max(growth(pattern, text) for text in hostile(pattern))
    assert (found > MOST) is (times > 2)


def calls(work: Callable[[str], object], text: str) -> int:
    """The lines of Python that are run."""
    count = 0
    for remembers in (masking.masked, syntax.references, prose.parts):
        remembers.cache_clear()

    def line(*_: object) -> object:
        nonlocal count
        count += 1
        return line

    before = sys.gettrace()
    sys.settrace(line)  # type: ignore[arg-type]
    try:
        work(text)
    finally:
        sys.settrace(before)
    return count


READERS = [
    masking.masked, syntax.references, masking.without_comments, masking.without_notes, headings.headings, prose.parts,
    prose.plain,
]  # fmt: skip


@pytest.mark.parametrize("work", READERS, ids=lambda work: work.__name__)
def test_twice_the_body_is_no_more_than_twice_the_lines_run(work: Callable[[str], object]) -> None:
    slow = [unit for unit in WRITTEN if calls(work, unit * 600) > MOST * calls(work, unit * 300) + 300]
    assert slow == []
