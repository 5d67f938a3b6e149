"""Films: what is seen and heard lies where it lay, and nothing of place, day, device and people is left."""

from pathlib import Path

import pytest

from publishing.press import films, webm
from publishing.press.freeing import Unfreed
from tests.tools import attachments
from tests.tools.attachments import TELLS, box, element, mp4

TIME = b"\x11\x22\x33\x44"


def freed(folder: Path, content: bytes) -> bytes:
    path = folder / "film"
    path.write_bytes(content)
    return films.freed(path) if content[4:8] == b"ftyp" else webm.freed(path)


FILMS = [
    # what it shows            film
    ("MP4",                    mp4()),
    ("sound as MP4",           mp4(kind=b"soun")),
    ("a large box",            mp4((1).to_bytes(4, "big") + b"uuid" + (16 + len(TELLS)).to_bytes(8, "big") + TELLS)),
    ("WebM",                   attachments.webm()),
    ("WebM without lengths",   attachments.webm(open_=True)),
]  # fmt: skip


@pytest.mark.parametrize("film", [pytest.param(*row, id=name) for name, *row in FILMS])
def test_a_film_says_nothing_but_what_is_seen(film: bytes, tmp_path: Path) -> None:
    found = freed(tmp_path, film)
    assert TELLS in film and len(found) == len(film)
    assert TELLS not in found and TELLS[:4] not in found and TIME not in found and b"\xa9xyz" not in found
    assert found.find(b"what is seen") == film.find(b"what is seen")
    assert freed(tmp_path, found) == found


def test_how_sound_is_packed_is_left_alone(tmp_path: Path) -> None:
    """What stands where a picture has the name of its camera is the sound itself."""
    assert freed(tmp_path, mp4(kind=b"soun")).count(attachments.SOUND_IS) == 1


UNFREED = [
    # what it shows                        film                                       why        found
    ("a place, second by second",          mp4(attachments.box(b"moov", attachments.track(b"mebx"))), "tracks", "mebx"),
    ("the same in WebM",                   attachments.webm(kind=0x11),               "tracks",  "WebM"),
    ("cut off",                            mp4()[:-3],                                "broken",  ""),
    ("without what says how to play it",   box(b"ftyp", b"isom") + box(b"mdat"),      "broken",  ""),
    ("a box of no size",                   mp4(b"\0\0\0\3uuid"),                      "broken",  ""),
    ("WebM cut off",                       attachments.webm()[:-3],                   "broken",  ""),
    ("WebM and something else",            attachments.webm() + element("1A45DFA3"),  "broken",  ""),
    ("no WebM",                            b"\x1a\x45\xdf\xa3\x00",                   "broken",  ""),
    ("nothing",                            b"",                                       "broken",  ""),
]  # fmt: skip


@pytest.mark.parametrize(("film", "why", "found"), [pytest.param(*row, id=name) for name, *row in UNFREED])
def test_what_cannot_be_freed_is_told(film: bytes, why: str, found: str, tmp_path: Path) -> None:
    with pytest.raises(Unfreed) as unfreed:
        freed(tmp_path, film)
    assert (unfreed.value.why, unfreed.value.found) == (why, found)
