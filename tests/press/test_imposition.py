"""Imposition: pages come in the right order when papers are printed on both sides, laid together and folded."""

import io
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from page import validate_pdf_bytes
from PIL import Image

from publishing.press.imposition import blanks, impose, papers, sheets
from tests.kinds.booklet.booklets import printed
from tests.kinds.campaign.campaigns import read_pdf, typesetter

DAY = date(2026, 11, 22)
NO = None  # an empty page
LEFT_BOUND = [
    # pages  sides, in the order they are printed: [left, right]
    (4,  [[4, 1], [2, 3]]),
    (8,  [[8, 1], [2, 7], [6, 3], [4, 5]]),
    (12, [[12, 1], [2, 11], [10, 3], [4, 9], [8, 5], [6, 7]]),
    (14, [[14, 1], [2, NO], [NO, 3], [4, 13], [12, 5], [6, 11], [10, 7], [8, 9]]),
    (16, [[16, 1], [2, 15], [14, 3], [4, 13], [12, 5], [6, 11], [10, 7], [8, 9]]),
]  # fmt: skip


@pytest.mark.parametrize(("count", "expected"), LEFT_BOUND)
def test_pages_lie_where_the_fold_needs_them(count: int, expected: list[list[int | None]]) -> None:
    assert sheets(count) == expected


@pytest.mark.parametrize(("count", "expected"), LEFT_BOUND)
def test_a_booklet_bound_at_the_right_is_mirrored(count: int, expected: list[list[int | None]]) -> None:
    assert sheets(count, rtl=True) == [[right, left] for left, right in expected]


def folded(sides: list[list[int | None]], rtl: bool) -> list[int | None]:
    """The pages in the order one turns them: papers laid together, folded, and opened at the cover."""
    fronts, backs = sides[::2], sides[1::2]
    first = [page for front, back in zip(fronts, backs, strict=True) for page in (front[not rtl], back[rtl])]
    second = [page for front, back in zip(fronts, backs, strict=True) for page in (front[rtl], back[not rtl])]
    return first + second[::-1]


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("count", range(2, 41))
def test_a_folded_booklet_is_read_from_cover_to_back(count: int, rtl: bool) -> None:
    found = folded(sheets(count, rtl), rtl)
    assert [page for page in found if page] == list(range(1, count + 1))
    assert found[-1] == count and found[-1 - blanks(count) : -1] == [None] * blanks(count)
    assert len(found) == 4 * papers(count) and blanks(count) < 4


@pytest.mark.parametrize("count", [0, 1])
def test_less_than_a_cover_and_a_back_is_no_booklet(count: int) -> None:
    with pytest.raises(ValueError, match="no booklet"):
        sheets(count)


@pytest.fixture(scope="module", params=["sv", "ar"])
def pair(request: pytest.FixtureRequest) -> tuple[str, bytes, bytes]:
    """(language, in the order of reading, to fold)"""
    made = printed(typesetter(), request.param)
    return request.param, made.read, made.fold


def test_the_papers_are_a4_lying_and_nothing_is_lost(pair: tuple[str, bytes, bytes]) -> None:
    code, read, fold = pair
    with pikepdf.open(io.BytesIO(fold)) as opened:
        assert {tuple(round(float(side)) for side in page.mediabox) for page in opened.pages} == {(0, 0, 842, 595)}
        assert str(opened.Root.ViewerPreferences.Duplex) == "/DuplexFlipShortEdge"
    pages = read_pdf(read)
    halves = [side for pair in sheets(len(pages), code == "ar") for side in pair]
    pictures = [half for page in pypdfium2.PdfDocument(fold) for half in both_halves(page)]
    alone = [page.render(scale=0.3).to_pil().convert("L") for page in pypdfium2.PdfDocument(read)]
    for number, picture in zip(halves, pictures, strict=True):
        expected = 255.0 if number is None else mean(alone[number - 1])
        assert mean(picture) == pytest.approx(expected, abs=2)


def both_halves(page: pypdfium2.PdfPage) -> list[Image.Image]:
    whole = page.render(scale=0.3).to_pil().convert("L")
    middle = whole.width // 2
    return [whole.crop((0, 0, middle, whole.height)), whole.crop((middle, 0, whole.width, whole.height))]


def mean(picture: Image.Image) -> float:
    """How light a picture is, 0 to 255: two pages are seldom alike."""
    histogram = picture.histogram()
    return sum(value * count for value, count in enumerate(histogram)) / sum(histogram)


def test_what_serves_reading_is_gone_and_nothing_is_claimed_that_does_not_hold(pair: tuple[str, bytes, bytes]) -> None:
    _, _, fold = pair
    with pikepdf.open(io.BytesIO(fold)) as opened:
        assert not {"/StructTreeRoot", "/MarkInfo", "/Outlines"} & set(opened.Root.keys())
        assert all("/Annots" not in page for page in opened.pages)
        said = opened.Root.Metadata.read_bytes()
        assert b"<pdfuaid:part>" not in said and b"<pdfaid:conformance>B" in said
        assert b"<xmpTPg:NPages>%d<" % len(opened.pages) in said
    assert validate_pdf_bytes(fold, profile="2b").failures == []
    assert not validate_pdf_bytes(fold, profile="ua1").is_compliant


def test_the_same_booklet_gives_the_same_bytes(pair: tuple[str, bytes, bytes], tmp_path: Path) -> None:
    code, read, fold = pair
    assert impose(read, code == "ar") == fold
