"""Cache: what takes long is made once, and what is in the cache never changes what comes out."""

from pathlib import Path

import pytest

from publishing.press.cache import kept


def test_the_same_recipe_is_made_once(tmp_path: Path) -> None:
    made: list[str] = []

    def make() -> bytes:
        made.append("x")
        return b"bytes"

    assert [kept(tmp_path / "c", "a", make) for _ in range(3)] == [b"bytes"] * 3
    assert made == ["x"]


def test_another_recipe_is_made_anew(tmp_path: Path) -> None:
    assert [kept(tmp_path, recipe, recipe.encode) for recipe in ("a", "b", "a")] == [b"a", b"b", b"a"]


def test_a_cache_taken_away_is_made_anew(tmp_path: Path) -> None:
    first = kept(tmp_path, "a", lambda: b"x")
    for path in tmp_path.iterdir():
        path.unlink()
    assert kept(tmp_path, "a", lambda: b"x") == first


def test_what_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def fails() -> bytes:
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        kept(tmp_path, "a", fails)
    assert list(tmp_path.iterdir()) == []
    assert kept(tmp_path, "a", lambda: b"x") == b"x"


def test_no_unfinished_file_is_left(tmp_path: Path) -> None:
    kept(tmp_path, "a", lambda: b"x")
    assert [path.suffix for path in tmp_path.iterdir()] == [""]
