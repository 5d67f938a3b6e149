"""Weights: what a file is, and how heavy, before somebody fetches it."""

from pathlib import Path

import pytest

from publishing.base.wording import Wording
from publishing.pages.weights import address_html, media_type, weight
from tests.tools.small import library, small_site

WEIGHTS = [
    # what it shows      bytes      mark said
    ("under a kilobyte", 400,       ",", "1 kB"),
    ("kilobytes",        339_700,   ",", "340 kB"),
    ("in Swedish",       1_400_000, ",", "1,4 MB"),
    ("in English",       1_400_000, ".", "1.4 MB"),
]  # fmt: skip


@pytest.mark.parametrize(("size", "mark", "expected"), [pytest.param(*row, id=name) for name, *row in WEIGHTS])
def test_how_much_a_file_weighs(size: int, mark: str, expected: str, tmp_path: Path) -> None:
    t = library(small_site(tmp_path)).wording["sv"]
    said = weight(size, Wording(t.language, {**t.words, "number.decimal": mark}))
    assert said.strip("\u2066\u2069").replace("\u00a0", " ") == expected


def test_an_address_is_broken_where_its_parts_end_and_is_escaped() -> None:
    assert address_html("https://x.test/k/<a>/") == (
        '<bdi class="address" dir="ltr" data-pagefind-ignore>https://x.test/<wbr>k/<wbr>&lt;a&gt;/</bdi>'
    )


def test_a_picture_says_what_kind_it_is() -> None:
    assert [media_type(name) for name in ("a/x.png", "x.y.jpg")] == ["image/png", "image/jpeg"]
