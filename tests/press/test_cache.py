"""Cache: what takes long is made once, and what is in the cache never changes what comes out."""

import shutil
from pathlib import Path

import pytest

from publishing.library.recipes import Finished, Made, Recipe
from publishing.press import cache
from publishing.press.cache import found, keep, name_of


def nothing(_: object) -> bytes:
    raise AssertionError("a name never asks for a file")


def recipe(of: str = "a", place: str = "", needs: tuple[Recipe, ...] = (), **more: str) -> Recipe:
    """A recipe by what it is made of; `more`: what lies beside it, by name."""
    return Recipe(place, of, nothing, needs, beside=tuple(more.items()))


def kept(folder: Path, each: Recipe, made: bytes | Made) -> dict[str, Finished]:
    """The files of a recipe: from the cache where they are there, else kept."""
    return found(folder, each) or keep(folder, each, made)


WHOLE = Made(b"own", {"pages": 2, "width": 480}, {"small": b"other"})
NAMES = [
    # what it shows                           one and another recipe                                        same name
    ("the same",                              recipe("a"), recipe("a"),                                      True),
    ("of something else",                     recipe("a"), recipe("b"),                                      False),
    ("needs something",                       recipe("a"), recipe("a", needs=(recipe("b"),)),                False),
    ("needs something else",                  recipe("a", needs=(recipe("b"),)), recipe("a", needs=(recipe("c"),)),
                                                                                                             False),
    ("a need needs something else",           recipe("a", needs=(recipe("b", needs=(recipe("c"),)),)),
                                              recipe("a", needs=(recipe("b", needs=(recipe("d"),)),)),       False),
    ("needs the same in another order",       recipe("a", needs=(recipe("b"), recipe("c"))),
                                              recipe("a", needs=(recipe("c"), recipe("b"))),                 False),
    ("lies elsewhere",                        recipe("a", "x.pdf"), recipe("a", "y.pdf"),                    True),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "same"), [pytest.param(*row, id=name) for name, *row in NAMES])
def test_a_name_changes_with_all_that_the_bytes_depend_on(one: Recipe, other: Recipe, same: bool) -> None:
    assert (name_of(one) == name_of(other)) is same


def test_the_same_recipe_is_made_once(tmp_path: Path) -> None:
    assert found(tmp_path / "c", recipe()) is None
    files = [kept(tmp_path / "c", recipe(), content)[""] for content in (b"bytes", b"never", b"never")]
    assert [(each.path.read_bytes(), each.size) for each in files] == [(b"bytes", 5)] * 3


def test_another_recipe_is_made_anew(tmp_path: Path) -> None:
    files = [kept(tmp_path, recipe(of), of.encode())[""] for of in ("a", "b", "a")]
    assert [each.path.read_bytes() for each in files] == [b"a", b"b", b"a"]


def test_facts_and_what_lies_beside_are_kept_with_a_file(tmp_path: Path) -> None:
    each = recipe("a", small="a/small.webp")
    first = keep(tmp_path, each, WHOLE)
    assert found(tmp_path, each) == first
    assert {name: (file.path.read_bytes(), file.size) for name, file in first.items()} == {
        "": (b"own", 3), "small": (b"other", 5),
    }  # fmt: skip
    assert first[""].facts == {"pages": 2, "width": 480}


@pytest.mark.parametrize("gone", ["", "small"])
def test_a_file_without_what_lay_beside_it_is_made_anew(gone: str, tmp_path: Path) -> None:
    each = recipe("a", small="a/small.webp")
    keep(tmp_path, each, WHOLE)[gone].path.unlink()
    assert found(tmp_path, each) is None


def test_a_cache_taken_away_is_made_anew(tmp_path: Path) -> None:
    each = recipe("a", small="a/small.webp")
    first = {path.name: path.read_bytes() for path in _filled(tmp_path / "c", each)}
    shutil.rmtree(tmp_path / "c")
    assert found(tmp_path / "c", each) is None
    assert {path.name: path.read_bytes() for path in _filled(tmp_path / "c", each)} == first


def _filled(folder: Path, each: Recipe) -> list[Path]:
    keep(folder, each, WHOLE)
    return list(folder.iterdir())


def test_a_write_that_stops_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is half written is never taken for a file."""

    def stops(path: Path, content: bytes) -> int:
        with path.open("wb") as opened:
            opened.write(content[:1])
        raise OSError("the disk is full")

    with monkeypatch.context() as full:
        full.setattr(Path, "write_bytes", stops)
        with pytest.raises(OSError, match="full"):
            keep(tmp_path, recipe(), b"whole")
    assert found(tmp_path, recipe()) is None
    assert keep(tmp_path, recipe(), b"whole")[""].path.read_bytes() == b"whole"


@pytest.mark.parametrize("stopped_after", [0, 1, 2])
def test_a_file_that_is_there_has_all_that_belongs_to_it(
    stopped_after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its facts and what lies beside it are written first."""
    each, write = recipe("a", small="a/small.webp"), cache._write
    written: list[Path] = []

    def stops(path: Path, content: bytes) -> None:
        if len(written) == stopped_after:
            raise KeyboardInterrupt
        written.append(path)
        write(path, content)

    monkeypatch.setattr(cache, "_write", stops)
    with pytest.raises(KeyboardInterrupt):
        keep(tmp_path, each, WHOLE)
    assert found(tmp_path, each) is None


def test_no_unfinished_file_is_left(tmp_path: Path) -> None:
    keep(tmp_path, recipe(), b"x")
    assert [path.suffix for path in tmp_path.iterdir()] == [""]
