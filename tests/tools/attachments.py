"""Attachments: files as people have them, which say more than is shown: where, when, with what, and who."""

import io
import zlib
from typing import Any

from mutagen.id3 import COMM, ID3, TPE1
from PIL import Image, ImageCms

PRIVATE = "Storgatan 1"
"""What nobody may learn from a published file."""
TELLS = PRIVATE.encode()


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def where(turned: int = 1) -> Image.Exif:
    """What a telephone writes: the place, the words, and how it was held."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010E], exif[0x0110] = turned, PRIVATE, "Telefon 7"
    exif.get_ifd(0x8825).update({1: "N", 2: (56.0, 2.0, 47.0), 3: "E", 4: (12.0, 41.0, 41.0)})
    return exif


def told(turned: int = 1) -> dict[str, Any]:
    """Everything that a JPEG can say beside what is seen."""
    return {"exif": where(turned), "comment": TELLS, "xmp": b"<x>" + TELLS + b"</x>"}


def dot() -> bytes:
    """A picture of one pixel that tells nothing."""
    return saved(Image.new("RGB", (1, 1)), "PNG")


def two(left: Any, right: Any, mode: str = "RGB", size: tuple[int, int] = (400, 200)) -> Image.Image:
    """A picture of two colours, the left half and the right."""
    picture = Image.new(mode, size, right)
    picture.paste(left, (0, 0, size[0] // 2, size[1]))
    return picture


def exchanged() -> bytes:
    """A profile whose red is another's green: a stand-in for that of a telephone."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"TEMP").replace(b"gXYZ", b"rXYZ").replace(b"TEMP", b"gXYZ")


def bomb(width: int, height: int) -> bytes:
    """A PNG of very many pixels in very few bytes: only its head."""
    whole = saved(Image.new("L", (1, 1)), "PNG")
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + whole[24:29]
    return whole[:16] + head + zlib.crc32(b"IHDR" + head).to_bytes(4, "big") + whole[33:]


def mp3_frames(number: int = 40) -> bytes:
    """Silence, as MPEG 1 layer III of 128 kbit/s at 44.1 kHz."""
    return (b"\xff\xfb\x90\x00" + bytes(413)) * number


def tagged_mp3() -> bytes:
    """With tags of three makes: ID3 before the sound twice, and after it."""
    tags = io.BytesIO()
    made = ID3()  # type: ignore[no-untyped-call]
    made.add(TPE1(encoding=3, text=PRIVATE))  # type: ignore[no-untyped-call]
    made.add(COMM(encoding=3, lang="swe", desc="", text=PRIVATE))  # type: ignore[no-untyped-call]
    made.save(tags)
    after = (b"TAG" + TELLS).ljust(128, b"\0")
    return tags.getvalue() * 2 + mp3_frames() + after


def box(name: bytes, *content: bytes) -> bytes:
    """A box of a film."""
    whole = b"".join(content)
    return (len(whole) + 8).to_bytes(4, "big") + name + whole


SOUND_IS = b"how sound is packed"


def track(kind: bytes = b"vide") -> bytes:
    """A track that says where, when and with what it was taken."""
    described = box(
        b"avc1",
        bytes(24) + b"\x01\x40\x00\xf0" + bytes(14) + TELLS.ljust(32, b"\0") + bytes(4),
        box(b"avcC", b"x"),
        box(b"uuid", TELLS),
    )
    if kind == b"soun":
        described = box(b"mp4a", bytes(28), box(b"esds", SOUND_IS), box(b"uuid", TELLS))
    times = b"\0\0\0\0" + b"\x11\x22\x33\x44" * 2 + bytes(12)
    stbl = box(b"stbl", box(b"stsd", bytes(7) + b"\x01", described), box(b"stco", bytes(8)))
    dinf = box(b"dinf", box(b"dref", bytes(7) + b"\1", box(b"url ", bytes(4) + TELLS)), box(b"udta", TELLS))
    mdia = box(
        b"mdia",
        box(b"mdhd", times),
        box(b"hdlr", bytes(8) + kind + bytes(12) + TELLS),
        box(b"minf", box(b"vmhd", bytes(12)), dinf, stbl),
        box(b"meta", TELLS),
    )
    edits = box(b"edts", box(b"elst", bytes(8)), box(b"udta", TELLS)) + box(b"tref", box(b"meta", TELLS))
    return box(b"trak", box(b"tkhd", times), edits, mdia, box(b"udta", box(b"\xa9xyz", TELLS)))


def mp4(*more: bytes, kind: bytes = b"vide", brand: bytes = b"isom") -> bytes:
    """A film with its place in every box in which one has been seen."""
    times = b"\0\0\0\0" + b"\x11\x22\x33\x44" * 2 + bytes(12)
    moov = box(
        b"moov", box(b"mvhd", times), track(kind), box(b"udta", box(b"\xa9xyz", TELLS)), box(b"meta", TELLS),
        box(b"gps ", TELLS),
    )  # fmt: skip
    return b"".join((
        box(b"ftyp", brand + bytes(4) + b"mp42" + TELLS), moov, box(b"uuid", TELLS.ljust(32)), box(b"free", TELLS),
        box(b"mdat", b"what is seen"), box(b"mfra", box(b"meta", TELLS)), *more,
    ))  # fmt: skip


def element(name: str, *content: bytes, open_: bool = False) -> bytes:
    """An element of a WebM file; open: without a length."""
    whole = b"".join(content)
    length = b"\x01" + b"\xff" * 7 if open_ else (len(whole) | (1 << 56)).to_bytes(8, "big")
    return bytes.fromhex(name) + length + whole


def webm(*more: bytes, kind: int = 1, open_: bool = False) -> bytes:
    """A film of the other make, with what it says of itself; open: as a browser records it."""
    info = element("1549A966", element("2AD7B1", b"\x0f\x42\x40"), element("4D80", TELLS), element("7BA9", TELLS),
                   element("4461", bytes(8)))  # fmt: skip
    tracks = element("1654AE6B", element("AE", element("D7", b"\1"), element("83", bytes([kind])),
                                         element("536E", TELLS), element("E0", element("536E", TELLS)),
                                         element("EC", TELLS), element("86", b"V_VP8")))  # fmt: skip
    cluster = element(
        "1F43B675",
        element("E7", b"\0"),
        element("A0", element("A1", b"x"), element("536E", TELLS)),
        element("A3", b"what is seen"),
        open_=open_,
    )
    tags = element("1254C367", TELLS)
    return element("1A45DFA3", element("4282", b"webm"), element("EC", TELLS), element("536E", TELLS)) + element(
        "18538067", info, tracks, cluster, cluster, tags, *more, open_=open_
    )
