"""Ways: where files and pages lie on the site."""

from pathlib import Path

from PIL import Image

from publishing.library.ways import published
from publishing.text.conversion import Sized
from tests.tools.attachments import saved, where
from tests.tools.small import BASE, library, site_of, small_site


def test_where_a_file_beside_the_pages_is_published(tmp_path: Path) -> None:
    found = library(small_site(tmp_path))
    assert (published(found, "sv/bilder/x.png"), published(found, "ar/bilder/x.png")) == (
        "bilder/x.png", "ar/bilder/x.png"
    )  # fmt: skip


def test_a_picture_is_as_large_as_it_will_be_on_the_site(tmp_path: Path) -> None:
    lying = saved(Image.new("RGB", (3200, 1000)), "JPEG", exif=where(turned=6))
    files: dict[str, str | bytes] = {"docs/sv/hus.jpg": lying, "docs/sv/x.jpg": b""}
    files["docs/ar/hus.jpg"] = saved(Image.new("RGB", (100, 50)), "JPEG")
    shown = "![Ett hus.](hus.jpg) ![Trasigt.](x.jpg)"
    for code in ("sv", "ar"):
        files[f"docs/{code}/index.md"] = (BASE / f"docs/{code}/index.md").read_text("utf-8") + f"\n{shown}\n"
    site = site_of(small_site(tmp_path, files=files))
    guide = site.library.guides["index"]
    assert site.way(guide, "sv").sized("hus.jpg") == Sized(
        500, 1600, [("hus.jpg.480.webp", 480), ("hus.jpg.500.webp", 500)]
    )
    assert site.way(guide, "ar").sized("hus.jpg") == Sized(100, 50, [("hus.jpg.100.webp", 100)])
    for nothing in ("x.jpg", "borta.jpg", "window:lamp", "https://x.test/hus.jpg"):
        assert site.way(guide, "sv").sized(nothing) is None
