"""Lying about: whatever lies in a folder is of one sort, and no link is followed."""

import os
from pathlib import Path

import pytest

from publishing.library.lying import lying, named
from tests.tools import lies

NAMES = [
    # name                        sort
    ("index.md",                  "text"),
    ("Öppet hus i maj.md",        "text"),
    ("hund.jpg",                  "file"),
    ("innan.mat.mp3",             "file"),
    ("minne.txt",                 "file"),
    ("utkast till beslut.docx",   "file"),
    ("md",                        "file"),
    ("amd.jpg",                   "file"),
    (".DS_Store",                 "system"),
    ("._index.md",                "system"),
    (".#index.md",                "system"),
    (".index.md.swp",             "system"),
    (".~lock.beslut.odt#",        "system"),
    (".obsidian",                 "system"),
    (".gitkeep",                  "system"),
    ("Thumbs.db",                 "system"),
    ("desktop.ini",               "system"),
    ("Icon\r",                    "system"),
    (".hemligt.md",               "stray.hidden"),
    (".md",                       "stray.hidden"),
    (".env",                      "stray.hidden"),
    ("~$kast till beslut.docx",   "stray.draft"),
    ("sju-sprak.md~",             "stray.draft"),
    ("sju-sprak.md.bak",          "stray.draft"),
    ("sju-sprak.md.ORIG",         "stray.draft"),
    ("#index.md#",                "stray.draft"),
    ("~WRL0001.tmp",              "stray.draft"),
    ("film.mp4.crdownload",       "stray.draft"),
    ("beslut.docx.lnk",           "stray.draft"),
    ("index.md.sb-1a2b3c4d-Xyz",  "stray.draft"),
    ("Ny sida.MD",                "stray.ending"),
    ("ny.markdown",               "stray.ending"),
    ("ny.mdown",                  "stray.ending"),
    ("ny.mkd",                    "stray.ending"),
    ("ny-nyhet.md.txt",           "stray.ending"),
    ("ny.md.md",                  "stray.ending"),
    ("ny.md ",                    "stray.ending"),
    ("bl\udce5.md",               "name.unreadable"),
    ("rad\nbrytning.md",          "name.unreadable"),
    ("\u202efdp.md",              "name.unreadable"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "sort"), NAMES)
def test_what_a_name_says(name: str, sort: str) -> None:
    assert named(name) == sort


LAID = [
    # what it shows                       line                              what lies there, and its sort
    ("a folder with a text's name",       ["x.md /"],                       [("x.md", "stray.folder")]),
    ("a folder that almost has one",      ["x.MD /"],                       [("x.MD", "stray.folder")]),
    ("a link out of the tree",            ["x.md -> /etc/passwd"],          [("x.md", "stray.link")]),
    ("a link to a folder",                ["x -> /etc"],                    [("x", "stray.link")]),
    ("a link to nothing",                 ["x.jpg -> borta.jpg"],           [("x.jpg", "stray.link")]),
    ("a link to itself",                  ["x -> x"],                       [("x", "stray.link")]),
    ("a link to the folder it lies in",   ["x -> ."],                       [("x", "stray.link")]),
    ("a link to a file beside it",        ["a.jpg", "x.jpg -> a.jpg"],      [("x.jpg", "stray.link")]),
    ("a pipe that nobody writes to",      ["x.md |"],                       [("x.md", "stray.special")]),
    ("a file that is shut",               ["x.jpg !"],                      [("x.jpg", "stray.unreadable")]),
    ("the lock of an editor",             [".#x.md -> jag@dator.1"],        []),
    ("a hidden folder is not looked into", [".x/hemligt.jpg"],              [(".x", "stray.hidden")]),
    ("nor that of a program",             [".obsidian/x.jpg"],              []),
    ("bytes of another encoding",         ["bl\\udce5.jpg"],                [("bl\udce5.jpg", "name.unreadable")]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "strays"), [pytest.param(*row, id=name) for name, *row in LAID])
def test_what_lies_there(
    lines: list[str], strays: list[tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lies.shut(lies.lay(tmp_path, lines), monkeypatch)
    found = lying(tmp_path)
    assert list(found.strays) == strays
    assert not found.kept_out & (found.texts | found.files | found.folders)


NOTES = [
    # what it shows                 name         content                                  a text
    ("a note",                      "resa.txt",  b"Minns bussen.",                        False),
    ("a text that a note became",   "resa.txt",  b"---\ntitle: Resa\n---\n",              True),
    ("with a mark of its letters",  "resa.txt",  b"\xef\xbb\xbf---\n",                    True),
    ("saved by Notepad as Unicode", "resa.txt",  "\ufeff---\n".encode("utf-16-le"),       True),
    ("after an empty line",         "resa.txt",  b"\n---\n",                               True),
    ("without an ending",           "resa",      b"---\n",                                 True),
    ("data",                        "resa.yml",  b"---\n",                                 False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "text"), [pytest.param(*row, id=name) for name, *row in NOTES])
def test_a_note_that_is_a_text_is_known_by_its_opening(name: str, content: bytes, text: bool, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    assert dict(lying(tmp_path).strays) == ({name: "stray.ending"} if text else {})


def test_texts_and_files_are_found_in_folders_of_any_depth(tmp_path: Path) -> None:
    lies.lay(tmp_path, ["sv/index.md", "sv/a/b/c/x.md", "sv/a/b/hund.jpg"])
    found = lying(tmp_path)
    assert found.texts_in("sv") == ["a/b/c/x.md", "index.md"]
    assert found.files == {"sv/a/b/hund.jpg"}
    assert found.folders == {"sv", "sv/a", "sv/a/b", "sv/a/b/c"}


def test_a_folder_deeper_than_the_computer_can_follow_is_told(tmp_path: Path) -> None:
    at = os.open(tmp_path, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("x" * 250, dir_fd=at)
        below = os.open("x" * 250, os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = below
    os.close(at)
    assert [sort for _, sort in lying(tmp_path).strays] == ["stray.unreadable"]


def test_nothing_lies_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert lying(tmp_path / "borta") == lying(tmp_path)
