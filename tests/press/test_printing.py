"""Printing: a print shop finds its boxes and marks, and the page stays what it was for everybody else."""

import io
import time
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from publishing.kinds.campaign.formatting import PANEL
from publishing.kinds.campaign.panels import panel
from publishing.press.printing import MM, marked
from tests.kinds.campaign.campaigns import BLEEDS, broken_rules, finished, form, read_pdf, scene, typesetter

BODY = "<h2>En vanlig kväll</h2><p>Soppan är för varm.</p>"
Box = tuple[float, float, float, float]


@pytest.fixture(scope="module", params=["sv", "ar"])
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=BLEEDS)
def pdf(request: pytest.FixtureRequest, code: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, bytes]:
    """The printer's version of each format, with its id."""
    folder = tmp_path_factory.mktemp("printed")
    return request.param, finished(folder, scene(code), request.param, BODY)


def boxes_mm(page: pikepdf.Page) -> dict[str, Box]:
    """left, bottom, right, top of every box, from the corner of the trimmed page."""
    trim = [float(value) for value in page.trimbox]
    named = {"trim": page.trimbox, "bleed": page.obj.BleedBox, "media": page.mediabox, "crop": page.cropbox}
    return {
        name: tuple(round((float(value) - trim[i % 2]) / MM, 2) for i, value in enumerate(box))  # type: ignore[misc]
        for name, box in named.items()
    }


def marks_of(page: pikepdf.Page) -> list[Box]:
    """The lines of the last thing drawn, as x, y, x, y in points."""
    found: list[Box] = []
    drawn = list(pikepdf.parse_content_stream(page))
    begun = max(i for i, each in enumerate(drawn) if str(each.operator) in ("BMC", "BDC"))
    assert str(drawn[begun].operands[0]) == "/Artifact"
    for one, other in pairwise(drawn[begun:]):
        if (str(one.operator), str(other.operator)) == ("m", "l"):
            x, y, to_x, to_y = (float(value) for value in [*one.operands, *other.operands])
            found.append((x, y, to_x, to_y))
    return found


def test_the_boxes_are_those_a_print_shop_asks_for(pdf: tuple[str, bytes]) -> None:
    """Trimmed to its size, 3 mm of bleed, and 7 mm of paper for the marks."""
    width, height = form(pdf[0]).width, form(pdf[0]).height
    with pikepdf.open(io.BytesIO(pdf[1])) as opened:
        assert len(opened.pages) == form(pdf[0]).pages
        for page in opened.pages:
            assert boxes_mm(page) == {
                "trim": (0, 0, width, height),
                "bleed": (-3, -3, width + 3, height + 3),
                "media": (-10, -10, width + 10, height + 10),
                "crop": (-10, -10, width + 10, height + 10),
            }


def test_eight_marks_point_at_the_corners_from_outside_the_bleed(pdf: tuple[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(pdf[1])) as opened:
        for page in opened.pages:
            trim, bleed, paper = (
                [float(value) for value in box] for box in (page.trimbox, page.obj.BleedBox, page.mediabox)
            )
            marks = marks_of(page)
            assert len(marks) == len(set(marks)) == 8
            for x, y, to_x, to_y in marks:
                upright = x == to_x
                assert upright != (y == to_y)
                along, ends, axis = (x, (y, to_y), 0) if upright else (y, (x, to_x), 1)
                assert min(abs(along - edge) for edge in (trim[axis], trim[axis + 2])) < 0.01
                low, high = bleed[1 - axis], bleed[3 - axis]
                assert all(end < low for end in ends) or all(end > high for end in ends)
                assert all(paper[1 - axis] <= end <= paper[3 - axis] for end in ends)


def test_what_is_printed_reaches_the_end_of_the_bleed_and_no_further(pdf: tuple[str, bytes]) -> None:
    """Seen from outside: the ground in the bleed, paper with marks beyond it."""
    scale = 2
    picture = pypdfium2.PdfDocument(pdf[1])[0].render(scale=scale).to_pil().convert("RGB")
    middle, mm = picture.height // 2, MM * scale
    assert picture.getpixel((round(4 * mm), middle)) == (255, 255, 255)
    assert picture.getpixel((round(8 * mm), picture.height - round(8 * mm))) == (18, 48, 59)  # night


def test_a_marked_page_is_as_accessible_and_as_lasting_as_before(pdf: tuple[str, bytes]) -> None:
    assert broken_rules(pdf[1]) == []


def test_not_a_word_is_changed(pdf: tuple[str, bytes], code: str, tmp_path: Path) -> None:
    plain = finished(tmp_path, scene(code), pdf[0].removesuffix("-bleed"), BODY)
    assert read_pdf(pdf[1]) == read_pdf(plain)


def test_the_same_page_gives_the_same_bytes() -> None:
    seen = scene()
    page = typesetter().pdf(PANEL, panel(seen, form("poster-a4-bleed")), seen.campaign.facts.reviewed)
    made, begun = {marked(page)}, int(time.time())
    while int(time.time()) == begun:  # an identity made of the clock is the same within a second
        made.add(marked(page))
    assert {*made, marked(page)} == made and len(made) == 1 and page not in made
