"""Redrawn: what is published of a picture is what is seen of it, in the right colours, and nothing else."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from publishing.library.recipes import Made
from publishing.look.raster import Size, Unshown, size_of
from publishing.press.redrawn import BUDGET, in_few_colours, redrawn
from tests.tools.attachments import TELLS, bomb, exchanged, saved, told, two, where

RED, BLUE = (255, 0, 0), (0, 0, 255)
GREYS = Image.frombytes("I;16", (4, 2), b"\0\0\xff\0\0\x80\xff\xff" * 2).resize((400, 200), Image.Resampling.NEAREST)
PALETTE = two(RED, BLUE).quantize(4)
SEEN = [
    # what it shows                     kind    content                                     mode    left, right
    ("a JPEG that tells everything",   "JPEG", saved(two(RED, BLUE), "JPEG", quality=95, **told()), "RGB", RED, BLUE),
    ("a PNG that tells",               "PNG",  saved(two(RED, BLUE), "PNG", exif=where()), "RGB",  RED, BLUE),
    ("a WebP that tells",              "WebP", saved(two(RED, BLUE), "WEBP", quality=95, exif=where(), xmp=TELLS),
     "RGB", RED, BLUE),
    ("a GIF with a comment",           "GIF",  saved(two(RED, BLUE), "GIF", comment=TELLS), "RGB", RED, BLUE),
    ("upside down", "JPEG", saved(two(BLUE, RED), "JPEG", quality=95, exif=where(3)), "RGB", RED, BLUE),
    ("colours of another profile",     "PNG",  saved(two(RED, BLUE), "PNG", icc_profile=exchanged()), "RGB",
     (0, 255, 0), BLUE),
    ("colours for print", "JPEG", saved(two((0, 255, 255, 0), (255, 255, 0, 0), "CMYK"), "JPEG", quality=95),
     "RGB", RED, BLUE),
    ("sixteen bits of grey",           "PNG",  saved(GREYS, "PNG"),                       "RGB",  (0,) * 3, (255,) * 3),
    ("grey", "PNG", saved(two(60, 200, "L"), "PNG"), "RGB", (60,) * 3, (200,) * 3),
    ("grey that ends in nothing", "PNG", saved(two((60, 255), (0, 0), "LA"), "PNG"), "RGBA", (60, 60, 60, 255), None),
    ("one bit",                        "PNG",  saved(two(0, 255, "1"), "PNG"),            "RGB",  (0,) * 3, (255,) * 3),
    ("a palette",                      "PNG",  saved(PALETTE, "PNG"),                     "RGB",  RED, BLUE),
    ("a palette with nothing",         "PNG",  saved(PALETTE, "PNG", transparency=PALETTE.getpixel((399, 0))),
     "RGBA", (*RED, 255), None),
    ("transparent",                    "PNG",  saved(two((*RED, 255), (0, 0, 0, 0), "RGBA"), "PNG"), "RGBA",
     (*RED, 255), None),
    ("transparent WebP",               "WebP", saved(two((*RED, 255), (0, 0, 0, 0), "RGBA"), "WEBP", lossless=True),
     "RGBA", (*RED, 255), None),
    ("nothing of it transparent",      "PNG",  saved(two((*RED, 255), (*BLUE, 255), "RGBA"), "PNG"), "RGB", RED, BLUE),
]  # fmt: skip


def made(folder: Path, content: bytes, kind: str) -> Made:
    path = folder / "bild"
    path.write_bytes(content)
    return redrawn(path, kind)


def near(pixel: Any, wanted: tuple[int, ...] | None) -> bool:
    """Whether it is the colour; None: that nothing is there."""
    if wanted is None:
        return bool(pixel[-1] == 0)
    return len(pixel) == len(wanted) and all(abs(one - other) < 12 for one, other in zip(pixel, wanted, strict=True))


@pytest.mark.parametrize(
    ("kind", "content", "mode", "left", "right"), [pytest.param(*row, id=name) for name, *row in SEEN]
)
def test_a_picture_is_what_is_seen_and_nothing_else(
    kind: str, content: bytes, mode: str, left: tuple[int, ...], right: tuple[int, ...] | None, tmp_path: Path
) -> None:
    result = made(tmp_path, content, kind)
    for each in (result.content, *result.beside.values()):
        assert TELLS not in each and b"Exif" not in each and b"GPS" not in each
        with Image.open(io.BytesIO(each)) as opened:
            assert dict(opened.getexif()) == {}
            assert not {"exif", "xmp", "comment", "icc_profile", "dpi"} & set(opened.info)
            picture = opened.convert(mode)
            assert near(picture.getpixel((5, 100)), left)
            assert near(picture.getpixel((picture.width - 5, 100)), right)


@pytest.mark.parametrize("kind", ["PNG", "WebP"])
def test_what_was_rubbed_out_is_gone(kind: str, tmp_path: Path) -> None:
    rubbed = two((*RED, 255), (*BLUE, 0), "RGBA", (1000, 500))
    given = saved(rubbed, kind, **({"lossless": True, "exact": True} if kind == "WebP" else {}))
    result = made(tmp_path, given, kind)
    for each in (result.content, *result.beside.values()):
        picture = Image.open(io.BytesIO(each)).convert("RGBA")
        assert picture.getpixel((picture.width - 5, 100)) == (0, 0, 0, 0)
        assert near(picture.getpixel((5, 100)), (*RED, 255))


def test_few_colours_leave_nothing_and_all_of_it_as_they_are() -> None:
    noise = Image.merge("RGB", [Image.effect_noise((200, 200), 90) for _ in range(3)]).convert("RGBA")
    noise.paste((0, 0, 0, 0), (0, 0, 100, 200))
    few = in_few_colours(noise).convert("RGBA")
    assert few.getpixel((50, 100)) == (0, 0, 0, 0)
    assert few.crop((100, 0, 200, 200)).getchannel("A").getextrema() == (255, 255)


def test_a_picture_stands_upright(tmp_path: Path) -> None:
    result = made(tmp_path, saved(two(RED, BLUE), "JPEG", quality=95, exif=where(6)), "JPEG")
    assert result.facts == {"width": 200, "height": 400}
    picture = Image.open(io.BytesIO(result.content))
    assert picture.size == (200, 400)
    assert near(picture.getpixel((100, 5)), RED) and near(picture.getpixel((100, 395)), BLUE)


def test_what_is_transparent_is_white_where_it_cannot_be(tmp_path: Path) -> None:
    result = made(tmp_path, saved(two((*RED, 255), (0, 0, 0, 0), "RGBA"), "PNG"), "JPEG")
    assert near(Image.open(io.BytesIO(result.content)).getpixel((395, 100)), (255, 255, 255))


SIZES = [
    # size        turned  as it lies on the site, and its widths
    ((300, 200),   1,     (300, 200),   [300]),
    ((481, 300),   1,     (481, 300),   [480, 481]),
    ((4000, 3000), 1,     (1600, 1200), [480, 800, 1200, 1600]),
    ((4000, 3000), 6,     (1200, 1600), [480, 800, 1200]),
    ((5000, 1),    1,     (1600, 1),    [480, 800, 1200, 1600]),
]  # fmt: skip


@pytest.mark.parametrize(("size", "turned", "published", "widths"), SIZES)
def test_a_page_knows_a_picture_before_it_is_made(
    size: tuple[int, int], turned: int, published: tuple[int, int], widths: list[int], tmp_path: Path
) -> None:
    result = made(tmp_path, saved(Image.new("RGB", size), "JPEG", exif=where(turned)), "JPEG")
    told_ = size_of(tmp_path / "bild")
    assert told_.published == Size(*published) and list(told_.smaller) == widths
    assert Image.open(io.BytesIO(result.content)).size == published
    found = {name: Image.open(io.BytesIO(each)).width for name, each in result.beside.items()}
    assert found == {f".{width}.webp": width for width in widths}


@pytest.mark.parametrize(("kind", "given"), [("JPEG", "JPEG"), ("PNG", "PNG")])
def test_a_picture_full_of_detail_keeps_to_the_budget(kind: str, given: str, tmp_path: Path) -> None:
    noise = Image.merge("RGB", [Image.effect_noise((1600, 1200), 20) for _ in range(3)])
    given_ = saved(noise, given, **({} if given == "PNG" else {"quality": 95}))
    result = made(tmp_path, given_, kind)
    assert len(result.beside[".800.webp"]) < len(result.beside[".1600.webp"])
    assert len(result.content) <= (BUDGET * 4 if kind == "PNG" else BUDGET) < len(given_)


def test_a_drawing_is_kept_to_the_last_pixel(tmp_path: Path) -> None:
    result = made(tmp_path, saved(two((1, 2, 3), (250, 128, 4)), "PNG"), "PNG")
    picture = Image.open(io.BytesIO(result.beside[".400.webp"])).convert("RGB")
    assert (picture.getpixel((199, 9)), picture.getpixel((200, 9))) == ((1, 2, 3), (250, 128, 4))


FRAMES = {"save_all": True, "append_images": [Image.new("RGB", (40, 20), "blue")]}
COLOURS = [Image.new("RGB", (40, 20), colour) for colour in ("red", "green", "blue", "white")]
WHOLE = saved(two(RED, BLUE), "JPEG")
UNSHOWN = [
    # what it shows                       content                                            why
    ("more pixels than any camera has",   bomb(20_000, 20_000),                              "huge"),
    ("a few too many",                    bomb(10_001, 5_000),                               "huge"),
    ("a text",                            b"hej",                                            "broken"),
    ("nothing",                           b"",                                               "broken"),
    ("cut off on its way",                WHOLE[:-200],                                      "broken"),
    ("a picture of paper",                saved(two(RED, BLUE), "TIFF"),                     "broken"),
    ("a program that draws, never run",   b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "broken"),
    ("a GIF that moves",                  saved(Image.new("RGB", (40, 20)), "GIF", **FRAMES), "moves"),
    ("a GIF of four colours that moves",  saved(COLOURS[0], "GIF", save_all=True, append_images=COLOURS[1:]), "moves"),
    ("a PNG that moves",                  saved(Image.new("RGB", (40, 20)), "PNG", **FRAMES), "moves"),
    ("a WebP that moves",                 saved(Image.new("RGB", (40, 20)), "WEBP", **FRAMES), "moves"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "why"), [pytest.param(*row, id=name) for name, *row in UNSHOWN])
def test_what_cannot_be_shown_is_told(content: bytes, why: str, tmp_path: Path) -> None:
    with pytest.raises(Unshown) as unshown:
        made(tmp_path, content, "JPEG")
    assert unshown.value.why == why


def test_a_telephones_second_picture_is_left_out(tmp_path: Path) -> None:
    content = saved(two(RED, BLUE), "MPO", save_all=True, append_images=[two(BLUE, RED)])
    result = made(tmp_path, content, "JPEG")
    assert Image.open(io.BytesIO(result.content)).format == "JPEG"
    assert near(Image.open(io.BytesIO(result.content)).getpixel((5, 100)), RED)


def test_every_build_makes_the_same(tmp_path: Path) -> None:
    content = saved(two(RED, BLUE), "JPEG", **told())
    assert made(tmp_path, content, "JPEG") == made(tmp_path, content, "JPEG")
