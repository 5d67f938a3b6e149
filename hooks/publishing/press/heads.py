"""Heads: what a file is, by its first bytes: its name is only what somebody called it."""

import re
from collections.abc import Callable
from pathlib import Path

LENGTH = 4096
FAMILY = slice(8, 12)
"""Where a file of boxes (film, sound, HEIC) says of which family it is."""
HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
AVIF = (b"avif", b"avis")
MARKUP = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:(?:<\?xml[^>]*>|<!--.*?-->|<!doctype[^>]*>)\s*)*<(?:\w+:)?(?P<name>\w+)",
    re.DOTALL | re.I,
)
PAGE = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:(?:<\?xml[^>]*>|<!--.*?-->)\s*)*<!doctype html", re.DOTALL | re.I)


def _boxes(*families: bytes) -> Callable[[bytes], bool]:
    return lambda head: head[4:8] == b"ftyp" and head[FAMILY] in families


def _begins(*starts: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(starts)


def _riff(what: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(b"RIFF") and head[FAMILY] == what


def _markup(name: bytes) -> Callable[[bytes], bool]:
    return lambda head: bool((found := MARKUP.match(head)) and found["name"].lower() == name)


def _mpeg(head: bytes) -> bool:
    """Sound without a head of its own: the eleven bits with which each of its parts begins."""
    return len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[1] & 0x06 != 0


KNOWN: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    ("JPEG", _begins(b"\xff\xd8\xff")),
    ("PNG", _begins(b"\x89PNG\r\n\x1a\n")),
    ("WebP", _riff(b"WEBP")),
    ("GIF", _begins(b"GIF87a", b"GIF89a")),
    ("HEIC", _boxes(*HEIC)),
    ("AVIF", _boxes(*AVIF)),
    ("TIFF", _begins(b"II*\x00", b"MM\x00*")),
    ("BMP", _begins(b"BM")),
    ("EPS", _begins(b"%!PS", b"\xc5\xd0\xd3\xc6")),
    ("PDF", _begins(b"%PDF-")),
    ("WAV", _riff(b"WAVE")),
    ("MP4", lambda head: head[4:8] == b"ftyp"),
    ("WebM", _begins(b"\x1a\x45\xdf\xa3")),
    ("Ogg", _begins(b"OggS")),
    ("MP3", lambda head: head.startswith(b"ID3") or _mpeg(head)),
    ("ZIP", _begins(b"PK\x03\x04", b"PK\x05\x06")),
    ("Office 97", _begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
    ("RTF", _begins(b"{\\rtf")),
    ("EXE", _begins(b"MZ")),
    ("SVG", _markup(b"svg")),
    ("HTML", lambda head: bool(PAGE.match(head)) or _markup(b"html")(head)),
)
"""What it is called, and how its first bytes are known; of two that fit, the first."""
UNKNOWN = "?"


def kind_of(head: bytes) -> str:
    """What a file with these first bytes is called; UNKNOWN for text and for all that is not listed."""
    return next((name for name, fits in KNOWN if fits(head)), UNKNOWN)


def head_of(path: Path) -> bytes:
    """The first bytes of a file."""
    with path.open("rb") as opened:
        return opened.read(LENGTH)
