"""Photographs: what must be seen is seen, what must be read can be read, and nobody learns where it was taken."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from publishing.look.colours import READABLE, TOKENS, contrast
from publishing.press import photographs, veils
from publishing.press.photographs import crop, cut, digest, jpeg, laid_on, read, shrunk, webp
from publishing.press.veils import Fade, Part, hexed, mixed, set_beside, veil, veiled

MIDDLE = (0.5, 0.5)
WHOLE = Part(0, 0, 1, 1)
CROPS = [
    # what it shows                            size         aspect focus        toward      left top right bottom
    ("the same shape: all of it",              (600, 400),  1.5,  (0.1, 0.9),   MIDDLE,     (0, 0, 600, 400)),
    ("too wide: the middle",                   (600, 400),  1.0,  MIDDLE,       MIDDLE,     (100, 0, 500, 400)),
    ("too high: the middle",                   (400, 600),  1.0,  MIDDLE,       MIDDLE,     (0, 100, 400, 500)),
    ("the focal point to the middle",          (600, 400),  1.0,  (0.4, 0.5),   MIDDLE,     (40, 0, 440, 400)),
    ("not past the left edge",                 (600, 400),  1.0,  (0.0, 0.5),   MIDDLE,     (0, 0, 400, 400)),
    ("not past the right edge",                (600, 400),  1.0,  (1.0, 0.5),   MIDDLE,     (200, 0, 600, 400)),
    ("not past the upper edge",                (400, 600),  1.0,  (0.5, 0.1),   MIDDLE,     (0, 0, 400, 400)),
    ("not past the lower edge",                (400, 600),  1.0,  (0.5, 0.9),   MIDDLE,     (0, 200, 400, 600)),
    ("toward: the focal point a quarter down", (400, 1000), 1.0,  MIDDLE,       (0.5, 0.25), (0, 400, 400, 800)),
    ("toward the left: more is seen of right", (1000, 400), 1.0,  MIDDLE,       (0.25, 0.5), (400, 0, 800, 400)),
    ("toward, as far as the picture goes",     (400, 600),  1.0,  (0.5, 0.9),   (0.5, 0.25), (0, 200, 400, 600)),
]  # fmt: skip


@pytest.mark.parametrize(("size", "aspect", "focus", "toward", "box"), [pytest.param(*row, id=n) for n, *row in CROPS])
def test_the_focal_point_is_where_it_should_be(
    size: tuple[int, int], aspect: float, focus: tuple[float, float], toward: tuple[float, float], box: tuple[float]
) -> None:
    assert crop(size, aspect, focus, toward) == pytest.approx(box)


def flat(colour: str, size: tuple[int, int] = (80, 80)) -> Image.Image:
    return Image.new("RGB", size, colour)


def test_a_lighter_picture_needs_a_thicker_veil_and_one_in_the_colour_of_the_ground_none() -> None:
    words, ground = [TOKENS["paper"], TOKENS["lamp"]], TOKENS["night"]
    white, grey, dark, black = (veil(flat(c), WHOLE, ground, words) for c in ("white", "#777777", "#666666", "black"))
    assert 1 > white > grey > dark > 0 == black == veil(flat(ground), WHOLE, ground, words)


PALETTES = [
    # ground, text, accent
    (TOKENS["night"], TOKENS["paper"], TOKENS["lamp"]),
    ("#1b100a", TOKENS["paper"], TOKENS["lamp"]),
    (TOKENS["paper"], TOKENS["night"], TOKENS["coral"]),
    ("#767676", "#ffffff", "#000000"),
    ("#ffffff", "#000000", "#767676"),
]  # fmt: skip


def readable(below: str, ground: str, alpha: float, words: list[str]) -> bool:
    return all(contrast(mixed(below, ground, alpha), word) >= READABLE for word in words)


@pytest.mark.parametrize(("ground", "text", "accent"), PALETTES)
def test_a_veil_is_just_thick_enough(ground: str, text: str, accent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the picture: its words can be read, and one step less of the 255 would not do."""
    monkeypatch.setattr(veils, "SAMPLE", 2)  # of one colour: measuring it 4096 times says nothing more
    words = [text, accent]
    for below in [f"#{level:02x}{level:02x}{level:02x}" for level in range(0, 256, 3)] + ["#ff0000", "#00ff00"]:
        alpha = veil(flat(below), WHOLE, ground, words)
        assert readable(below, ground, alpha, words), below
        assert alpha == 0 or not readable(below, ground, alpha - 1 / 255, words), below


@pytest.mark.parametrize(("ground", "text", "accent"), PALETTES)
@pytest.mark.parametrize("below", ["white", "#9a8f70", "#777777", "black"])
def test_words_can_be_read_on_the_veiled_picture_itself(below: str, ground: str, text: str, accent: str) -> None:
    alpha = veil(flat(below), WHOLE, ground, [text, accent])
    seen = veiled(flat(below), Fade(((0, 1), (1, 1)), across=False), ground, alpha)
    pixel = hexed(seen.tobytes()[:3])
    assert all(contrast(pixel, word) >= READABLE for word in (text, accent))


def test_a_veil_is_measured_where_the_words_are_and_where_it_is_worst() -> None:
    words, ground = [TOKENS["paper"]], TOKENS["night"]
    half = flat("black", (100, 100))
    half.paste("white", (50, 0, 100, 100))
    assert veil(half, Part(0, 0, 0.5, 1), ground, words) == 0
    assert veil(half, Part(0.4, 0, 1, 1), ground, words) == veil(flat("white"), WHOLE, ground, words)
    spark = flat("black", (100, 100))
    spark.putpixel((50, 50), (255, 255, 255))
    assert veil(spark, WHOLE, ground, words) == 0


def test_a_veil_serves_words_lighter_and_darker_than_their_ground() -> None:
    """Light words are worst off where the picture is light, dark ones where it is dark."""
    half = flat("#111111", (100, 100))
    half.paste("#777777", (50, 0, 100, 100))
    words, ground = ["#ffffff", "#000000"], "#767676"
    assert veil(half, WHOLE, ground, words) == veil(flat("#111111"), WHOLE, ground, words) > 0.9


FADE = Fade(((0.0, 0.0), (0.4, 0.0), (0.6, 1.0), (1.0, 1.0)), across=False)
PLACES = [
    # what it shows            fade                             place  share
    ("before it begins",       FADE,                            0.2,   0.0),
    ("half way",               FADE,                            0.5,   0.5),
    ("a quarter of the way",   FADE,                            0.45,  0.25),
    ("behind the words",       FADE,                            0.6,   1.0),
    ("at the end",             FADE,                            1.0,   1.0),
    ("after the last stop",    Fade(((0, 0), (0.5, 0.8)), True), 0.9,   0.8),
    ("before the first stop",  Fade(((0.5, 0.3), (1, 1)), True), 0.1,   0.3),
    ("two stops at one place", Fade(((0, 0), (0, 1), (1, 1)), True), 0.0, 0.0),
]  # fmt: skip


@pytest.mark.parametrize(("fade", "place", "share"), [pytest.param(*row, id=name) for name, *row in PLACES])
def test_a_fade_is_even_between_its_stops(fade: Fade, place: float, share: float) -> None:
    assert fade.at(place) == pytest.approx(share)


def greys(picture: Image.Image, points: list[tuple[int, int]]) -> list[int]:
    return [picture.convert("L").getpixel(point) for point in points]  # type: ignore[misc]


WAYS = [
    # what it shows            across  four points from where it fades to where it is whole
    ("from the top down",      False,  [(50, 5), (50, 35), (50, 50), (50, 95)]),
    ("from left to right",     True,   [(5, 50), (35, 50), (50, 50), (95, 50)]),
]  # fmt: skip


@pytest.mark.parametrize(("across", "points"), [pytest.param(*row, id=name) for name, *row in WAYS])
def test_a_veil_covers_what_it_should_and_leaves_the_rest_as_it_was(
    across: bool, points: list[tuple[int, int]]
) -> None:
    seen = veiled(flat("white", (100, 100)), Fade(FADE.stops, across), "#000000", 0.8)
    assert greys(seen, points) == pytest.approx([255, 255, 153, 51], abs=6)


@pytest.mark.parametrize(("start", "row"), [(True, [255, 255, 0, 0]), (False, [0, 0, 255, 255])], ids=["left", "right"])
def test_a_picture_beside_words_fades_into_their_ground(start: bool, row: list[int]) -> None:
    made = set_beside(flat("white", (100, 50)), 200, "#000000", start=start)
    assert made.size == (200, 50)
    assert greys(made, [(10, 25), (60, 25), (140, 25), (190, 25)]) == row
    assert 0 < greys(made, [(85 if start else 115, 25)])[0] < 255


PRIVATE = b"Storgatan 1"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A photograph that lies on its side and tells everything: place, camera, comment, XMP, text."""
    path = tmp_path_factory.mktemp("told") / "bild.jpg"
    picture = flat("#808080", (400, 200))
    picture.paste("red", (0, 0, 100, 200))  # its left, which is up once it is turned
    exif = Image.Exif()
    exif[0x0112] = 6  # turn it clockwise
    exif[0x010E] = PRIVATE.decode()
    exif.get_ifd(0x8825).update({1: "N", 2: (56.0, 2.0, 47.0), 3: "E", 4: (12.0, 41.0, 41.0)})
    picture.save(path, "JPEG", quality=95, exif=exif, comment=PRIVATE, xmp=b"<x>" + PRIVATE + b"</x>", dpi=(301, 301))
    assert path.read_bytes().count(PRIVATE) == 3
    return path


WRITERS: list[tuple[str, Callable[[Image.Image], bytes]]] = [("JPEG", jpeg), ("WebP", webp)]


@pytest.mark.parametrize("write", [pytest.param(write, id=name) for name, write in WRITERS])
def test_what_a_camera_wrote_down_is_gone(write: Callable[[Image.Image], bytes], told: Path) -> None:
    picture = cut(told, (90, 120), MIDDLE, MIDDLE)
    ground, fade = "#000000", Fade(((0, 0), (1, 1)), across=False)
    for made in (picture, veiled(picture, fade, ground, 0.5), set_beside(picture, 200, ground, start=True)):
        content = write(shrunk(made, 60))
        assert PRIVATE not in content and b"Exif" not in content and b"GPS" not in content
        with Image.open(io.BytesIO(content)) as opened:
            assert dict(opened.getexif()) == {}
            assert not {"exif", "xmp", "comment", "icc_profile", "dpi"} & set(opened.info)


def with_red_and_green_exchanged(profile: bytes) -> bytes:
    """A profile whose red is another's green: a stand-in for a phone's that has other primaries than sRGB."""
    return profile.replace(b"rXYZ", b"TEMP").replace(b"gXYZ", b"rXYZ").replace(b"TEMP", b"gXYZ")


PROFILES = [
    # what it shows                       profile             what red becomes, at least and at most
    ("a profile with other colours",      "exchanged",        ((0, 60), (180, 255))),
    ("the profile every screen has",      "srgb",             ((240, 255), (0, 15))),
    ("a profile that cannot be read",     "broken",           ((240, 255), (0, 15))),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "seen"), [pytest.param(*row, id=name) for name, *row in PROFILES])
def test_colours_are_those_the_camera_meant(
    kind: str, seen: tuple[tuple[int, int], tuple[int, int]], tmp_path: Path
) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = {"srgb": srgb, "exchanged": with_red_and_green_exchanged(srgb), "broken": b"not a profile"}[kind]
    Image.new("RGB", (4, 4), "#ff0000").save(tmp_path / "x.png", icc_profile=profile)
    red, green, _ = photographs.opened(tmp_path / "x.png", 0).getpixel((1, 1))  # type: ignore[misc]
    assert seen[0][0] <= red <= seen[0][1] and seen[1][0] <= green <= seen[1][1]


def test_a_picture_that_lies_on_its_side_is_turned_as_its_camera_says(told: Path) -> None:
    whole = cut(told, (200, 400), MIDDLE, MIDDLE)
    red, grey = whole.getpixel((100, 20)), whole.getpixel((100, 380))
    assert isinstance(red, tuple) and isinstance(grey, tuple)
    assert red[0] > 200 > 60 > red[1] and abs(grey[0] - grey[1]) < 10


def test_a_focal_point_is_one_of_the_turned_picture(told: Path) -> None:
    top = cut(told, (200, 200), (0.5, 0.0), MIDDLE).getpixel((100, 50))
    bottom = cut(told, (200, 200), (0.5, 1.0), MIDDLE).getpixel((100, 50))
    assert isinstance(top, tuple) and isinstance(bottom, tuple)
    assert top[1] < 60 < bottom[1]


@pytest.mark.parametrize("size", [(37, 61), (120, 40), (800, 800)])
def test_a_cut_has_just_the_size_that_was_asked_for(size: tuple[int, int], told: Path) -> None:
    assert cut(told, size, MIDDLE, MIDDLE).size == size


def test_another_picture_under_the_same_name_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "bild.png"
    flat("white").save(path)
    before = digest(path)
    assert greys(cut(path, (10, 10), MIDDLE, MIDDLE), [(5, 5)]) == [255]
    changed = path.stat().st_mtime_ns + 1_000_000
    flat("black").save(path)
    os.utime(path, ns=(changed, changed))
    assert greys(cut(path, (10, 10), MIDDLE, MIDDLE), [(5, 5)]) == [0] and digest(path) != before


def test_words_are_laid_on_the_middle_of_a_picture_that_reaches_past_the_edges(tmp_path: Path) -> None:
    below = flat("white", (120, 100))
    below.paste("black", (0, 0, 10, 100))  # past the left edge
    below.save(tmp_path / "under.png")
    words, out = Image.new("RGBA", (100, 30)), io.BytesIO()  # set on the lower part alone
    words.putpixel((0, 0), (255, 0, 0, 255))
    words.save(out, "PNG")
    made = laid_on(tmp_path / "under.png", out.getvalue(), (100, 80), (0, 50))
    assert made.size == (100, 80) and made.getpixel((0, 50)) == (255, 0, 0) and made.getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize("write", [pytest.param(write, id=name) for name, write in WRITERS])
def test_the_same_picture_gives_the_same_bytes(write: Callable[[Image.Image], bytes], told: Path) -> None:
    one, other = (write(cut(told, (90, 120), MIDDLE, MIDDLE)) for _ in range(2))
    assert one == other and read(one).size == (90, 120)


GROUNDS = [
    # what it shows                    picture                                                  ground     what is seen
    ("nothing: the ground",            Image.new("RGBA", (80, 80), (0, 0, 0, 0)), "#102030", (16, 32, 48)),
    ("half of something",              Image.new("RGBA", (80, 80), (255, 255, 255, 128)),       "#000000", (128,) * 3),
    ("all of something",               Image.new("RGBA", (80, 80), (9, 8, 7, 255)),             "#102030", (9, 8, 7)),
    ("sixteen bits: half as light", Image.frombytes("I;16", (80, 80), b"\0\x80" * 6400), "#102030", (128,) * 3),
    ("sixteen bits: dark as in eight", Image.frombytes("I;16", (80, 80), b"\x80\x0a" * 6400),   "#102030", (10,) * 3),
]  # fmt: skip


@pytest.mark.parametrize(("picture", "ground", "seen"), [pytest.param(*row, id=name) for name, *row in GROUNDS])
def test_what_is_transparent_shows_the_ground_and_what_is_grey_stays_grey(
    picture: Image.Image, ground: str, seen: tuple[int, ...], tmp_path: Path
) -> None:
    picture.save(tmp_path / "x.png")
    found = cut(tmp_path / "x.png", (10, 10), MIDDLE, MIDDLE, ground)
    assert found.mode == "RGB" and found.getpixel((5, 5)) == pytest.approx(seen, abs=1)
