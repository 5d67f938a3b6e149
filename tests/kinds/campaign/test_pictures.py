"""Pictures: what is no picture, or too small for A3, is told before it is printed."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from publishing.base.problems import Refused, Spot
from publishing.kinds.campaign.pictures import Picture, read_picture
from tests.tools.attachments import bomb

SPOT, FOCUS = Spot("campaigns/host/sv.md", 4, 10), (0.5, 0.3)
TURNED = 6  # EXIF: the camera was held upright, and the file lies on its side
A3 = (1754, 2480)  # 297 × 420 mm at 150 dpi


def saved(size: tuple[int, int], kind: str = "PNG", turned: int = 1) -> bytes:
    out, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = turned
    options: dict[str, Any] = {"exif": exif} if kind in ("JPEG", "PNG", "WEBP") else {}
    Image.new("L", size).save(out, kind, **options)
    return out.getvalue()


def read(folder: Path, content: bytes, name: str = "kok.jpg") -> Picture | tuple[str, dict[str, Any]]:
    """The picture, or the code and facts of the problem."""
    (folder / name).write_bytes(content)
    try:
        return read_picture(folder / name, FOCUS, SPOT)
    except Refused as refused:
        (problem,) = refused.problems
        assert problem.spot == SPOT
        return problem.code, dict(problem.facts)


LARGE_ENOUGH = [
    # what it shows                          content                       size as it is seen
    ("exactly A3 at 150 dpi",                saved(A3),                    A3),
    ("larger",                               saved((3000, 4000)),          (3000, 4000)),
    ("as JPEG",                              saved(A3, "JPEG"),            A3),
    ("as WebP",                              saved(A3, "WEBP"),            A3),
    ("on its side in the file",              saved(A3[::-1], "JPEG", TURNED), A3),
    ("upside down",                          saved(A3, "JPEG", 3),         A3),
]  # fmt: skip


@pytest.mark.parametrize(("content", "size"), [pytest.param(*row, id=name) for name, *row in LARGE_ENOUGH])
def test_a_picture_counts_as_it_is_seen(content: bytes, size: tuple[int, int], tmp_path: Path) -> None:
    assert read(tmp_path, content) == Picture(tmp_path / "kok.jpg", *size, FOCUS)


TOO_SMALL = [
    # what it shows                          content                       size as it is seen
    ("one pixel too narrow",                 saved((1753, 2480)),          (1753, 2480)),
    ("one pixel too low",                    saved((1754, 2479)),          (1754, 2479)),
    ("lying, where the poster stands",       saved(A3[::-1]),              A3[::-1]),
    ("large enough only before it is turned", saved(A3, "JPEG", TURNED),   A3[::-1]),
]  # fmt: skip


@pytest.mark.parametrize(("content", "size"), [pytest.param(*row, id=name) for name, *row in TOO_SMALL])
def test_a_small_picture_is_told_with_its_size(content: bytes, size: tuple[int, int], tmp_path: Path) -> None:
    assert read(tmp_path, content) == ("campaign.small-picture", {
        "picture": "kok.jpg", "width": size[0], "height": size[1],
        "least_width": 1754, "least_height": 2480, "dpi": 150,
    })  # fmt: skip


NO_PICTURE = [
    # what it shows                          content
    ("a text",                               "Det här är en text.".encode()),
    ("nothing",                              b""),
    ("a drawing, which is no photograph",    b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ("a document",                           b"%PDF-1.7"),
    ("a program that draws, never run",      b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 2000 3000\nshowpage\n"),
    ("a JPEG cut off on its way",            saved(A3, "JPEG")[:-500]),
    ("a PNG cut off on its way",             saved(A3)[:-60]),
    ("a PNG with a byte changed",            saved(A3).replace(b"IHDR", b"IHDQ")),
    ("a kind no camera saves",               saved(A3, "GIF")),
    ("a gigabyte of black in few bytes",     bomb(20_000, 20_000)),
]  # fmt: skip


@pytest.mark.parametrize("content", [pytest.param(*row, id=name) for name, *row in NO_PICTURE])
def test_what_is_no_picture_is_told(content: bytes, tmp_path: Path) -> None:
    assert read(tmp_path, content) == ("campaign.not-a-picture", {"picture": "kok.jpg", "most": 50})


@pytest.mark.parametrize("name", ["borta.jpg", "."], ids=["a file that is not there", "a folder"])
def test_a_picture_that_is_not_there_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_picture(tmp_path / name, FOCUS, SPOT)
    assert [problem.code for problem in refused.value.problems] == ["campaign.no-picture"]
