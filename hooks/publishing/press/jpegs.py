"""JPEGs: the pictures in a document to the last pixel, without what cameras and programs wrote into them.

source  ITU-T T.81 (JPEG), ITU-T T.800 (JPEG 2000)
"""

import re
from collections.abc import Iterator

from publishing.press.films import boxes
from publishing.press.freeing import Unfreed

BEGINS, MARK, COMMENT, SCAN, ENDS = b"\xff\xd8", 0xFF, 0xFE, 0xDA, 0xD9
MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""Where the pixels of a scan end: FF 00 is a pixel, FF D0–D7 a place to begin anew after a fault, FF FF filling."""
KEPT_SEGMENTS = {0xE0: (b"JFIF\0", 14), 0xEE: (b"Adobe", 12)}
"""That it is a JPEG, and how its colours are to be read; a small picture may follow. All others tell of the picture."""
SHOWN_BOXES = {b"jP  ", b"ftyp", b"jp2h", b"jp2c"}
CODES, TILE, SAYS = b"\xff\x4f", 0x90, 0x64


def without_segments(jpeg: bytes) -> bytes:
    """A JPEG that ends where its picture ends, and tells nothing but its pixels.

    raises  Unfreed
    """
    start = jpeg.find(BEGINS)
    if start < 0:
        raise Unfreed("broken")
    out = bytearray(BEGINS)
    for marker, first, last in _segments(jpeg, start + 2):
        if marker in KEPT_SEGMENTS:
            begins, long = KEPT_SEGMENTS[marker]
            if jpeg.startswith(begins, first):
                content = jpeg[first : first + long]
                if marker == 0xE0:
                    content = content[:12].ljust(14, b"\0")  # a small picture of no size
                out += bytes([MARK, marker]) + (len(content) + 2).to_bytes(2, "big") + content
        elif marker != COMMENT and not 0xE0 <= marker <= 0xEF:
            out += bytes([MARK, marker]) + jpeg[first - 2 : last]
    return bytes(out) + bytes([MARK, ENDS])


def _segments(jpeg: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """The marker of each part until the picture ends, where its content begins and where it ends; pixels with it."""
    while (found := MARKER.search(jpeg, at)) and jpeg[found.end() - 1] != ENDS:
        marker, first = jpeg[found.end() - 1], found.end() + 2
        last = found.end() + int.from_bytes(jpeg[found.end() : first], "big")
        if last < first or last > len(jpeg):
            return
        at = last
        if marker == SCAN:
            after = MARKER.search(jpeg, last)
            at = last = after.start() if after else len(jpeg)
        yield marker, first, last


def without_boxes(picture: bytes) -> bytes:
    """A JPEG 2000 without what tells of it.

    raises  Unfreed
    """
    if picture.startswith(CODES):
        return _without_comments(picture)
    out = b""
    for name, first, last in boxes(picture, 0, len(picture)):
        if name in SHOWN_BOXES:
            content = _without_comments(picture[first:last]) if name == b"jp2c" else picture[first:last]
            out += (len(content) + 8).to_bytes(4, "big") + name + content
    if not out:
        raise Unfreed("broken")
    return out


def _without_comments(codes: bytes) -> bytes:
    out, at = bytearray(codes[:2]), 2
    while at + 4 <= len(codes) and codes[at] == MARK and codes[at + 1] != TILE:
        last = at + 2 + int.from_bytes(codes[at + 2 : at + 4], "big")
        if codes[at + 1] != SAYS:
            out += codes[at:last]
        at = last
    return bytes(out + codes[at:])
