"""WebM: films and sounds of another make: elements that tell of people, places, days and programs become empty.

Each keeps its size, for the others point into the file by number.

source  RFC 8794 (EBML), RFC 9559 (Matroska), webmproject.org/docs/container
"""

from collections.abc import Iterator
from pathlib import Path

from publishing.press.freeing import Unfreed

HEAD, SEGMENT, CLUSTER, TRACKS, TRACK, INFO = 0x1A45DFA3, 0x18538067, 0x1F43B675, 0x1654AE6B, 0xAE, 0x1549A966
SEEK, CUES, VOID, KIND = 0x114D9B74, 0x1C53BB6B, 0xEC, 0x83
BLOCKS = {0xE7, 0xA3, 0xA0, 0xAB, 0xA7}
"""What a cluster holds: pictures and sound, and when."""
MADE_BY = {0x4D80, 0x5741}
"""The programs that made it: the format asks for them, so they stay, and say nothing."""
KEPT: dict[int, set[int]] = {
    SEGMENT: {SEEK, INFO, TRACKS, CLUSTER, CUES, VOID, *BLOCKS},
    INFO: {0x2AD7B1, 0x4489, *MADE_BY},
    CLUSTER: {VOID, *BLOCKS},
    0xA0: {0xA1, 0x9B, 0xFB, 0x75A1, 0x75A2, 0xFA},
    0xE0: {0xB0, 0xBA, 0x9A, 0x9D, 0x53B8, 0x53C0, 0x54AA, 0x54BB, 0x54CC, 0x54DD, 0x54B0, 0x54BA, 0x54B2, 0x54B3,
           0x55B0, 0x2383E3},
    0x55B0: set(range(0x55B1, 0x55BE)),
    SEEK: {0x4DBB},
    0x4DBB: {0x53AB, 0x53AC},
    CUES: {0xBB},
    0xBB: {0xB3, 0xB7},
    0xB7: {0xF7, 0xF1, 0xF0, 0xB2, 0x5378},
    0xE1: {0xB5, 0x78B5, 0x9F, 0x6264},
    HEAD: {0x4286, 0x42F7, 0x42F2, 0x42F3, 0x4282, 0x4287, 0x4285},
    TRACKS: {TRACK},
    TRACK: {0xD7, 0x73C5, KIND, 0xB9, 0x88, 0x55AA, 0x9C, 0x6DE7, 0x6DF8, 0x23E383, 0x22B59C, 0x22B59D, 0x86, 0x63A2,
            0x56AA, 0x56BB, 0xE0, 0xE1, 0x6D80, 0x55EE},
}  # fmt: skip
"""What each element may hold: how it is played, and in which language. Tags, chapters, attachments are not."""
SEEN_OR_HEARD = (1, 2)


def freed(path: Path) -> bytes:
    """A film or a sound, of the same length as before.

    raises  Unfreed
    """
    content = bytearray(path.read_bytes())
    found = [(name, first, last) for name, _, first, last in elements(content, 0, len(content))]
    if [name for name, _, _ in found] != [HEAD, SEGMENT]:
        raise Unfreed("broken")
    for name, first, last in found:
        _free(content, name, first, last)
    return bytes(content)


def elements(content: bytearray, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """The elements in a part: id, where it begins, where its content begins, where it ends.

    raises  Unfreed when one reaches past the part. One without a length reaches to its end; what stands in such a
            cluster, as browsers record it, follows it as if it stood beside it.
    """
    at = start
    while at < end:
        name, first = _number(content, at, end, marked=True)
        length, first = _number(content, first, end, marked=False)
        last = first + length if length >= 0 else first if name == CLUSTER else end
        if last > end:
            raise Unfreed("broken")
        yield name, at, first, last
        at = last


def _number(content: bytearray, at: int, end: int, *, marked: bool) -> tuple[int, int]:
    """A number of one to eight bytes, and where the next begins; -1 is an unknown length. marked: with its mark."""
    if at >= end or content[at] == 0:
        raise Unfreed("broken")
    wide = 9 - content[at].bit_length()
    if at + wide > end:
        raise Unfreed("broken")
    value = int.from_bytes(content[at : at + wide], "big")
    unmarked = value - (1 << (7 * wide))
    if not marked and unmarked == (1 << (7 * wide)) - 1:
        return -1, at + wide
    return (value if marked else unmarked), at + wide


def _free(content: bytearray, inside: int, start: int, end: int) -> None:
    for name, at, first, last in elements(content, start, end):
        if name not in KEPT[inside] or name == VOID:
            _void(content, at, last)
        elif name in MADE_BY:
            content[first:last] = bytes(last - first)
        elif name == KIND and int.from_bytes(content[first:last], "big") not in SEEN_OR_HEARD:
            raise Unfreed("tracks", "WebM")
        elif name in KEPT:
            _free(content, name, first, last)


def _void(content: bytearray, at: int, last: int) -> None:
    """Nothing, of the same length: its mark, its length in as many bytes as are left for it, and zeros."""
    whole = last - at
    wide = 1 if whole - 2 < 127 else 8
    length = (whole - 1 - wide) | (1 << (7 * wide))
    content[at:last] = bytes([VOID]) + length.to_bytes(wide, "big") + bytes(whole - 1 - wide)
