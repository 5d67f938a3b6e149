"""Documents: a PDF keeps its pages and its title; who made it, when, with what, and what lies hidden in it are gone."""

import io
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image

from publishing.press.documents import freed
from publishing.press.freeing import Unfreed
from tests.tools.attachments import PRIVATE, TELLS, saved, told, two


def document(*changes: Callable[[Pdf], None], **options: object) -> bytes:
    """A PDF of one page, changed."""
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    for change in changes:
        change(pdf)
    out = io.BytesIO()
    pdf.save(out, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable, **options)  # type: ignore[arg-type]
    return out.getvalue()


def made_by(pdf: Pdf) -> None:
    pdf.docinfo["/Title"], pdf.docinfo["/Author"], pdf.docinfo["/Creator"] = "Blankett", PRIVATE, PRIVATE
    pdf.docinfo["/CreationDate"] = "D:20260101120000"
    with pdf.open_metadata() as said:
        said["dc:creator"] = [PRIVATE]
        said["dc:title"] = "Blankett"
    pdf.Root.Lang = String("sv")


def private(pdf: Pdf) -> None:
    pdf.pages[0].obj.PieceInfo = Dictionary(Maker=Dictionary(Private=String(PRIVATE)))
    pdf.pages[0].obj.Metadata = Stream(pdf, TELLS)
    pdf.pages[0].obj.Thumb = Stream(pdf, TELLS)
    pdf.pages[0].obj.LastModified = String(PRIVATE)


def attached(pdf: Pdf) -> None:
    pdf.attachments["lön.txt"] = TELLS


def script(pdf: Pdf) -> None:
    action = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{PRIVATE}')"))
    pdf.Root.OpenAction = action
    pdf.Root.AA = Dictionary(WC=action)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("x"), pdf.make_indirect(action)])))
    pdf.pages[0].obj.AA = Dictionary(O=action)


def linked(action: Dictionary) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link)])

    return change


def commented(kind: Name) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, Subtype=kind, T=String(PRIVATE))])

    return change


def photograph(pdf: Pdf) -> None:
    jpeg = saved(two("red", "blue"), "JPEG", **told())
    image = Stream(pdf, jpeg, Type=Name.XObject, Subtype=Name.Image, Width=400, Height=200, ColorSpace=Name.DeviceRGB,
                   BitsPerComponent=8, Filter=Name.DCTDecode, Metadata=Stream(pdf, TELLS))  # fmt: skip
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(Im0=image))


def packed(pdf: Pdf) -> None:
    """The same picture, packed once more."""
    photograph(pdf)
    image = pdf.pages[0].obj.Resources.XObject.Im0
    image.write(zlib.compress(image.read_raw_bytes()), filter=Array([Name.FlateDecode, Name.DCTDecode]))


def listed(pdf: Pdf) -> None:
    """What lies in lists and is nobody's own object."""
    script = Dictionary(S=Name.JavaScript, JS=String(PRIVATE))
    field = Dictionary(T=String("x"), FT=Name.Tx, AA=Dictionary(K=script))
    pdf.Root.OpenAction = Array([script])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    pdf.pages[0].obj.Annots = Array([Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=script)])


def kept_for_themselves(pdf: Pdf) -> None:
    said = String(PRIVATE)
    linked(Dictionary(S=Name.URI, URI=String("https://x.test/"), Who=said))(pdf)
    link, page = pdf.pages[0].obj.Annots[0], pdf.pages[0].obj
    link.T = link.M = link.NM = page.Who = page.ID = pdf.Root.Who = said
    pdf.Root.Legal, pdf.Root.SpiderInfo, pdf.Root.URI = (Dictionary(Attestation=said) for _ in range(3))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([]), D=Dictionary(Creator=said))
    pdf.Root.Names = Dictionary(Renditions=Dictionary(Names=Array([said])))
    pdf.trailer["/Who"] = said


def field(*, rect: int = 9, **more: Any) -> Callable[[Pdf], None]:
    """A field of a form on the page, and the part above it that says its value."""

    def change(pdf: Pdf) -> None:
        above = pdf.make_indirect(Dictionary(T=String("x"), **more))
        flags = more.get("F", 4)
        over = Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=Array([0, 0, rect, rect]), Parent=above, F=flags)
        kid = pdf.make_indirect(over)
        above.Kids = Array([kid])
        pdf.pages[0].obj.Annots = Array([kid])
        pdf.Root.AcroForm = Dictionary(Fields=Array([above]))

    return change


def on_no_page(pdf: Pdf) -> None:
    """A field, a note and a page that only the reading order knows."""
    said = String(PRIVATE)
    note = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents=said))
    page = pdf.make_indirect(Dictionary(Type=Name.Page, Contents=Stream(pdf, TELLS)))
    hidden = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("y"), V=said))
    pdf.Root.StructTreeRoot = Dictionary(K=Array([Dictionary(Obj=note, Pg=page)]))
    pdf.Root.AcroForm = Dictionary(Fields=Array([hidden]))


def titled_as_its_file(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = f"Microsoft Word - {PRIVATE}.docx"


LAUNCH = Dictionary(S=Name.Launch, F=String(PRIVATE))
SUBMIT = Dictionary(S=Name.SubmitForm, F=String(PRIVATE))
LOCAL = Dictionary(S=Name.URI, URI=String(f"file:///C:/{PRIVATE}"))
CHAINED = Dictionary(S=Name.URI, URI=String("https://x.test/"), Next=LAUNCH)
TOLD = [
    # what it shows                        change
    ("who made it",                        made_by),
    ("what programs keep for themselves",  private),
    ("a file inside",                      attached),
    ("a script",                           script),
    ("a link that starts a program",       linked(LAUNCH)),
    ("a link that sends",                  linked(SUBMIT)),
    ("a link to somebody's own disk",      linked(LOCAL)),
    ("a link with another behind it",      linked(CHAINED)),
    ("a photograph that tells",            photograph),
    ("a photograph packed once more",      packed),
    ("what lies in lists",                 listed),
    ("keys of their own",                  kept_for_themselves),
    ("what stands on no page",             on_no_page),
    ("the name of its file as its title",  titled_as_its_file),
]  # fmt: skip


def published(folder: Path, content: bytes) -> bytes:
    path = folder / "blankett.pdf"
    path.write_bytes(content)
    return freed(path)


@pytest.mark.parametrize("change", [pytest.param(*row, id=name) for name, *row in TOLD])
def test_a_document_says_nothing_but_what_its_pages_show(change: Callable[[Pdf], None], tmp_path: Path) -> None:
    given = document(change)
    assert TELLS in given
    found = published(tmp_path, given)
    with pikepdf.open(io.BytesIO(found)) as opened:
        out = io.BytesIO()
        opened.save(out, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        assert len(opened.pages) == 1
    assert TELLS not in out.getvalue() and b"JavaScript" not in out.getvalue()
    assert b"pikepdf" not in found and b"D:20" not in found


def test_a_document_keeps_its_title_and_its_language(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(published(tmp_path, document(made_by)))) as opened:
        assert {key: str(value) for key, value in opened.docinfo.items()} == {"/Title": "Blankett"}
        assert str(opened.Root.Lang) == "sv"
        with opened.open_metadata() as said:
            assert said["dc:title"] == "Blankett"


TITLES = [
    # title                              stays
    ("Blankett",                         True),
    ("Barn/unga 1.2: vad gäller?",       True),
    ("C:\\Users\\anna\\lön",              False),
    ("//server/anna",                    False),
    ("blankett slutlig.DOCX",            False),
    ("Microsoft Word - Blankett",        False),
]  # fmt: skip


@pytest.mark.parametrize(("title", "stays"), TITLES)
def test_a_title_is_no_file(title: str, stays: bool, tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        pdf.docinfo["/Title"] = title

    with pikepdf.open(io.BytesIO(published(tmp_path, document(change)))) as opened:
        assert [str(each) for each in opened.docinfo.values()] == ([title] if stays else [])


VISIBLE = [field(FT=Name.Sig), field(FT=Name.Tx, V=String("A")), field(FT=Name.Btn, V=Name.Off, F=2)]


@pytest.mark.parametrize("change", VISIBLE)
def test_a_form_that_hides_nothing_can_be_filled_in(change: Callable[[Pdf], None], tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(published(tmp_path, document(change)))) as opened:
        (found,) = opened.Root.AcroForm.Fields
        assert str(found.T) == "x" and found.Kids[0].objgen == opened.pages[0].obj.Annots[0].objgen


def test_a_document_can_still_be_read_aloud(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        made_by(pdf)
        linked(Dictionary(S=Name.URI, URI=String("https://x.test/")))(pdf)
        page, link = pdf.pages[0].obj, pdf.pages[0].obj.Annots[0]
        page.Tabs, page.StructParents, link.StructParent, link.Contents = Name.S, 0, 1, String("Mer")
        cell = pdf.make_indirect(Dictionary(S=Name.TH, A=Dictionary(O=Name.Table, Scope=Name.Column), Pg=page))
        tree = Dictionary(K=cell, ParentTree=Dictionary(Nums=Array([0, Array([cell])])))
        pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = pdf.make_indirect(tree), Dictionary(Marked=True)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        with pdf.open_outline() as outline:
            outline.root.extend([pikepdf.OutlineItem("Ett", 0), pikepdf.OutlineItem("Två", 0)])
        with pdf.open_metadata() as said:
            said["pdfuaid:part"] = "1"

    with pikepdf.open(io.BytesIO(published(tmp_path, document(change)))) as opened:
        page, cell = opened.pages[0].obj, opened.Root.StructTreeRoot.K
        assert str(cell.A.Scope) == "/Column" and opened.Root.StructTreeRoot.ParentTree.Nums[1][0] == cell
        assert opened.Root.MarkInfo.Marked and opened.Root.ViewerPreferences.DisplayDocTitle
        assert [str(page.Tabs), int(page.StructParents), int(page.Annots[0].StructParent)] == ["/S", 0, 1]
        assert str(page.Annots[0].Contents) == "Mer"
        with opened.open_outline() as outline:
            assert [each.title for each in outline.root] == ["Ett", "Två"]
        with opened.open_metadata() as said:
            assert said["pdfuaid:part"] == "1"


def test_links_that_lead_somewhere_stay(tmp_path: Path) -> None:
    given = document(linked(Dictionary(S=Name.URI, URI=String("https://x.test/"))))
    with pikepdf.open(io.BytesIO(published(tmp_path, given))) as opened:
        assert str(opened.pages[0].obj.Annots[0].A.URI) == "https://x.test/"


def test_a_photograph_in_a_document_is_the_same_to_the_last_pixel(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(published(tmp_path, document(photograph)))) as opened:
        raw = opened.pages[0].obj.Resources.XObject.Im0.read_raw_bytes()
    given = saved(two("red", "blue"), "JPEG", **told())
    assert len(raw) < len(given)
    assert Image.open(io.BytesIO(raw)).tobytes() == Image.open(io.BytesIO(given)).tobytes()


REFUSED = [
    # what it shows                   content                                                     why         found
    ("a note",                        document(commented(Name.Text)),                             "comments", "1"),
    ("a black square over a name",    document(commented(Name.Square)),                           "comments", "1"),
    ("a mark of what is to be taken", document(commented(Name.Redact)),                           "comments", "1"),
    ("a signature",                   document(field(FT=Name.Sig, V=Dictionary(Name=String("A")))), "comments", "1"),
    ("a hidden field",                document(field(FT=Name.Tx, V=String("A"), F=2)),            "comments", "1"),
    ("a field of no size",            document(field(FT=Name.Tx, V=String("A"), rect=0)),         "comments", "1"),
    ("locked",  document(encryption=pikepdf.Encryption(owner="a", user="b")),                     "locked",   ""),
    ("a text",                        b"%PDF-1.7 hej",                                            "broken",   ""),
    ("nothing",                       b"",                                                        "broken",   ""),
]  # fmt: skip


@pytest.mark.parametrize(("content", "why", "found"), [pytest.param(*row, id=name) for name, *row in REFUSED])
def test_what_cannot_be_freed_is_told(content: bytes, why: str, found: str, tmp_path: Path) -> None:
    with pytest.raises(Unfreed) as unfreed:
        published(tmp_path, content)
    assert (unfreed.value.why, unfreed.value.found) == (why, found)


def test_every_build_makes_the_same(tmp_path: Path) -> None:
    given = document(made_by, photograph)
    assert published(tmp_path, given) == published(tmp_path, given)
