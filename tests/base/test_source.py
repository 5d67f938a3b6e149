"""Sources: bytes become text, and an offset becomes a line and a column."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from publishing.base.problems import Problem, Refused, Spot
from publishing.base.source import DEEPEST, LONGEST_LINE, Source, read

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


ENDLESS = [
    # what it shows                       file      text                                          told at
    ("a line as long as it may be", "x.md", "a" * LONGEST_LINE, []),
    ("a line too long", "x.md", "b\n" + "a" * (LONGEST_LINE + 1), [("file.long-line", 2)]),
    ("two of them", "x.yml", ("a" * (LONGEST_LINE + 1) + "\n") * 2, [("file.long-line", 1), ("file.long-line", 2)]),
    ("a drawing is one line", "x.svg", "a" * (LONGEST_LINE + 1), []),
    ("brackets as deep as they may be", "x.md", "[" * DEEPEST, []),
    ("brackets too deep", "x.md", "[" * (DEEPEST + 1), [("file.too-nested", 1)]),
    ("line by line", "x.md", "[\n" * (DEEPEST + 1), [("file.too-nested", DEEPEST + 1)]),
    ("a paragraph each", "x.md", "[\n\n" * (DEEPEST + 1), []),
    ("each with its end", "x.md", "[a] " * 400, []),
    ("in each other", "x.yml", "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), [("file.too-nested", 1)]),
    ("more ends than beginnings", "x.md", "]" * 60 + "[" * DEEPEST, []),
]


@pytest.mark.parametrize(("file", "text", "expected"), [row[1:] for row in ENDLESS], ids=[row[0] for row in ENDLESS])
def test_what_nobody_wrote_by_hand_is_refused(
    file: str, text: str, expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    (tmp_path / file).write_text(text, "utf-8")
    try:
        read(tmp_path / file, tmp_path)
        problems: tuple[Problem, ...] = ()
    except Refused as refused:
        problems = refused.problems
    assert [(each.code, each.spot.line) for each in problems] == expected


def a_folder(path: Path) -> None:
    path.mkdir()


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_link_to_nowhere(path: Path) -> None:
    path.symlink_to("nowhere.md")


def a_link_in_a_circle(path: Path) -> None:
    path.symlink_to(path.name)


def nothing(path: Path) -> None:
    """Taken away since it was seen."""


@pytest.mark.parametrize("make", [a_folder, a_pipe, a_link_to_nowhere, a_link_in_a_circle, nothing])
def test_what_is_no_file_is_refused(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "x.md")
    with pytest.raises(Refused) as refused:
        read(tmp_path / "x.md", tmp_path)
    assert [each.code for each in refused.value.problems] == ["file.unreadable"]


def test_a_file_without_end_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "x.md").open("wb") as opened:
        opened.truncate(10**12)  # takes no room
    with pytest.raises(Refused) as refused:
        read(tmp_path / "x.md", tmp_path)
    assert [(each.code, each.facts["kilobytes"]) for each in refused.value.problems] == [("file.too-long", 10**9)]
