"""Printing: what a print shop needs round a page: trim box, bleed box and crop marks. The tags stay as they were."""

import io

import pikepdf

from publishing.press.settling import settled

MM = 72 / 25.4
"""Points in a millimetre. Pixels are set as points at 72 ppi, so that an image has exactly the size it says."""
BLEED_MM = 3
"""What printers cut away. source  the usual in Swedish print shops, ordered by the issue of campaigns"""
SLUG_MM = 7
"""Paper outside the bleed, where the marks stand."""
MARK_MM = 5
HAIRLINE = 0.25  # points; source  the usual width of crop marks


def marked(pdf: bytes) -> bytes:
    """A PDF with bleed, on larger paper with crop marks; every page keeps its size in the trim box.

    The marks are artifacts: nobody hears them.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            _mark(page)
        out = io.BytesIO()
        opened.save(out, deterministic_id=True)
    return settled(out.getvalue())


def _mark(page: pikepdf.Page) -> None:
    left, bottom, right, top = (float(value) for value in page.obj.get("/TrimBox", page.mediabox))
    bleed, slug = BLEED_MM * MM, SLUG_MM * MM
    around = [left - bleed, bottom - bleed, right + bleed, top + bleed]
    page.obj.BleedBox = pikepdf.Array(_exact(around))
    paper = [around[0] - slug, around[1] - slug, around[2] + slug, around[3] + slug]
    page.obj.MediaBox = pikepdf.Array(_exact(paper))
    page.obj.CropBox = pikepdf.Array(_exact(paper))
    start, end = bleed + (SLUG_MM - MARK_MM) * MM / 2, bleed + (SLUG_MM - MARK_MM) * MM / 2 + MARK_MM * MM
    lines = []
    for x in (left, right):
        for y, sign in ((bottom, -1), (top, 1)):
            lines.append(f"{x:.3f} {y + sign * start:.3f} m {x:.3f} {y + sign * end:.3f} l S")
    for y in (bottom, top):
        for x, sign in ((left, -1), (right, 1)):
            lines.append(f"{x + sign * start:.3f} {y:.3f} m {x + sign * end:.3f} {y:.3f} l S")
    marks = f"/Artifact BMC q 0 G {HAIRLINE} w {' '.join(lines)} Q EMC"
    page.contents_add(b"q", prepend=True)  # what the page leaves turned or scaled must not move the marks
    page.contents_add(b"Q " + marks.encode())


def _exact(values: list[float]) -> list[str | float]:
    return [round(value, 3) for value in values]
