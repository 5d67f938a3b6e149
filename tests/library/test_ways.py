"""Ways: where files and pages lie on the site."""

from pathlib import Path

from publishing.library.ways import published
from tests.tools.small import library, small_site


def test_where_a_file_beside_the_pages_is_published(tmp_path: Path) -> None:
    found = library(small_site(tmp_path))
    assert (published(found, "sv/bilder/x.png"), published(found, "ar/bilder/x.png")) == (
        "bilder/x.png", "ar/bilder/x.png"
    )  # fmt: skip
