"""Documents: a PDF with its pages and title, and nothing of who made it, with what, when, or what they hid in it."""

import io
import re
from html import escape
from pathlib import Path

import pikepdf
from pikepdf import Name

from publishing.press.freeing import Unfreed
from publishing.press.quiet import is_of, keep, quieten

SHOWN = ("/Link", "/Widget")
"""What may lie over a page: links and the fields of a form. All else is comments, or covers what is still below."""
ROOT = (
    "Type", "Version", "Extensions", "Pages", "PageLabels", "Names", "Dests", "ViewerPreferences", "PageLayout",
    "PageMode", "Outlines", "OpenAction", "AcroForm", "StructTreeRoot", "MarkInfo", "Lang", "OutputIntents",
    "OCProperties",
)  # fmt: skip
"""What a whole document may hold: its pages, how they are read aloud, and how one finds the way among them."""
PAGE = (
    "Type", "Parent", "Resources", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Contents", "Rotate",
    "Group", "Annots", "StructParents", "Tabs", "UserUnit",
)  # fmt: skip
LINK = (
    "Type", "Subtype", "Rect", "A", "Dest", "H", "QuadPoints", "Contents", "Border", "BS", "C", "F", "StructParent",
    "P", "OC", "Lang",
)  # fmt: skip
"""What a link may hold. Its Contents are read aloud."""
FIELD = (
    *LINK, "FT", "Parent", "Kids", "T", "TU", "Ff", "V", "DV", "AP", "AS", "MK", "DA", "Q", "Opt", "MaxLen", "DS",
    "TI", "I",
)  # fmt: skip
FORM = ("Fields", "NeedAppearances", "DR", "DA", "Q")
NAMES = ("Dests",)
TRAILER = ("Root", "Info", "Size")
DEEPEST = 100
NOBODYS = (0, 0)
"""The number of what lies inside something else."""
UNSEEN = 2 | 32
"""The flags of a field that no reader shows."""
FILE_NAME = re.compile(
    r"^(?:[a-z]:|\\\\|/|~|file:|microsoft )|\\|"
    r"\.(?:do[ct][xm]?|od[tspg]|rtf|pages|xls[xm]?|numbers|pp[ts][xm]?|key|pub|indd|pdf|txt|tmp|html?)$",
    re.IGNORECASE,
)
"""What programs write as a title when nobody gave one: where the file lay, and whose it was."""
XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
    '{}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


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
    if not len(pdf.pages):
        raise Unfreed("broken")
    commented = [str(number) for number, page in enumerate(pdf.pages, 1) if any(map(_hides, _over(page)))]
    if commented:
        raise Unfreed("comments", ", ".join(commented))
    title, tagged = _told(pdf)
    _keep_listed(pdf)
    for each in pdf.objects:
        quieten(each)
    keep(pdf.trailer, TRAILER)
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


def _over(page: pikepdf.Page) -> list[pikepdf.Dictionary]:
    """What lies over a page."""
    found = page.obj.get("/Annots")
    return [each for each in found if isinstance(each, pikepdf.Dictionary)] if isinstance(found, pikepdf.Array) else []


def _hides(over: pikepdf.Dictionary) -> bool:
    """Whether it is a comment, a signature with a name and a time, or a field whose value nobody sees."""
    if str(over.get("/Subtype", "")) not in SHOWN:
        return True
    fields = _fields(over)
    value = next((each.V for each in fields if "/V" in each), None)
    if value is None or str(value) in ("", "/Off"):
        return False
    left, low, right, high = (float(each) for each in over.Rect)
    unseen = int(over.get("/F", 0)) & UNSEEN or left == right or low == high
    return bool(unseen) or any(each.get("/FT") == Name.Sig for each in fields)


def _fields(over: pikepdf.Dictionary) -> list[pikepdf.Dictionary]:
    """A field of a form, and those that it is a part of."""
    found = [over]
    while over.get("/Subtype") != Name.Link and len(found) < DEEPEST:
        above = found[-1].get("/Parent")
        if not isinstance(above, pikepdf.Dictionary) or above.get("/Type") not in (None, Name.Annot):
            break
        found.append(above)
    return found


def _keep_listed(pdf: pikepdf.Pdf) -> None:
    """The document, its pages, links and fields hold what is listed; those that stand on no page hold nothing."""
    keep(pdf.Root, ROOT)
    opens = pdf.Root.get("/OpenAction")
    if not (isinstance(opens, pikepdf.Array) and len(opens) and is_of(opens[0], Name.Page)):
        keep(pdf.Root, tuple(key for key in ROOT if key != "OpenAction"))
    if Name.Names in pdf.Root:
        keep(pdf.Root.Names, NAMES)
    listed = set()
    for page in pdf.pages:
        over = _over(page)
        keep(page.obj, PAGE if over else tuple(key for key in PAGE if key != "Annots"))
        listed.add(page.obj.objgen)
        for each in over:
            for part in _fields(each):
                listed.add(part.objgen)
                keep(part, LINK if part.get("/Subtype") == Name.Link else FIELD)
    listed.discard(NOBODYS)
    if Name.AcroForm in pdf.Root:
        form = pdf.Root.AcroForm
        keep(form, FORM)
        form.Fields = pikepdf.Array([each for each in form.get("/Fields", []) if each.objgen in listed])
    for one in pdf.objects:
        if (is_of(one, Name.Page) or is_of(one, Name.Annot) or _has(one, "/FT")) and one.objgen not in listed:
            keep(one, ("Type",))


def _has(each: pikepdf.Object, key: str) -> bool:
    return isinstance(each, pikepdf.Dictionary) and key in each


def _told(pdf: pikepdf.Pdf) -> tuple[str, bool]:
    """What it is called, for the reader's window and for search engines; whether it can be read aloud."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
        titles = [str(each or "").strip() for each in (pdf.docinfo.get("/Title"), said.get("dc:title"))]
        title = next((each for each in titles if each and not FILE_NAME.search(each)), "")
        return title, bool(said.get("pdfuaid:part"))
