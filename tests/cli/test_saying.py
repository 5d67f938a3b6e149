"""Saying: whatever is typed, the answer is in Swedish."""

from pathlib import Path

import pytest

from tests.tools.commands import run, said
from tests.tools.small import small_site

TYPED = [
    # what it shows             arguments                        said
    ("a command not there",     ["bygg"],                        "»bygg« går inte att använda här"),
    ("nothing after a command", ["new"],                         "make new PAGE="),
    ("an empty page",           ["new", ""],                     "make new PAGE="),
    ("a page with a space",     ["new", "min sida"],             "»min sida« kan inte bli en adress"),
    ("one word too many",       ["new", "min", "sida"],          "--help"),
    ("an option without value", ["new", "sida", "--language"],   "--help"),
    ("no code to explain",      ["explain"],                     "KOD saknas"),
    ("a schema not there",      ["schema", "sida"],              "--help"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "words"), [pytest.param(*row, id=name) for name, *row in TYPED])
def test_it_is_told_in_swedish_what_is_wrong(arguments: list[str], words: str, tmp_path: Path) -> None:
    result = run(small_site(tmp_path), *arguments)
    assert result.exit_code != 0 and words in said(result)
    assert not any(english in said(result) for english in ("Error", "Usage", "Missing", "Invalid", "unexpected"))
