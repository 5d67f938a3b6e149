"""Artefacts: finished files are written where they say."""

from pathlib import Path

from publishing.press.artefacts import artefact, put


def test_files_are_written_with_their_folders_and_bytes(tmp_path: Path) -> None:
    put([artefact("a/b/c.txt", "på"), artefact("d.bin", b"\x00\r\n")], tmp_path)
    assert (tmp_path / "a/b/c.txt").read_bytes() == "på".encode()
    assert (tmp_path / "d.bin").read_bytes() == b"\x00\r\n"


def test_a_file_is_written_anew(tmp_path: Path) -> None:
    put([artefact("a", "ett"), artefact("a", "två")], tmp_path)
    assert (tmp_path / "a").read_text("utf-8") == "två"
