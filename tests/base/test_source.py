"""Sources: bytes become text, and an offset becomes a line and a column."""

from pathlib import Path

import pytest

from publishing.base.problems import Refused, Spot
from publishing.base.source import Source, read

BYTES = [
    # what it shows                       bytes                             text
    ("UTF-8",                             "på\n".encode(),                  "på\n"),
    ("a mark of byte order is no text",   b"\xef\xbb\xbfp\n",               "p\n"),
    ("lines as Windows ends them",        b"a\r\nb\r\n",                    "a\nb\n"),
    ("lines as old Macs ended them",      b"a\rb\r",                        "a\nb\n"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "text"), [pytest.param(*row, id=name) for name, *row in BYTES])
def test_bytes_become_text(raw: bytes, text: str, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(raw)
    assert read(tmp_path / "x.md", tmp_path) == Source("x.md", text)


def test_what_is_not_utf8_is_refused_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes("Hej.\r\nKom på fika.\r\n".encode("latin-1"))
    with pytest.raises(Refused) as refused:
        read(tmp_path / "x.md", tmp_path)
    (problem,) = refused.value.problems
    assert (problem.code, problem.spot) == ("file.not-utf8", Spot("x.md", 2, 6, 1, "Kom på fika."))


OFFSETS = [
    # what it shows                   offset  line, column
    ("the first character",           0,      (1, 1)),
    ("after emoji and å",             3,      (1, 4)),
    ("the end of a line",             4,      (1, 5)),
    ("the first of the next line",    5,      (2, 1)),
    ("the end of the text",           9,      (2, 5)),
]  # fmt: skip


@pytest.mark.parametrize(("offset", "expected"), [pytest.param(*row, id=name) for name, *row in OFFSETS])
def test_an_offset_is_a_line_and_a_column(offset: int, expected: tuple[int, int]) -> None:
    spot = Source("x.md", "a🏠åb\nبيت.").spot_at(offset)
    assert (spot.line, spot.column) == expected
