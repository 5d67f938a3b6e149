"""Films: MP4 and M4A as they are seen and heard: boxes that tell of people, places, days and devices become empty.

Each keeps its size, for the others point into the file by number.

source  ISO/IEC 14496-12 (boxes), 14496-14 (MP4)
"""

import re
from collections.abc import Iterator
from pathlib import Path

from publishing.press.freeing import Unfreed

TOP = {b"ftyp", b"moov", b"mdat", b"moof", b"sidx", b"mfra", b"styp"}
INSIDE: dict[bytes, set[bytes]] = {
    b"moov": {b"mvhd", b"trak", b"mvex", b"iods"},
    b"trak": {b"tkhd", b"edts", b"mdia", b"tref"},
    b"mdia": {b"mdhd", b"hdlr", b"minf", b"elng"},
    b"minf": {b"vmhd", b"smhd", b"dinf", b"stbl", b"hdlr"},
    b"stbl": {
        b"stsd", b"stts", b"ctts", b"cslg", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"stss", b"stsh", b"padb",
        b"stdp", b"sdtp", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio",
    },
    b"edts": {b"elst"},
    b"tref": {b"hint", b"cdsc", b"font", b"hind", b"vdep", b"vplx", b"subt", b"auxl", b"chap", b"sync"},
    b"dinf": {b"dref"},
    b"dref": {b"url "},
    b"wave": {b"frma", b"esds", b"alac", b"chan", b"enda"},
    b"mfra": {b"tfra", b"mfro"},
    b"mvex": {b"mehd", b"trex", b"leva"},
    b"moof": {b"mfhd", b"traf"},
    b"traf": {b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio"},
}  # fmt: skip
"""What each box may hold. All else is emptied: places have stood in four kinds of boxes."""
DESCRIBED = {
    b"avcC", b"hvcC", b"vvcC", b"av1C", b"vpcC", b"esds", b"dOps", b"dfLa", b"dac3", b"dec3", b"d263", b"damr", b"alac",
    b"btrt", b"pasp", b"clap", b"colr", b"fiel", b"chrm", b"mdcv", b"clli", b"dvcC", b"dvvC", b"wave", b"frma", b"chan",
    b"chnl", b"srat",
}  # fmt: skip
"""How a track is unpacked, which stands after what its description itself says, so long for pictures and for sound."""
LONG = {b"vide": 78, b"soun": 28}
LONGER = {1: 16, 2: 36}
"""What a description of sound has more, by its version."""
BEFORE = {b"dref": 8}
"""What stands before the first box inside."""
SELF_CONTAINED = b"\0\0\0\1"
"""The flags that say: what is seen lies in this file, not in that of which the path follows."""
TIMED = {b"mvhd", b"tkhd", b"mdhd"}
"""Boxes that begin with the seconds at which they were made and changed."""
SEEN_OR_HEARD = {b"vide", b"soun"}
"""Tracks of a film. A third one may write down the place, second by second."""
ENCODER = slice(42, 74)
"""Where a picture's description names the program, or the camera, that made it."""
EMPTY = b"free"
HEAD = 8
BRANDED = {b"ftyp", b"styp"}
BRANDS = re.compile(
    rb"iso[m1-9a-c]|mp4[12]|avc1|hvc1|hev1|av01|vp09|M4[AV] |dash|msdh|msix|cmf[cs2]|3g[p2][4-9a]|f4v |qt  "
)
COMMON = b"isom"
"""Which rules the file keeps. Others than these are no rules."""


def freed(path: Path) -> bytes:
    """A film or a sound, of the same length as before.

    raises  Unfreed
    """
    content = bytearray(path.read_bytes())
    seen = {name for name, _, _ in boxes(content, 0, len(content))}
    if not {b"ftyp", b"moov", b"mdat"} <= seen:
        raise Unfreed("broken")
    tracks = sorted(set(_tracks(content, 0, len(content), TOP)) - SEEN_OR_HEARD)
    if tracks:
        raise Unfreed("tracks", ", ".join(kind.decode("latin-1") for kind in tracks))
    _free(content, 0, len(content), TOP)
    return bytes(content)


def boxes(content: bytes | bytearray, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The boxes in a part of a file: name, where their content begins, and where they end.

    raises  Unfreed when one reaches past the part
    """
    at = start
    while at < end:
        size, name, head = int.from_bytes(content[at : at + 4], "big"), bytes(content[at + 4 : at + 8]), 8
        if size == 1:
            size, head = int.from_bytes(content[at + 8 : at + 16], "big"), 16
        elif size == 0:  # to the end of the file
            size = end - at
        if size < head or at + size > end:
            raise Unfreed("broken")
        yield name, at + head, at + size
        at += size


def _tracks(content: bytearray, start: int, end: int, known: set[bytes], inside: bytes = b"") -> Iterator[bytes]:
    """What kind each track is of."""
    for name, first, last in boxes(content, start, end):
        if name == b"hdlr" and inside == b"mdia":
            yield bytes(content[first + 8 : first + 12])
        elif name in INSIDE and name in known:
            yield from _tracks(content, first, last, INSIDE[name], name)


def _free(content: bytearray, start: int, end: int, known: set[bytes], kind: bytes = b"") -> None:
    """Empty what tells. kind: of the track in which this part stands."""
    for name, first, last in boxes(content, start, end):
        if name not in known:
            content[first:last] = bytes(last - first)
            at = content.rfind(name, start, first)
            content[at : at + 4] = EMPTY
        elif name in TIMED:
            wide = 16 if content[first] else 8  # by its version
            content[first + 4 : first + 4 + wide] = bytes(wide)
        elif name == b"hdlr":
            content[first + 12 : last] = bytes(last - first - 12)  # who made the program, and what they call it
        elif name in BRANDED:
            _brand(content, first, last)
        elif name == b"url ":
            if last - first < len(SELF_CONTAINED):
                raise Unfreed("broken")
            content[first:last] = SELF_CONTAINED.ljust(last - first, b"\0")
        elif name == b"stsd":
            for _, described, beyond in boxes(content, first + 8, last):
                _describe(content, described, beyond, kind, old=not content[first])
        elif name in INSIDE:
            within = next(_tracks(content, first, last, INSIDE[name], name), b"") if name == b"mdia" else kind
            _free(content, first + BEFORE.get(name, 0), last, INSIDE[name], within)


def _brand(content: bytearray, first: int, last: int) -> None:
    """The rules that the file keeps, each by its four letters, and nothing else."""
    for at in range(first, last, 4):
        said = bytes(content[at : min(at + 4, last)])
        if at == first + 4 or len(said) < len(COMMON):
            content[at : at + len(said)] = bytes(len(said))  # the edition of the rules, or a rest
        elif not BRANDS.fullmatch(said):
            content[at : at + 4] = COMMON


def _describe(content: bytearray, first: int, last: int, kind: bytes, *, old: bool) -> None:
    """Empty what a description of pictures or sound says beside how they are unpacked."""
    if kind == b"vide":
        part = slice(first + ENCODER.start, min(first + ENCODER.stop, last))
        content[part] = bytes(part.stop - part.start)
    version = int.from_bytes(content[first + 8 : first + 10], "big") if kind == b"soun" and old else 0
    start = first + LONG.get(kind, last) + LONGER.get(version, 0)
    if start + 8 <= last:
        _free(content, start, last - _tail(content, start, last), DESCRIBED)


def _tail(content: bytearray, start: int, end: int) -> int:
    """How much less than a box stands behind the last one: programs write zeros there."""
    at = start
    while at + 8 <= end and (size := int.from_bytes(content[at : at + 4], "big")) >= HEAD:
        at += size
    left = end - at
    if 0 < left <= HEAD:
        content[at:end] = bytes(left)
        return left
    return 0
