"""Codes: a phone reads what was meant, on paper and on a screen, far away and close."""

import io
import json

import pytest
import typst
import zxingcpp
from PIL import Image

from publishing.look.colours import contrast
from publishing.press.codes import DARK, LIGHT, QUIET, code

ADDRESSES = [
    # what it shows                    address
    ("a domain of its own",            "https://exempel.se/k/tid/"),
    ("under a project path, Arabic",   "https://kommun.github.io/bli-familjehem/k/december/ar/affisch/"),
    ("as long as they come",           f"https://{'x' * 40}.test/{'y' * 20}/k/{'z' * 20}/lattlast/instagram/"),
    ("so short that it would be tiny", "HTTPS://A.SE"),
]  # fmt: skip
EACH = pytest.mark.parametrize("address", [pytest.param(address, id=name) for name, address in ADDRESSES])


def reads(image: bytes) -> list[tuple[str, str]]:
    """What a phone would read, and which kind of code it is. Not turned, not inverted: the plain case."""
    with Image.open(io.BytesIO(image)) as opened:
        found = zxingcpp.read_barcodes(opened.convert("L"), try_rotate=False, try_downscale=False, try_invert=False)
    return [(each.text, each.format.name) for each in found]


def rasterised(svg: str, side_px: int) -> bytes:
    """A drawing as it is printed or shown, as PNG."""
    page = "#set page(width: 100pt, height: 100pt, margin: 0pt)\n"
    drawing = f'#image(bytes({json.dumps(svg)}), format: "svg", width: 100%)'
    made = typst.compile((page + drawing).encode(), format="png", ppi=72 * side_px / 100)
    assert isinstance(made, bytes)
    return made


@EACH
@pytest.mark.parametrize("scale", [2, 6, 16])
def test_a_picture_leads_to_its_address(address: str, scale: int) -> None:
    assert reads(code(address).png(scale)) == [(address, "QRCode")]


@EACH
@pytest.mark.parametrize("side_px", [99, 600])
def test_a_drawing_leads_to_its_address(address: str, side_px: int) -> None:
    """99 pixels: 25 mm at 100 dpi, on a leaflet. None is smaller."""
    assert reads(rasterised(code(address).svg, side_px)) == [(address, "QRCode")]


@EACH
def test_it_is_never_a_micro_code(address: str) -> None:
    """Those have fewer than 21 modules a side, and most phones miss them."""
    assert len(code(address).rows) >= 21


@EACH
def test_four_modules_around_a_code_are_empty(address: str) -> None:
    made, scale = code(address), 3
    for image in (made.png(scale), rasterised(made.svg, made.side * scale)):
        with Image.open(io.BytesIO(image)) as opened:
            drawn = opened.convert("L").point(lambda value: 255 * (value < 128)).getbbox()
        far = (made.side - QUIET) * scale
        assert drawn == (QUIET * scale, QUIET * scale, far, far)
    assert QUIET == 4


def test_a_code_withstands_a_thumb_in_its_corner() -> None:
    address = ADDRESSES[1][1]
    with Image.open(io.BytesIO(code(address).png(8))) as opened:
        picture = opened.convert("L")
    middle = picture.width // 2
    picture.paste(255, (middle, middle, middle + 70, middle + 70))  # 9 modules a side
    out = io.BytesIO()
    picture.save(out, "PNG")
    assert reads(out.getvalue()) == [(address, "QRCode")]


def test_the_picture_has_a_whole_number_of_pixels_a_module() -> None:
    made = code(ADDRESSES[0][1])
    with Image.open(io.BytesIO(made.png(16))) as opened:
        assert opened.size == (made.side * 16, made.side * 16)


def test_the_code_is_dark_on_light() -> None:
    assert contrast(DARK, LIGHT) > 10


@EACH
def test_the_same_address_gives_the_same_bytes(address: str) -> None:
    one, other = code(address), code(address)
    assert (one.svg, one.png()) == (other.svg, other.png())
