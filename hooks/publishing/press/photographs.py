"""Photographs: cropped round their focal point, and how dark a veil words on them need. Pixels only, never text."""

import hashlib
import io
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from publishing.look.raster import FORMATS, Unshown, size_of


def crop(
    size: tuple[int, int], aspect: float, focus: tuple[float, float], toward: tuple[float, float] = (0.5, 0.5)
) -> tuple[float, float, float, float]:
    """The largest part of a picture with a shape, its focal point as near as it gets to where it should be seen.

    size     of the picture, in pixels; aspect  width over height of the part
    focus    the point that must be seen, 0–1 of the picture; toward  where in the part it should lie, 0–1
    returns  left, top, right, bottom in pixels
    """
    width, height = size
    wide, high = (width, width / aspect) if width / height < aspect else (height * aspect, float(height))
    left = min(max(focus[0] * width - toward[0] * wide, 0), width - wide)
    top = min(max(focus[1] * height - toward[1] * high, 0), height - high)
    return left, top, left + wide, top + high


@lru_cache(maxsize=2)  # one campaign at a time, on two cores
def opened(path: Path, _changed: int, ground: str = "#ffffff") -> Image.Image:
    """A picture turned upright, in sRGB, without its metadata: cameras write where they were.

    ground  what is seen where the picture is transparent
    """
    return laid_over(upright(path), ground)


def upright(path: Path, draft: int = 0) -> Image.Image:
    """A picture as it is meant to be seen, RGB or RGBA, and nothing else that stood in its file.

    draft   a JPEG need not be unpacked larger than so many pixels both ways
    raises  Unshown for one that cannot be
    """
    size_of(path)  # before it is unpacked: twenty kilobytes can hold a gigabyte of one colour
    try:
        with Image.open(path, formats=FORMATS) as found:
            if draft:
                found.draft(None, (draft, draft))
            picture = in_srgb(eight_bits(ImageOps.exif_transpose(found)))
    except (OSError, SyntaxError, ValueError) as error:  # Pillow's ways to say that it ends too early
        raise Unshown("broken") from error
    picture.info.clear()  # Pillow writes a comment on into every JPEG made of it
    return picture


def eight_bits(picture: Image.Image) -> Image.Image:
    """A grey picture of 16 bits in 8: Pillow itself would make all that is lighter than black white."""
    if not picture.mode.startswith("I"):
        return picture
    scaled = picture.point(lambda level: level * (1 / 257))
    return scaled.convert("L")


def laid_over(picture: Image.Image, ground: str) -> Image.Image:
    """A picture on a colour, which is seen where it is transparent; else black would be."""
    if picture.mode != "RGBA":
        return picture
    below = Image.new("RGB", picture.size, ground)
    below.paste(picture, (0, 0), picture)
    return below


def in_srgb(picture: Image.Image) -> Image.Image:
    """A picture in the colours every screen and printer takes for granted; phones take theirs in Display P3.

    A profile that cannot be read is left out: the colours are then as the numbers say.
    """
    profile = picture.info.get("icc_profile")
    clear = None
    if picture.has_transparency_data:
        whole = picture.convert("RGBA")
        clear, picture = whole.getchannel("A"), picture.convert("L") if picture.mode == "LA" else whole.convert("RGB")
    elif picture.mode in ("P", "1"):
        picture = picture.convert("RGB")  # profiles know no palettes
    seen = picture.convert("RGB")
    if profile:
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            seen = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB") or seen
        except (ImageCms.PyCMSError, OSError):
            pass
    if clear and clear.getextrema() != (255, 255):
        seen.putalpha(clear)
    return seen


def digest(path: Path) -> str:
    """What a picture is, whatever its name and date."""
    return _digest(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _digest(path: Path, _changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def cut(
    path: Path,
    size: tuple[int, int],
    focus: tuple[float, float],
    toward: tuple[float, float] = (0.5, 0.5),
    ground: str = "#ffffff",
) -> Image.Image:
    """A picture in just this size, in pixels, on a ground that is seen through it."""
    width, height = size
    picture = opened(path, path.stat().st_mtime_ns, ground)
    box = crop(picture.size, width / height, focus, toward)
    return picture.resize((width, height), Image.Resampling.BICUBIC, box=box, reducing_gap=2)


def jpeg(picture: Image.Image, quality: int = 88) -> bytes:
    """As JPEG without colour loss round letters (4:4:4)."""
    return _saved(picture, "JPEG", quality=quality, subsampling=0, optimize=True)


def webp(picture: Image.Image, quality: int = 80) -> bytes:
    """As WebP, for our own pages."""
    return _saved(picture, "WEBP", quality=quality, method=1)


def read(image: bytes) -> Image.Image:
    """An image file, decoded."""
    with Image.open(io.BytesIO(image)) as found:
        return found.convert("RGB")


def shrunk(picture: Image.Image, width: int) -> Image.Image:
    """A smaller picture, `width` pixels wide."""
    height = max(1, round(picture.height * width / picture.width))
    # By whole pixels first: for a card on a page the eye sees no difference, and it takes a quarter of the time.
    return picture.resize((width, height), Image.Resampling.BICUBIC, reducing_gap=1.1)


def laid_on(photograph: Path, words: bytes, size: tuple[int, int], place: tuple[int, int]) -> Image.Image:
    """Words (a PNG with a transparent ground) on a photograph.

    size   of the finished picture, in pixels: a photograph that reaches past its edges is cut round
    place  of the words' upper left corner
    """
    below = decoded(photograph)
    with Image.open(io.BytesIO(words)) as found:
        over = found.convert("RGBA")
    left, top = (below.width - size[0]) // 2, (below.height - size[1]) // 2
    picture = below.crop((left, top, left + size[0], top + size[1]))  # a copy: the next language has its own
    picture.paste(over, place, over)
    return picture


@lru_cache(maxsize=24)  # the crops of one campaign, in both directions of writing: about 60 MB
def decoded(photograph: Path) -> Image.Image:
    """A kept crop; its name is its recipe, so it never changes."""
    with Image.open(photograph) as found:
        return found.convert("RGB")


def _saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()
