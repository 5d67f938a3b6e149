"""The terminal: every problem can be told on every stream."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from publishing.base import terminal
from tests.tools.small import ROOT, small_site

TEXT = "docs/sv/x.md:1:1  [a]\n  1 │ å\n  → »Ett« …"
STREAMS = [
    # what it shows                 encoding   what is printed
    ("one that has everything",     "utf-8",   TEXT),
    ("Windows in western Europe",   "cp1252",  TEXT.replace("│", "|").replace("→", "->")),
    ("the old console of Windows",  "cp850",   TEXT.replace("→", "->").replace("…", "...")),
    ("English and nothing else",    "ascii",   'docs/sv/x.md:1:1  [a]\n  1 | \\xe5\n  -> "Ett" ...'),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "printed"), [pytest.param(*row, id=name) for name, *row in STREAMS])
def test_a_stream_prints_what_it_has_and_the_rest_plainly(
    encoding: str, printed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding, newline="\n"))
    terminal.made_safe()
    sys.stdout.write(TEXT + "\ud800")  # half a sign, as a file name may have
    sys.stdout.flush()
    assert raw.getvalue().decode(encoding) == printed + "\\ud800"


@pytest.mark.parametrize("encoding", ["cp1252", "cp850"])
@pytest.mark.parametrize("command", [["check"], ["explain", "field.date"]], ids=lambda command: command[0])
def test_the_command_line_tells_instead_of_falling(command: list[str], encoding: str, tmp_path: Path) -> None:
    root = small_site(tmp_path, files={"docs/sv/index.md": "---\ntitle: Hej\nreviewed: igår\n---\n"})
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run(
        [sys.executable, "-m", "publishing.cli", "--root", str(root), *command],
        env=environment, capture_output=True, check=False,
    )  # fmt: skip
    assert b"Traceback" not in done.stderr and b"->" in done.stdout
