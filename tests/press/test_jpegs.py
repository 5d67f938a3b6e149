"""JPEGs: a picture ends where it ends, and is the same to the last pixel."""

import io

import pytest
from PIL import Image

from publishing.press.freeing import Unfreed
from publishing.press.jpegs import without_boxes, without_segments
from tests.tools.attachments import TELLS, box, saved, told, two

PLAIN = saved(two("red", "blue"), "JPEG")
NOISE = Image.effect_noise((64, 64), 90)
EXIF = b"\xff\xe1" + (len(TELLS) + 8).to_bytes(2, "big") + b"Exif\0\0" + TELLS
SMALL = b"\xff\xe0\x00\x20JFIF\0\1\1\0\0\1\0\1\2\2" + TELLS[:16].ljust(16)
SCAN = PLAIN.index(b"\xff\xda")
PROGRESSIVE = saved(NOISE, "JPEG", progressive=True)
LATER = PROGRESSIVE.rindex(b"\xff\xda")
JPEGS = [
    # what it shows                  picture
    ("all that cameras write",       saved(two("red", "blue"), "JPEG", **told())),
    ("words after its end",          PLAIN + TELLS),
    ("a second picture after it",    PLAIN + saved(two("red", "blue"), "JPEG", **told())),
    ("words between two ends",       PLAIN + TELLS + b"\xff\xd9"),
    ("in several scans",             PROGRESSIVE + TELLS + b"\xff\xd9"),
    ("words between scans",          PROGRESSIVE[:LATER] + EXIF + PROGRESSIVE[LATER:]),
    ("places to begin anew",         saved(NOISE, "JPEG", restart_marker_rows=1, comment=TELLS)),
    ("words before it",              TELLS + PLAIN),
    ("words between its parts",      PLAIN[:SCAN] + TELLS + PLAIN[SCAN:]),
    ("words with its colours",       PLAIN[:2] + SMALL + PLAIN[2:]),
    ("for print",                    saved(two((0, 255, 255, 0), (255, 255, 0, 0), "CMYK"), "JPEG", comment=TELLS)),
]  # fmt: skip


@pytest.mark.parametrize("picture", [pytest.param(*row, id=name) for name, *row in JPEGS])
def test_nothing_but_the_pixels_is_left(picture: bytes) -> None:
    found = without_segments(picture)
    assert TELLS[:11] not in found and b"Exif" not in found
    start = picture.index(b"\xff\xd8")
    assert Image.open(io.BytesIO(found)).tobytes() == Image.open(io.BytesIO(picture[start:])).tobytes()
    assert without_segments(found) == found


CODES = b"\xff\x4f\xff\x51\x00\x04ab\xff\x64" + (len(TELLS) + 4).to_bytes(2, "big") + b"\0\1" + TELLS + b"\xff\x90rest"
SHOWN = b"\xff\x4f\xff\x51\x00\x04ab\xff\x90rest"


def test_a_jpeg_2000_keeps_what_is_shown() -> None:
    given = box(b"jP  ", b"\r\n") + box(b"xml ", TELLS) + box(b"uuid", TELLS) + box(b"jp2c", CODES)
    assert without_boxes(given) == box(b"jP  ", b"\r\n") + box(b"jp2c", SHOWN)
    assert without_boxes(CODES) == SHOWN


@pytest.mark.parametrize(("free", "given"), [(without_segments, b"hej"), (without_boxes, b""), (without_boxes, b"hej")])
def test_what_is_no_picture_is_told(free: object, given: bytes) -> None:
    assert callable(free)
    with pytest.raises(Unfreed):
        free(given)
