"""Proofs: a site without an address says so on everything that it prints, and on nothing else."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageColor

from publishing.base.site_address import NOWHERE
from publishing.kinds.campaign.formatting import PANEL
from publishing.kinds.campaign.panels import panel
from publishing.press.codes import code
from publishing.press.proofs import BAND, WORDS
from publishing.press.typesetting import Typesetter
from tests.kinds.campaign.campaigns import broken_rules, form, scene
from tests.tools.small import ROOT, site_of, small_site

DAY = date(2026, 11, 22)
SAID = " – ".join(WORDS)
PROOF, REAL = Typesetter.at(ROOT, proof=True), Typesetter.at(ROOT)


def read(pdf: bytes) -> Iterator[str]:
    """What can be read on each page."""
    for page in pypdfium2.PdfDocument(pdf):
        yield page.get_textpage().get_text_range()


def banded(png: bytes) -> float:
    """How much of a picture has the colour of the band, or nearly."""
    picture = Image.open(io.BytesIO(png)).convert("RGB").resize((64, 64), Image.Resampling.NEAREST)
    wanted = ImageColor.getrgb(BAND)
    raw = picture.tobytes()
    pixels = [raw[at : at + 3] for at in range(0, len(raw), 3)]
    near = [sum(abs(a - b) for a, b in zip(pixel, wanted, strict=True)) < 90 for pixel in pixels]
    return sum(near) / len(near)


@pytest.mark.parametrize("identity", ["poster-a4", "social-link"])
def test_the_words_lie_across_what_is_set_and_nobody_has_to_hear_them(identity: str) -> None:
    data = panel(scene(), form(identity))
    marked, real = PROOF.pdf(PANEL, data, DAY), REAL.pdf(PANEL, data, DAY)
    assert all(SAID in page for page in read(marked)) and not any(SAID in page for page in read(real))
    assert broken_rules(marked) == []
    assert banded(PROOF.png(PANEL, data)) > banded(REAL.png(PANEL, data)) + 0.03


def test_a_proof_and_what_is_printed_never_share_a_place_in_the_cache() -> None:
    assert PROOF.asked("sheet", PANEL, {}) != REAL.asked("sheet", PANEL, {})


def test_a_site_sets_proofs_until_it_has_an_address(tmp_path: Path) -> None:
    found = site_of(small_site(tmp_path))
    assert not found.is_proof and Typesetter.of(found) == Typesetter.at(found.root)
    nowhere = site_of(found.root, NOWHERE)
    assert nowhere.is_proof and Typesetter.of(nowhere) == Typesetter.at(found.root, proof=True)


def test_whatever_a_kind_sets_is_set_by_its_site() -> None:
    """A typesetter made in another way would know of no proof."""
    makers = [path for path in (ROOT / "hooks").rglob("*.py") if "Typesetter.at(" in path.read_text("utf-8")]
    assert makers == []


@pytest.mark.parametrize("address", [NOWHERE, "http://127.0.0.1:8000/k/tid/", "http://192.168.1.2/"])
def test_a_code_that_leads_nowhere_says_so(address: str) -> None:
    made = code(address)
    assert banded(made.png()) > 0.15 and BAND in made.svg


def test_a_code_that_leads_somewhere_does_not() -> None:
    made = code("https://x.test/k/tid/")
    assert banded(made.png()) == 0 and BAND not in made.svg
