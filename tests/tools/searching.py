"""Searching: all that a built site carries, however deep it lies: in archives, print files, indexes and pictures."""

import gzip
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image, UnidentifiedImageError

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif")


def carried(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every piece of every file under a folder: where it lies, and what it is; names are pieces too."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        yield f"{name} (name)", name.encode(errors="surrogateescape")
        if path.is_file():
            yield from pieces(name, path.read_bytes())


def pieces(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A file as it lies, and whatever is packed inside it."""
    yield name, content
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield f"{name} (comment)", archive.comment
            for entry in archive.infolist():
                yield f"{name}/{entry.filename} (name)", entry.filename.encode() + b"\n" + entry.comment + entry.extra
                yield from pieces(f"{name}/{entry.filename}", archive.read(entry))
    elif content.startswith(b"\x1f\x8b"):
        yield f"{name} (unpacked)", gzip.decompress(content)
    elif content.startswith(b"%PDF"):
        yield from print_file(name, content)
    elif name.lower().endswith(PICTURES):
        yield from picture(name, content)


def print_file(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A PDF: its words, its description, and every stream as it was before it was packed."""
    document = pypdfium2.PdfDocument(content)
    words = [page.get_textpage().get_text_range() for page in document]
    yield f"{name} (words)", "\n".join(words).encode(errors="replace")
    with pikepdf.open(io.BytesIO(content)) as opened:
        yield f"{name} (description)", repr(dict(opened.docinfo.items())).encode()
        for number, thing in enumerate(opened.objects):
            if isinstance(thing, pikepdf.Stream):
                try:
                    yield f"{name} (stream {number})", thing.read_bytes()
                except pikepdf.PdfError:  # a photograph, which stays as its camera packed it
                    yield f"{name} (stream {number})", thing.read_raw_bytes()


def picture(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """What a picture says beside its points."""
    try:
        with Image.open(io.BytesIO(content)) as opened:
            said = {key: value for key, value in opened.info.items() if key != "icc_profile"}
            yield f"{name} (says)", repr((said, dict(opened.getexif()), opened.getexif().get_ifd(0x8825))).encode()
    except UnidentifiedImageError:
        yield f"{name} (says)", b"no picture"
