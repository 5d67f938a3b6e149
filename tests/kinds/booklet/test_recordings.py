"""Recordings: a file beside a booklet is the voice of all of it or of one spread, by its name and language."""

import pytest

from publishing.kinds.booklet.recordings import Recording, recordings

KEY = "for-barn/4-7/innan"
NAMED = [
    # what it shows               file                            spread; None: no recording of it   type
    ("the whole booklet",         "sv/for-barn/4-7/innan.mp3",      "",     "audio/mpeg"),
    ("a spread",                  "sv/for-barn/4-7/innan.mat.m4a",  "mat",  "audio/mp4"),
    ("an id with hyphens",        "sv/for-barn/4-7/innan.eget-rum.wav", "eget-rum", "audio/wav"),
    ("capitals in the ending",    "sv/for-barn/4-7/innan.mat.OGG",  "mat",  "audio/ogg"),
    ("opus",                      "sv/for-barn/4-7/innan.mat.opus", "mat",  "audio/ogg"),
    ("another language",          "ar/for-barn/4-7/innan.mat.mp3",  None,   ""),
    ("another age",               "sv/for-barn/8-12/innan.mat.mp3", None,   ""),
    ("another booklet",           "sv/for-barn/4-7/innanfor.mp3",   None,   ""),
    ("a picture",                 "sv/for-barn/4-7/innan.mat.png",  None,   ""),
    ("no ending",                 "sv/for-barn/4-7/innan",          None,   ""),
]  # fmt: skip


@pytest.mark.parametrize(("file", "spread", "kind"), [pytest.param(*row, id=name) for name, *row in NAMED])
def test_a_file_is_a_recording(file: str, spread: str | None, kind: str) -> None:
    assert recordings([file], KEY, "sv") == ([] if spread is None else [Recording(file, spread, kind)])


def test_of_several_the_whole_comes_first_and_what_most_devices_play() -> None:
    files = [f"sv/{KEY}.{name}" for name in ("mat.ogg", "mat.mp3", "barn.wav", "wav")]
    assert [each.file.removeprefix(f"sv/{KEY}.") for each in recordings(files, KEY, "sv")] == [
        "wav", "barn.wav", "mat.mp3", "mat.ogg",
    ]  # fmt: skip
