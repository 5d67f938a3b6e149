"""Templates: every text they ask for is there, and every text that is there is asked for by someone."""

import re
from collections.abc import Iterator

import pytest
import yaml

from publishing.base.wording import HOLE
from tests.tools.small import ROOT

TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
CODE = sorted((ROOT / "hooks/publishing").rglob("*.py"))
WORDS: dict[str, str] = yaml.safe_load((ROOT / "docs/_data/wording/sv.yml").read_text("utf-8"))
ASKED = re.compile(r"""\bt\(["'](?P<key>[\w.-]+)["'](?P<rest>[^()]*(?:\([^()]*\)[^()]*)*)\)""")
MADE = re.compile(r"""["'](?P<start>[\w.-]+\.)["'] ~|\bt\(f["'](?P<formatted>[\w.-]+\.)\{""")


def asked() -> Iterator[tuple[str, str, set[str]]]:
    """(file, key, names of the holes filled) for every text that is asked for by its whole name."""
    for path in [*TEMPLATES, *CODE]:
        for match in ASKED.finditer(path.read_text("utf-8")):
            if not match["rest"].lstrip().startswith("~"):
                yield path.name, match["key"], set(re.findall(r"(\w+)=", re.sub(r"\([^()]*\)", "", match["rest"])))


@pytest.mark.parametrize(("file", "key", "holes"), [pytest.param(*row, id=":".join(row[:2])) for row in asked()])
def test_a_text_that_is_asked_for_is_there_with_its_holes(file: str, key: str, holes: set[str]) -> None:
    if key.endswith("."):
        assert any(name.startswith(key) for name in WORDS)
    else:
        assert holes == set(HOLE.findall(WORDS[key]))


def test_no_text_is_written_for_nobody() -> None:
    """A text that nothing shows is still translated into six languages."""
    source = "\n".join(path.read_text("utf-8") for path in [*TEMPLATES, *CODE])
    made = {match["start"] or match["formatted"] for match in MADE.finditer(source)}
    starts = made | {"role.", "date.", "notice.", "status."}
    unused = {key for key in WORDS if f'"{key}"' not in source and not key.startswith(tuple(starts))}
    assert not unused
