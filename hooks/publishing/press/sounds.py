"""Sounds: a recording as it is heard, without what its file says of who made it, where, when and with what."""

import io
from collections.abc import Iterator
from pathlib import Path

from mutagen import MutagenError
from mutagen.apev2 import delete as delete_ape
from mutagen.id3 import delete as delete_id3
from mutagen.mp3 import MPEGInfo
from mutagen.ogg import OggFileType, OggPage
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis

from publishing.press.freeing import Unfreed

SOUND = {b"fmt ", b"data", b"fact"}
"""The parts of a WAV file that are heard; others tell."""
OPUS = b"OpusHead"
RATES = {
    True: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Kilobits a second of an MP3, of the first edition and of those after it."""


def mp3(path: Path) -> bytes:
    """An MP3 without tags, before and after the sound.

    raises  Unfreed
    """
    content = path.read_bytes()
    before = b""
    while content != before:  # programs that know nothing of each other each write their own
        before, file = content, io.BytesIO(content)
        try:
            delete_id3(file)
            file.seek(0)
            delete_ape(file)
            content = file.getvalue()
        except (MutagenError, ValueError) as error:  # a tag that says it is longer than the file
            raise Unfreed("broken") from error
    try:
        info = MPEGInfo(io.BytesIO(content))
    except (MutagenError, EOFError) as error:
        raise Unfreed("broken") from error
    whole = b"".join(_frames(content))
    if info.sketchy or not whole:
        raise Unfreed("broken")
    return whole


def _frames(content: bytes) -> Iterator[bytes]:
    """What is heard of an MP3, piece by piece; all that lies before, between and behind is left out."""
    at, heard = 0, False
    while 0 <= at < len(content):
        long = _long(content[at : at + 4])
        beyond = at + long
        if long and beyond <= len(content) and (heard or _long(content[beyond : beyond + 4])):
            yield content[at:beyond]
            at, heard = beyond, True
        else:
            at, heard = content.find(b"\xff", at + 1), False


def _long(head: bytes) -> int:
    """How many bytes a piece of an MP3 has, from its first four; 0 for what is none."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return 0
    edition, rate, sampled = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if edition == 1 or rate in (0, 15) or sampled == 3:
        return 0
    first = edition == 3
    kilobits = RATES[first][rate - 1]
    hertz = (44_100, 48_000, 32_000)[sampled] >> {3: 0, 2: 1, 0: 2}[edition]
    return (144 if first else 72) * kilobits * 1000 // hertz + (head[2] >> 1 & 1)


def ogg(path: Path) -> bytes:
    """An Ogg file (Vorbis or Opus) without tags.

    raises  Unfreed
    """
    file = io.BytesIO(path.read_bytes())
    try:
        first = OggPage(file)  # type: ignore[no-untyped-call]
        if _streams(file) != 1:
            raise Unfreed("tracks", "Ogg")
        file.seek(0)
        kind: type[OggFileType] = OggOpus if first.packets[0].startswith(OPUS) else OggVorbis
        kind(file).delete(file)
    except (MutagenError, EOFError) as error:
        raise Unfreed("broken") from error
    return file.getvalue()


def _streams(file: io.BytesIO) -> int:
    """How many streams lie in it: each after the first has tags of its own."""
    file.seek(0)
    found = 0
    while True:
        try:
            found += OggPage(file).first  # type: ignore[no-untyped-call]
        except EOFError:
            return found


def wav(path: Path) -> bytes:
    """A WAV file of nothing but its sound.

    raises  Unfreed
    """
    content, kept, at = path.read_bytes(), b"", 12
    while at + 8 <= len(content):
        name, length = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        if at + 8 + length > len(content):
            raise Unfreed("broken")
        if name in SOUND:
            kept += content[at : at + 8 + length] + bytes(length % 2)
        at += 8 + length + length % 2
    if b"data" not in kept:
        raise Unfreed("broken")
    return b"RIFF" + (len(kept) + 4).to_bytes(4, "little") + b"WAVE" + kept
