"""Sounds: what is heard is the same, and nothing of who made it is left."""

import io
import wave
from collections.abc import Callable
from pathlib import Path

import pytest
from mutagen.ogg import OggPage

from publishing.press import sounds
from publishing.press.freeing import Unfreed
from tests.tools.attachments import PRIVATE, TELLS, mp3_frames, tagged_mp3

VENDOR = b"libopus"


def comments(*said: bytes) -> bytes:
    """The second packet of an Opus file."""
    words = b"".join(len(each).to_bytes(4, "little") + each for each in said)
    return b"OpusTags" + len(VENDOR).to_bytes(4, "little") + VENDOR + len(said).to_bytes(4, "little") + words


def opus(*said: bytes, streams: int = 1) -> bytes:
    """An Opus file of one packet of sound, as often as there are streams."""
    head = b"OpusHead\x01\x01\x00\x00\x80\xbb\x00\x00\x00\x00\x00"
    whole = b""
    for serial in range(streams):
        for number, packet in enumerate((head, comments(*said), b"\xf8\xff\xfe")):
            page = OggPage()  # type: ignore[no-untyped-call]
            page.packets, page.sequence, page.serial, page.first = [packet], number, serial + 1, number == 0
            page.position, page.last = (960 if number == 2 else 0), number == 2
            whole += page.write()  # type: ignore[no-untyped-call]
    return whole


def wav(*more: bytes) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * 800)
    whole = out.getvalue() + b"".join(more)
    return whole[:4] + (len(whole) - 8).to_bytes(4, "little") + whole[8:]


INFO = b"LIST" + (4 + 8 + 12).to_bytes(4, "little") + b"INFOIART" + (12).to_bytes(4, "little") + TELLS.ljust(12, b"\0")
Free = Callable[[Path], bytes]
HEARD: list[tuple[str, Free, bytes, bytes]] = [
    # what it shows              with            what it was            what is left
    ("MP3 with all sorts",       sounds.mp3,     tagged_mp3(),          mp3_frames()),
    ("MP3 without tags",         sounds.mp3,     mp3_frames(),          mp3_frames()),
    ("MP3 with words before it", sounds.mp3,     TELLS + mp3_frames(),  mp3_frames()),
    ("MP3 with words inside",    sounds.mp3,     mp3_frames(20) + TELLS + mp3_frames(20), mp3_frames()),
    ("MP3 with tags inside",     sounds.mp3,     mp3_frames(20) + tagged_mp3(), mp3_frames(60)),
    ("MP3 with a song's words",  sounds.mp3,     mp3_frames() + b"LYRICSBEGIN" + TELLS + b"LYRICS200", mp3_frames()),
    ("MP3 with a package",       sounds.mp3,     mp3_frames() + b"PK\3\4" + TELLS, mp3_frames()),
    ("Opus",                     sounds.ogg,     opus(b"ARTIST=" + TELLS, b"LOCATION=" + TELLS), opus()),
    ("WAV",                      sounds.wav,     wav(INFO),             wav(b"")),
]  # fmt: skip


@pytest.mark.parametrize(("free", "given", "left"), [pytest.param(*row, id=name) for name, *row in HEARD])
def test_what_is_heard_is_left(free: Free, given: bytes, left: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ljud"
    path.write_bytes(given)
    found = free(path)
    assert TELLS not in found and b"TAG" not in found.replace(b"OpusTags", b"")
    assert found == left


BROKEN: list[tuple[str, Free, bytes, str]] = [
    ("a text as MP3",             sounds.mp3,  PRIVATE.encode(),      "broken"),
    ("only tags",                 sounds.mp3,  tagged_mp3()[:200],    "broken"),
    ("a text as Ogg",             sounds.ogg,  PRIVATE.encode(),      "broken"),
    ("nothing as Ogg",            sounds.ogg,  b"",                   "broken"),
    ("Ogg cut off",               sounds.ogg,  opus()[:60],           "broken"),
    ("two sounds in one",         sounds.ogg,  opus(streams=2),       "tracks"),
    ("WAV cut off",               sounds.wav,  wav()[:-100],          "broken"),
    ("WAV without sound",         sounds.wav,  wav()[:36],            "broken"),
]  # fmt: skip


@pytest.mark.parametrize(("free", "given", "why"), [pytest.param(*row, id=name) for name, *row in BROKEN])
def test_what_is_no_sound_is_told(free: Free, given: bytes, why: str, tmp_path: Path) -> None:
    path = tmp_path / "ljud"
    path.write_bytes(given)
    with pytest.raises(Unfreed) as unfreed:
        free(path)
    assert unfreed.value.why == why
