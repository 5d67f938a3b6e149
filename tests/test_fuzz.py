"""Fuzz: whatever somebody types into a text, it is told or converted; nothing takes the reading down."""

import os
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publishing import promises
from publishing.base.problems import Problem, Refused, say
from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.library.reading import read_library
from publishing.library.site import Overrides, Site
from publishing.press import vendored
from tests.tools.small import TODAY, small_site

TIMES = int(os.environ.get("FUZZ", "2000"))
FILES = [
    "docs/sv/index.md", "docs/sv/bli-familjehem/kontakt.md", "docs/ar/index.md", "docs/sv/ordlista.md",
    "docs/_data/contacts.yml", "docs/_data/offers.yml", "docs/_data/glossary.yml", "docs/_data/wording/ar.yml",
    "docs/_data/wording/sv.yml", "mkdocs.yml",
]  # fmt: skip
PIECES = [
    "---",
    "\n",
    "\n\n",
    ": ",
    "- ",
    "  ",
    "\t",
    "# ",
    "## A {#a}",
    "[",
    "](",
    "]",
    "![",
    "[[",
    "]]",
    "{{ ",
    " }}",
    "{V:",
    "{K}",
    "<!--",
    "-->",
    "<a ",
    "<img src=x>",
    "`",
    "```\n",
    "~~~",
    "**",
    "_",
    "> ",
    "| a | b |\n|---|---|\n",
    "!!! note\n",
    "??? ",
    "&a ",
    "*a",
    "!ENV ",
    "|\n",
    ">\n",
    '"',
    "'",
    "{",
    "}",
    "%",
    "@",
    "\\",
    "\0",
    "\x1b[2J",
    "\u202e",
    "\ufeff",
    "\u2028",
    "å",
    "بيت",
    "🏠",
    "2026-02-30",
    "9999-12-31",
    "0001-01-01",
    "yes",
    "null",
    "~",
    "[" * 60,
    "- " * 30,
    "a" * 6000,
    "{" * 40,
    "title:",
    "reviewed:",
    "../../x.md",
    "https://[",
    "http://a:b",
    "window:",
    "pictogram:x",
    "1" * 400,
    ".",
    "::",
    "[^1]: ",
    "*[A]: ",
    ": ",
]
BYTES = [b"\xff", b"\xed\xa0\x80", b"\xc3", b"\x00", b"\r", b"\xfe\xff"]

piece = st.one_of(st.sampled_from(PIECES), st.text(max_size=12)).map(lambda text: text.encode("utf-8", "surrogatepass"))
change = st.tuples(st.integers(0, 5000), st.integers(0, 40), st.one_of(piece, st.sampled_from(BYTES)))
changes = st.lists(change, min_size=1, max_size=5)


@cache
def root() -> Path:
    """The small site, once for all texts."""
    return small_site(Path(mkdtemp(prefix="fuzz-")))


@pytest.fixture(scope="module", autouse=True)
def _tidy() -> Iterator[None]:
    yield
    shutil.rmtree(root().parent)


def changed(content: bytes, many: list[tuple[int, int, bytes]]) -> bytes:
    """A text with pieces written into it, over some of what stood there."""
    for at, over, what in many:
        place = at % (len(content) + 1)
        content = content[:place] + what + content[place + over :]
    return content


def told(folder: Path) -> list[Problem]:
    """All that is told of a site, and every page of it converted."""
    try:
        settings = read_settings(folder / "mkdocs.yml", folder)
    except Refused as refused:
        return list(refused.problems)
    library, problems = read_library(folder, settings, ALL, today=TODAY)
    site = Site(library, "https://prov.test/", folder, Overrides())
    for guide, edition in library.editions():
        site.convert(guide, edition.language.code)
    return [*problems, *promises.problems(library, vendored.icons)]


@settings(max_examples=TIMES, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(FILES), changes)
def test_whatever_is_typed_is_told_or_converted(file: str, many: list[tuple[int, int, bytes]]) -> None:
    path = root() / file
    whole = path.read_bytes()
    path.write_bytes(changed(whole, many))
    try:
        for problem in told(root()):
            assert problem.spot.file and problem.spot.line >= 1 and say(problem) and say(problem, "en")
    finally:
        path.write_bytes(whole)
