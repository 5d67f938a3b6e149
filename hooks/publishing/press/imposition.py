"""Imposition: a booklet of A5 pages on A4, to print on both sides and fold. For paper alone."""

import io
import re
from collections.abc import Sequence

import pikepdf

from publishing.press.settling import settled

A4_LANDSCAPE = (841.89, 595.28)
"""Points."""
FOLDED = 4
"""A paper that is folded once has so many pages."""
READING = ("StructTreeRoot", "MarkInfo", "Outlines", "PageMode", "PageLabels", "Names", "Dests", "OpenAction")
"""What a PDF says of the order in which it is read."""
CLAIMS = [
    (re.compile(rb"<pdfuaid:part>\d</pdfuaid:part>"), b""),
    (re.compile(rb"(<pdfaid:conformance>)A(</pdfaid:conformance>)"), rb"\1B\2"),
]
"""What a PDF says of itself that only tags can keep, and what holds without them."""


def blanks(count: int) -> int:
    """How many empty pages a booklet of `count` pages needs, to fill its papers."""
    return -count % FOLDED


def papers(count: int) -> int:
    """How many A4 a booklet of `count` pages takes."""
    return (count + blanks(count)) // FOLDED


def sheets(count: int, rtl: bool = False) -> list[list[int | None]]:
    """The sides of the papers in the order they are printed, each [left, right]: page numbers from 1, None for empty.

    Two sides make a paper, turned over at its short edge. Empty pages come before the last page, which is the back.

    rtl     the fold is at the right of the cover
    raises  ValueError for a booklet that has no cover and back
    """
    if count < 2:
        raise ValueError(f"{count} pages make no booklet")
    pages: list[int | None] = [*range(1, count), *[None] * blanks(count), count]
    found = []
    for side in range(len(pages) // 2):
        pair = [pages[-1 - side], pages[side]]  # the fold is to the left of a page with an odd number
        found.append(pair if (side % 2 == 0) is not rtl else pair[::-1])
    return found


def impose(pdf: bytes, rtl: bool = False) -> bytes:
    """A booklet of A5 pages in the order of reading, as A4 to print on both sides and fold.

    What serves reading is taken out: tags, bookmarks and links would lead across the papers. It stays PDF/A-2b.

    rtl  the cover lies on the left half, with its fold to the right
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        forms = [opened.make_indirect(page.as_form_xobject()) for page in opened.pages]
        order = sheets(len(forms), rtl)
        boxes = [page.mediabox for page in opened.pages]
        sizes = [(float(box[2]) - float(box[0]), float(box[3]) - float(box[1])) for box in boxes]
        for _ in range(len(forms)):
            del opened.pages[0]
        for pair in order:
            opened.pages.append(_side(opened, pair, forms, sizes))
        for name in READING:
            if f"/{name}" in opened.Root:
                del opened.Root[f"/{name}"]
        # Printers that listen turn the paper at the right edge, and do not shrink the page.
        opened.Root.ViewerPreferences = pikepdf.Dictionary(
            DisplayDocTitle=True, Duplex=pikepdf.Name.DuplexFlipShortEdge, PrintScaling=pikepdf.Name("/None")
        )
        opened.Root.Metadata.write(claims(opened.Root.Metadata.read_bytes(), len(order)))
        opened.remove_unreferenced_resources()
        out = io.BytesIO()
        opened.save(out, deterministic_id=True)
    return settled(out.getvalue())


def claims(xmp: bytes, pages: int) -> bytes:
    """What a PDF with so many pages says of itself without its tags: PDF/UA goes, PDF/A-2a becomes 2b."""
    for said, holds in CLAIMS:
        xmp = said.sub(holds, xmp)
    return re.sub(rb"(<xmpTPg:NPages>)\d+", rb"\g<1>%d" % pages, xmp)


def _side(
    pdf: pikepdf.Pdf, pair: Sequence[int | None], forms: Sequence[pikepdf.Object], sizes: Sequence[tuple[float, float]]
) -> pikepdf.Page:
    """One side of a paper: two pages, each in the middle of its half."""
    width, height = A4_LANDSCAPE
    drawn, used = [], pikepdf.Dictionary()
    for half, number in enumerate(pair):
        if number is None:
            continue
        wide, high = sizes[number - 1]
        x, y = half * width / 2 + (width / 2 - wide) / 2, (height - high) / 2
        drawn.append(f"q 1 0 0 1 {x:.3f} {y:.3f} cm /P{number} Do Q")
        used[f"/P{number}"] = forms[number - 1]
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=pikepdf.Array([0, 0, width, height]),
        Resources=pikepdf.Dictionary(XObject=used),
        Contents=pdf.make_stream("\n".join(drawn).encode()),
    )
    return pikepdf.Page(pdf.make_indirect(page))
