"""Documents: a PDF with its pages and title, and nothing of who made it, with what, when, or what they hid in it."""

import io
import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import cast

import pikepdf
from pikepdf import Name

from publishing.press.freeing import Unfreed

HARMLESS = ("/GoTo", "/URI", "/Named")
"""What a click may do: go to a page, or follow a link."""
SHOWN = ("/Link", "/Widget")
"""What may lie over a page: links and the fields of a form. All else is comments, or covers what is still below."""
ADDRESSES = re.compile(r"(?:https?|mailto|tel|sms):", re.IGNORECASE)
TELLING = ("Metadata", "PieceInfo", "LastModified", "AA", "JS", "AF", "Thumb", "Perms", "Collection", "XFA", "Next")
"""Keys, wherever they stand, that tell of programs, people and times, or that run."""
ACTIONS = ("/A", "/PA")
NAMES = ("EmbeddedFiles", "JavaScript")
XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
    '{}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
KEPT_SEGMENTS = (0xE0, 0xEE)
"""APP0 says that it is a JPEG, APP14 how its colours are to be read; all others tell of the picture."""
ENDS, COMMENT, SCAN, IMAGE_END = 0xFF, 0xFE, 0xDA, 0xD9


def freed(path: Path) -> bytes:
    """A PDF freed of what its pages do not show.

    raises  Unfreed
    """
    try:
        with pikepdf.open(path) as opened:
            return _freed(opened)
    except pikepdf.PasswordError as error:
        raise Unfreed("locked") from error
    except pikepdf.PdfError as error:
        raise Unfreed("broken") from error


def _freed(pdf: pikepdf.Pdf) -> bytes:
    commented = [str(number) for number, page in enumerate(pdf.pages, 1) if any(_comments(page))]
    if commented:
        raise Unfreed("comments", ", ".join(commented))
    if not len(pdf.pages):
        raise Unfreed("broken")
    title, tagged = _told(pdf)
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            _quieten(each)
    for name in NAMES:
        if Name.Names in pdf.Root and f"/{name}" in pdf.Root.Names:
            del pdf.Root.Names[f"/{name}"]
    if Name.OpenAction in pdf.Root and isinstance(pdf.Root.OpenAction, pikepdf.Dictionary):
        del pdf.Root.OpenAction
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    if title:
        pdf.docinfo["/Title"] = title
        named = f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
        said = XMP.format(named + ("<pdfuaid:part>1</pdfuaid:part>" if tagged else ""))
        pdf.Root.Metadata = pikepdf.Stream(pdf, said.encode(), Type=Name.Metadata, Subtype=Name.XML)
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _comments(page: pikepdf.Page) -> Iterator[str]:
    for each in page.obj.get("/Annots", []):
        kind = str(each.get("/Subtype", ""))
        if kind not in SHOWN:
            yield kind


def _told(pdf: pikepdf.Pdf) -> tuple[str, bool]:
    """What it is called, for the reader's window and for search engines; whether it can be read aloud."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
        title = pdf.docinfo.get("/Title", "") or said.get("dc:title", "")
        return str(title).strip(), bool(said.get("pdfuaid:part"))


def _quieten(each: pikepdf.Dictionary | pikepdf.Stream) -> None:
    """One object of a PDF without what tells or runs; with what stands inside it."""
    for key in TELLING:
        if f"/{key}" in each:
            del each[f"/{key}"]
    for key in list(each.keys()):
        value = each.get(key)
        if key in ACTIONS and isinstance(value, pikepdf.Dictionary) and _runs(value):
            del each[key]
        elif isinstance(value, pikepdf.Dictionary) and not value.is_indirect:
            _quieten(value)
    if isinstance(each, pikepdf.Stream) and _is_jpeg(each):
        parms = cast("pikepdf.Dictionary | None", each.get("/DecodeParms"))  # may say how its colours are to be read
        each.write(without_segments(each.read_raw_bytes()), filter=Name.DCTDecode, decode_parms=parms)


def _runs(action: pikepdf.Dictionary) -> bool:
    """Whether an action does more than lead to a page or a public address."""
    kind = str(action.get("/S", ""))
    return kind not in HARMLESS or (kind == "/URI" and not ADDRESSES.match(str(action.get("/URI", ""))))


def _is_jpeg(stream: pikepdf.Stream) -> bool:
    found = stream.get("/Filter")
    if isinstance(found, pikepdf.Array):
        return len(found) == 1 and found[0] == Name.DCTDecode
    return found == Name.DCTDecode


def without_segments(jpeg: bytes) -> bytes:
    """A JPEG without its comments and what cameras and programs wrote into it, its pixels untouched."""
    out, at = bytearray(jpeg[:2]), 2
    while at + 4 <= len(jpeg) and jpeg[at] == ENDS:
        marker = jpeg[at + 1]
        if marker == ENDS:  # filling
            at += 1
            continue
        if marker in (SCAN, IMAGE_END):
            break
        length = int.from_bytes(jpeg[at + 2 : at + 4], "big")
        telling = marker == COMMENT or (0xE0 <= marker <= 0xEF and marker not in KEPT_SEGMENTS)
        if not telling:
            out += jpeg[at : at + 2 + length]
        at += 2 + length
    end = jpeg.rfind(b"\xff\xd9")
    return bytes(out + jpeg[at : end + 2 if end >= at else len(jpeg)])
