"""Keeping: a cache that fails costs time and nothing else, and is told of once."""

from functools import partial
from pathlib import Path

import pytest

from publishing.engine import making
from publishing.engine.keeping import Keeping
from publishing.library.recipes import Recipe, Unmade
from publishing.press import cache


def recipes(count: int) -> list[Recipe]:
    return [Recipe(f"{number}.txt", f"{number}", partial(made_of, str(number).encode())) for number in range(count)]


def made_of(content: bytes, _: object) -> bytes:
    return content


def told(made: making.Made) -> list[tuple[str, dict[str, object]]]:
    return [(each.code, dict(each.facts)) for each in made.problems]


def lying(made: making.Made) -> list[bytes]:
    return [file.path.read_bytes() for file in made.finished.values()]


@pytest.mark.parametrize("least", [1, 99], ids=["in processes", "one by one"])
def test_what_is_damaged_is_made_anew_and_said_once(least: int, tmp_path: Path) -> None:
    first = making.made(recipes(4), tmp_path, least=least)
    for place in ("1.txt", "3.txt"):
        first.finished[place].path.write_bytes(b"spoilt")
    second = making.made(recipes(4), tmp_path, least=least)
    assert told(second) == [("cache.damaged", {"count": 2, "first": "1.txt"})]
    assert lying(second) == [b"0", b"1", b"2", b"3"]
    assert told(making.made(recipes(4), tmp_path, least=least)) == []


@pytest.mark.parametrize("least", [1, 99], ids=["in processes", "one by one"])
def test_a_cache_that_cannot_be_written_is_said_once_and_all_is_made(least: int, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    folder.write_text("no folder", "utf-8")
    made = making.made(recipes(4), folder, least=least)
    assert told(made) == [("cache.unwritable", {})] and lying(made) == [b"0", b"1", b"2", b"3"]


def test_a_cache_that_is_full_takes_what_it_can(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = cache._write

    def full(path: Path, content: bytes) -> None:
        if path.parent == tmp_path and content == b"2":
            raise OSError("no space left")
        write(path, content)

    monkeypatch.setattr(cache, "_write", full)
    made = making.made(recipes(4), tmp_path)
    assert told(made) == [("cache.unwritable", {})] and lying(made) == [b"0", b"1", b"2", b"3"]
    assert [file.path.parent == tmp_path for file in made.finished.values()] == [True, True, False, True]


def test_no_room_anywhere_is_told_for_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, content: bytes) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(cache, "_write", full)
    with pytest.raises(Unmade) as unmade:
        Keeping(tmp_path).keep(recipes(1)[0], b"0")
    assert [each.code for each in unmade.value.problems] == ["cache.no-room"]
