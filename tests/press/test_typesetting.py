"""Typesetting: words that fit, or a line that is told; a PDF for everybody; the same bytes every time."""

import io
import re
import shutil
from collections.abc import Callable
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from publishing.kinds.campaign.formatting import PANEL
from publishing.kinds.campaign.panels import panel
from publishing.kinds.campaign.scene import Scene
from publishing.library.recipes import Unmade
from publishing.press.inking import sentences
from publishing.press.typesetting import TooLong, Typesetter
from tests.kinds.campaign.campaigns import (
    SITE,
    WORDS,
    broken_rules,
    finished,
    form,
    photograph,
    read_pdf,
    scene,
    typesetter,
    wording,
)

LONG = "Någon dukar fram en tallrik till och frågar hur dagen har varit medan soppan ännu är lite för varm. " * 12
PARAGRAPH = "<p>Någon dukar fram en tallrik till och frågar hur dagen har varit.</p>"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("typeset")


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return typesetter()


def words_of(seen: Scene, identity: str, **words: str) -> dict[str, Any]:
    """The data of a panel with other words, longer than a campaign may have."""
    data = panel(seen, form(identity))
    headline = words.get("headline", data["words"]["headline"])
    return data | {"words": data["words"] | words | {"sentences": sentences(headline)}}


def too_long(setter: Typesetter, data: dict[str, Any]) -> tuple[str, int] | None:
    """Which line does not fit, and by how many per cent it should be shortened."""
    try:
        setter.png(PANEL, data, 18)
    except TooLong as error:
        return error.field, error.percent
    return None


TOO_LONG = [
    # format           line         letters
    ("poster-a4",      "headline",  200),
    ("poster-a4",      "lead",      700),
    ("social-square",  "headline",  300),
    ("social-square",  "lead",      900),
    ("social-story",   "headline",  250),
    ("screen-wide",    "lead",      1100),
    ("email-banner",   "headline",  300),
]  # fmt: skip
A_LINE = 8  # per cent: words break lines where they can, so the last line may be nearly empty


@pytest.mark.parametrize(("identity", "field", "letters"), TOO_LONG)
def test_a_line_that_is_too_long_is_named_and_fits_when_it_is_shortened_as_told(
    identity: str, field: str, letters: int, setter: Typesetter
) -> None:
    seen = scene()
    told = too_long(setter, words_of(seen, identity, **{field: LONG[:letters]}))
    assert told and told[0] == field and 0 < told[1] < 90
    shorter = LONG[: int(letters * (1 - (told[1] + A_LINE) / 100))]
    assert too_long(setter, words_of(seen, identity, **{field: shorter})) is None


WORD = "Familjehemsverksamhetsutveckling"
LONG_WORDS = [
    # what it shows                              words                                              told
    ("a word wider than the box",                {"headline": WORD},                                ("headline", 26)),
    ("is not the fault of a lead that is long",  {"headline": WORD, "lead": LONG[:110]},            ("headline", 26)),
    ("a soft hyphen lets it break",              {"headline": WORD[:10] + "\u00ad" + WORD[10:]},    None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), [pytest.param(*row, id=name) for name, *row in LONG_WORDS])
def test_a_word_is_never_cut(words: dict[str, str], told: tuple[str, int] | None, setter: Typesetter) -> None:
    assert too_long(setter, words_of(scene(), "poster-a4", **words)) == told


def test_a_long_text_is_told_with_its_format_and_fits_when_it_is_shortened_as_told(cache: Path) -> None:
    seen, most = scene(), 60
    with pytest.raises(Unmade) as refused:
        finished(cache, seen, "leaflet-a5", PARAGRAPH * most)
    (problem,) = refused.value.problems
    told = wording()["sv"]("file.leaflet-a5")
    assert (problem.code, problem.facts["format"]) == ("campaign.too-long-text", told)
    fits = int(most * (1 - (problem.facts["percent"] + 1) / 100))
    assert fits > 10 and finished(cache, seen, "leaflet-a5", PARAGRAPH * fits)


def test_what_does_not_fit_is_not_kept(tmp_path: Path) -> None:
    seen = scene()
    for _ in range(2):
        with pytest.raises(Unmade):
            finished(tmp_path / "cache", seen, "leaflet-a5", PARAGRAPH * 60)
    assert not (tmp_path / "cache").exists()


Finish = Callable[[str, str], bytes]


@pytest.fixture(scope="module")
def made(cache: Path) -> Finish:
    """made(format, kind): a finished file. Kinds: sv, ar, uk, photo."""
    picture = photograph(cache / "bild.jpg")
    alt = "Ett bord med fyra stolar."
    seen = {code: scene(code) for code in ("sv", "ar", "uk")}
    seen["photo"] = scene(picture=picture, picture_alt=alt)
    return lambda identity, kind: finished(cache, seen[kind], identity, PARAGRAPH)


PDFS = [(identity, kind) for identity in ("poster-a4", "leaflet-a5") for kind in ("sv", "ar", "uk", "photo")]
EACH_PDF = pytest.mark.parametrize(("identity", "kind"), PDFS)


@EACH_PDF
def test_every_pdf_is_for_everybody_and_for_the_archive(identity: str, kind: str, made: Finish) -> None:
    assert broken_rules(made(identity, kind)) == []


@EACH_PDF
def test_a_pdf_says_what_it_is_in_which_language_and_who_made_it(identity: str, kind: str, made: Finish) -> None:
    code = "sv" if kind == "photo" else kind
    with pikepdf.open(io.BytesIO(made(identity, kind))) as opened:
        assert str(opened.Root.Lang) == code
        assert str(opened.docinfo["/Title"]) == f"{WORDS[code]['headline']} – {wording()[code]('site.name')}"
        assert str(opened.docinfo["/Author"]) == "Provköpings kommun"
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        assert [[round(float(side), 1) for side in page.mediabox] for page in opened.pages] == [
            [0, 0, *(round(side, 1) for side in form(identity).points)]
        ] * form(identity).pages


def structure(pdf: bytes) -> list[tuple[str, str]]:
    """What a screen reader meets, in order: the role of each element, and its alternative text."""
    found: list[tuple[str, str]] = []

    def walk(element: Any) -> None:
        if isinstance(element, pikepdf.Array):
            for child in element:
                walk(child)
        elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
            found.append((str(element.S).removeprefix("/"), str(element.get("/Alt", ""))))
            walk(element.get("/K"))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        walk(opened.Root.StructTreeRoot.get("/K"))
    return found


@EACH_PDF
def test_picture_and_code_are_said_in_the_language_of_the_page(identity: str, kind: str, made: Finish) -> None:
    code = "sv" if kind == "photo" else kind
    t = wording()[code]
    place = {"poster-a4": "affisch", "leaflet-a5": "folder"}[identity]
    language = f"{code}/" if code != "sv" else ""
    leads = t("print.code-alt", address=f"{SITE}k/prov/{language}{place}/")
    lit = [t(f"window.{name}") for name in ("lamp", "family", "cat", "plant", "pair", "elder")]
    front = t("print.facade-alt", windows=f"{t('list.comma')} ".join(lit))
    seen = "Ett bord med fyra stolar." if kind == "photo" else front
    alts = [alt for role, alt in structure(made(identity, kind)) if role == "Figure"]
    assert alts == [seen, leads, *([leads] if identity == "leaflet-a5" else [])]


def test_the_headline_is_the_one_h1_and_the_texts_own_headings_come_below_it(cache: Path) -> None:
    body = "<h2>Ett</h2><p>a</p><h3>Två</h3><p>b</p>"
    roles = [role for role, _ in structure(finished(cache, scene(), "leaflet-a5", body))]
    assert [role for role in roles if re.fullmatch(r"H\d", role)] == ["H1", "H2", "H3"]


WRITTEN = [
    # kind     least share of the letters that come back in order; source: issue of campaigns
    ("sv",     1.0),
    ("uk",     1.0),
    ("ar",     0.9),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "least"), WRITTEN)
def test_the_words_can_be_copied(kind: str, least: float, made: Finish) -> None:
    """And so be found, translated and read aloud."""
    back = _letters(read_pdf(made("poster-a4", kind))[0])
    for name in ("headline", "lead", "promise"):
        wanted = _letters(WORDS[kind][name])
        same = SequenceMatcher(None, wanted, back, autojunk=False).get_matching_blocks()
        assert sum(block.size for block in same) / len(wanted) >= least, (name, back)


def test_a_printed_address_can_be_followed_on_a_screen(made: Finish) -> None:
    with pikepdf.open(io.BytesIO(made("poster-a4", "ar"))) as opened:
        leads = [str(each.A.URI) for each in opened.pages[0].obj.Annots]
    assert leads == [f"{SITE}k/prov/ar/affisch/"]


def _letters(text: str) -> str:
    return re.sub(r"[\W\u064b-\u0652]+", "", text)


def ink(page: Any, top: float, bottom: float, dark: Callable[[int], bool]) -> tuple[float, float]:
    """How far from the left and the right edge what `dark` finds begins, between two heights; all as shares."""
    picture = page.render(scale=1).to_pil().convert("L").point(lambda value: 255 * dark(value))
    width, height = picture.size
    box = picture.crop((0, round(top * height), width, round(bottom * height))).getbbox()
    assert box
    return box[0] / width, 1 - box[2] / width


@pytest.mark.parametrize("kind", ["sv", "ar"])
def test_text_begins_where_reading_does(kind: str, cache: Path) -> None:
    body = f"<h2>{WORDS[kind]['name']}</h2><p>{WORDS[kind]['call']}</p><ul><li>{WORDS[kind]['call']}</li></ul>"
    back = pypdfium2.PdfDocument(finished(cache, scene(kind), "leaflet-a5", body))[1]
    for top, bottom in ((0.2, 0.6), (0.8, 1)):  # the text; the code, the address and the sender below it
        near, far = ink(back, top, bottom, lambda value: value < 128)[:: 1 if kind == "sv" else -1]
        assert near == pytest.approx(0.085, abs=0.03) and far > 0.2


@pytest.mark.parametrize("kind", ["sv", "ar"])
def test_words_begin_where_reading_does(kind: str, made: Finish) -> None:
    front = pypdfium2.PdfDocument(made("poster-a4", kind))[0]
    near, far = ink(front, 0.47, 1, lambda value: value > 128)[:: 1 if kind == "sv" else -1]
    assert near == pytest.approx(0.075, abs=0.01) and far > 0.09


@pytest.mark.parametrize("kind", ["sv", "ar", "photo"])
@pytest.mark.parametrize("identity", ["social-link", "email-banner"])
def test_an_image_has_the_size_it_is_named_for(identity: str, kind: str, made: Finish) -> None:
    with Image.open(io.BytesIO(made(identity, kind))) as opened:
        assert opened.size == (form(identity).width, form(identity).height)
        assert opened.format == ("JPEG" if kind == "photo" else "PNG")


@pytest.mark.parametrize("kind", ["sv", "photo"])
@pytest.mark.parametrize("identity", ["poster-a4", "leaflet-a5-bleed", "social-link"])
def test_the_same_campaign_gives_the_same_bytes_with_or_without_a_cache(
    identity: str, kind: str, made: Finish, tmp_path: Path
) -> None:
    picture = photograph(tmp_path / "annan.jpg") if kind == "photo" else None
    seen, fresh = scene(picture=picture, picture_alt="Ett bord med fyra stolar."), tmp_path / "cache"
    first, kept = (finished(fresh, seen, identity, PARAGRAPH) for _ in range(2))
    shutil.rmtree(fresh)
    again = finished(fresh, seen, identity, PARAGRAPH)
    assert first == kept == again == made(identity, kind)


def test_another_day_or_size_is_another_file(setter: Typesetter) -> None:
    data = panel(scene(), form("poster-a4"))
    days = [setter.pdf(PANEL, data, date(2026, 11, day)) for day in (1, 2)]
    assert days[0] != days[1]
    sizes = [setter.png(PANEL, data, ppi) for ppi in (10, 20)]
    assert len(sizes[0]) < len(sizes[1])
