"""Artefacts: finished files are written where they say, and nothing on the site changes what is in the cache."""

import os
from pathlib import Path

import pytest

from publishing.library.recipes import Finished, ready
from publishing.press.artefacts import Outside, lay, put


@pytest.fixture
def kept(tmp_path: Path) -> Finished:
    """A file in a cache."""
    path = tmp_path / "cache/a"
    path.parent.mkdir()
    path.write_bytes(b"kept")
    return Finished(path, 4, {})


@pytest.fixture(params=["links", "copies"])
def disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The disk of the cache, which can give its files second names; another one, which cannot."""

    def refuses(*_: object) -> None:
        raise OSError("Invalid cross-device link")

    if request.param == "copies":
        monkeypatch.setattr(os, "link", refuses)
    return str(request.param)


def test_files_are_written_with_their_folders_and_bytes(tmp_path: Path) -> None:
    put([ready("a/b/c.txt", "på"), ready("d.bin", b"\x00\r\n")], tmp_path)
    assert (tmp_path / "a/b/c.txt").read_bytes() == "på".encode()
    assert (tmp_path / "d.bin").read_bytes() == b"\x00\r\n"


def test_a_file_is_written_anew(tmp_path: Path) -> None:
    put([ready("a", "ett"), ready("a", "två")], tmp_path)
    assert (tmp_path / "a").read_text("utf-8") == "två"


def test_a_finished_file_lies_in_all_its_places_and_takes_no_more_room_than_it_must(
    disk: str, kept: Finished, tmp_path: Path
) -> None:
    lay({"a.txt": kept, "b/c.txt": kept}, tmp_path / "site")
    laid = [tmp_path / "site/a.txt", tmp_path / "site/b/c.txt"]
    assert [path.read_bytes() for path in laid] == [b"kept"] * 2
    assert [path.samefile(kept.path) for path in laid] == [disk == "links"] * 2


def test_what_is_laid_takes_the_place_of_what_lay_there(disk: str, kept: Finished, tmp_path: Path) -> None:
    put([ready("a", "older and longer")], tmp_path / "site")
    lay({"a": kept}, tmp_path / "site")
    lay({"a": kept}, tmp_path / "site")
    assert (tmp_path / "site/a").read_bytes() == b"kept"


def test_writing_over_what_was_laid_never_changes_the_cache(disk: str, kept: Finished, tmp_path: Path) -> None:
    lay({"a": kept}, tmp_path / "site")
    put([ready("a", "another text")], tmp_path / "site")
    assert (tmp_path / "site/a").read_bytes() == b"another text" and kept.path.read_bytes() == b"kept"
    other = tmp_path / "cache/b"
    other.write_bytes(b"other")
    lay({"a": kept}, tmp_path / "site")
    lay({"a": Finished(other, 5, {})}, tmp_path / "site")
    assert (tmp_path / "site/a").read_bytes() == b"other" and kept.path.read_bytes() == b"kept"


OUT = ["../ute", "a/../../ute", "a/../b", "/ute", "", ".", "..", "a\\..\\..\\ute", "C:\\ute", "ut/ute"]
"""The last leads through a link."""


@pytest.mark.parametrize("place", OUT)
def test_nothing_is_written_outside_the_site(place: str, kept: Finished, tmp_path: Path) -> None:
    folder = tmp_path / "a/b/site"
    folder.mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (folder / "ut").symlink_to(tmp_path / "elsewhere")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Outside):
        put([ready(place, "x")], folder)
    with pytest.raises(Outside):
        lay({place: kept}, folder)
    assert sorted(tmp_path.rglob("*")) == before
