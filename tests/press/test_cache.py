"""Cache: what takes long is made once, and what is in the cache never changes what comes out."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from publishing.library.recipes import Finished, Made, Recipe
from publishing.press import cache
from publishing.press.cache import Damaged, found, keep, name_of, prune


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
    assert sorted(path.suffix for path in tmp_path.iterdir()) == ["", ".seal"]


def flipped(content: bytes) -> bytes:
    return content[:-1] + bytes([content[-1] ^ 1])


DAMAGE = [
    # what it shows            suffix     what becomes of it
    ("a bit of the file",      "",        flipped),
    ("a bit of one beside it", ".small",  flipped),
    ("a bit of the seal",      ".seal",   flipped),
    ("the seal's digest",      ".seal",   lambda content: b"0" + content[1:]),
    ("half a file",            "",        lambda content: content[:1]),
    ("an empty file",          "",        lambda content: b""),
    ("an empty seal",          ".seal",   lambda content: b""),
    ("more than was kept",     "",        lambda content: content + b"x"),
    ("facts of another",       ".seal",   lambda content: content.replace(b"480", b"960")),
]  # fmt: skip


@pytest.mark.parametrize(("suffix", "change"), [row[1:] for row in DAMAGE], ids=[row[0] for row in DAMAGE])
def test_what_is_damaged_is_never_taken_for_what_was_kept(
    suffix: str, change: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    each = recipe("a", small="a/small.webp")
    keep(tmp_path, each, WHOLE)
    path = tmp_path / (name_of(each) + suffix)
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(Damaged):
        found(tmp_path, each)
    again = keep(tmp_path, each, WHOLE)
    assert found(tmp_path, each) == again


def test_what_is_damaged_on_the_site_is_found_in_the_cache(tmp_path: Path) -> None:
    """Both are one file: a hand that writes in the site writes in the cache."""
    path = keep(tmp_path / "c", recipe(), b"whole")[""].path
    os.link(path, tmp_path / "site.txt")
    (tmp_path / "site.txt").write_bytes(b"spoilt")
    with pytest.raises(Damaged):
        found(tmp_path / "c", recipe())


def test_a_cache_that_may_only_be_read_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise OSError("Read-only file system")

    kept_ = keep(tmp_path, recipe(), b"x")
    monkeypatch.setattr(os, "utime", refuses)
    assert found(tmp_path, recipe()) == kept_


DAY = 86400
AGES = [
    # what it shows                       file made, used days ago      left
    ("used today",                        300, 0,                       True),
    ("used a month ago",                  300, 29,                      True),
    ("used long ago",                     300, 31,                      False),
]  # fmt: skip


@pytest.mark.parametrize(("made", "used", "left"), [row[1:] for row in AGES], ids=[row[0] for row in AGES])
def test_what_no_build_has_used_for_a_month_is_given_up(made: int, used: int, left: bool, tmp_path: Path) -> None:
    each, now = recipe("a", small="a/small.webp"), 1_800_000_000.0
    keep(tmp_path, each, WHOLE)
    for path in tmp_path.iterdir():
        age = used if path.suffix == ".seal" else made
        os.utime(path, (now - age * DAY, now - age * DAY))
    prune(tmp_path, now)
    assert len(list(tmp_path.iterdir())) == (3 if left else 0)


def test_only_entries_are_given_up(tmp_path: Path) -> None:
    (tmp_path / "search-preview").mkdir()
    (tmp_path / "notes.txt").write_text("", "utf-8")
    prune(tmp_path, 9e9)
    prune(tmp_path / "not-there", 9e9)
    assert len(list(tmp_path.iterdir())) == 2


def test_what_is_found_is_used(tmp_path: Path) -> None:
    path = keep(tmp_path, recipe(), b"x")[""].path.with_suffix(".seal")
    os.utime(path, (0, 0))
    found(tmp_path, recipe())
    assert path.stat().st_mtime > DAY
