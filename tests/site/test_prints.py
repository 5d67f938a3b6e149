"""Prints: every PDF, image and code of the real site, as a reader, a printer or a phone meets them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from page import validate_pdf_bytes
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.kinds.booklet import card
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.formats import FORMATS, Format
from publishing.kinds.campaign.model import Campaign
from publishing.kinds.form.model import asked
from publishing.kinds.myth import sheet
from publishing.kinds.thinking import files as thinking
from publishing.kinds.thinking.model import questions
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.library.reading import read_library
from publishing.library.site import Site
from publishing.press.printing import BLEED_MM, MM, SLUG_MM
from publishing.press.tree import plain, tree
from publishing.text.prose import plain as words_of
from tests.tools.small import ROOT, TODAY

BASE = "https://example.test/blifamiljehem/"
LAM_ALEF = re.compile("ل[اأإآ]")
LEAST = {"latin": 1.0, "cyrillic": 1.0, "arabic": 0.9}
"""How much of the words written comes back from a PDF; Arabic marks come back in another order than they are typed."""
DPI = 100


@cache
def real() -> Library:
    found, _ = read_library(ROOT, read_settings(ROOT / "mkdocs.yml", ROOT), ALL, today=TODAY)
    return found


@dataclass(frozen=True)
class Case:
    """One campaign in one language."""

    campaign: Campaign
    code: str

    def file(self, site: Path, form: Format) -> Path:
        folder = site / real().addresses[self.campaign.kit_key, self.code]
        (found,) = folder.glob(f"{self.campaign.slug}-{form.file}-{self.code}.*")
        return found


CASES = [Case(campaign, code) for campaign in CAMPAIGNS.of(real()).values() for code in campaign.editions]
PRINTS = [form for form in FORMATS if form.is_print]
IMAGES = [form for form in FORMATS if not form.is_print]
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.campaign.slug}-{case.code}")


MARKS = {"\ufffe", *map(chr, range(0x064B, 0x0653))}
"""A hyphen at the end of a line, and the vowels that Arabic is printed without."""


def letters(text: str) -> str:
    """The characters of a text that a reader would type: no spaces, hyphenation, vowels or marks of direction."""
    whole = unicodedata.normalize("NFKC", text)
    return "".join(
        c for c in whole if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc") and c not in MARKS
    )


def pages(file: Path) -> Iterator[pypdfium2.PdfPage]:
    document = pypdfium2.PdfDocument(file)
    for number in range(len(document)):
        yield document[number]


def test_every_campaign_is_made_in_every_language_of_the_site() -> None:
    codes = [language.code for language in real().languages]
    assert len(CAMPAIGNS.of(real())) >= 4
    assert {case.campaign.slug: sorted(case.campaign.editions) for case in CASES} == {
        slug: sorted(codes) for slug in CAMPAIGNS.of(real())
    }


@each_case
def test_every_pdf_can_be_read_aloud_and_archived(case: Case, site: Path) -> None:
    for form in PRINTS:
        content = case.file(site, form).read_bytes()
        for profile in ("ua1", "2a"):
            result = validate_pdf_bytes(content, profile=profile)
            assert result.is_compliant, f"{form.id}: {result}"


@each_case
def test_the_words_of_a_pdf_are_the_words_written(case: Case, site: Path) -> None:
    words = case.campaign.said(case.code).words
    least = LEAST[real().settings.language(case.code).script]
    front = letters(words.headline + words.lead + words.promise)
    guide = real().guides[case.campaign.key]
    back = letters("".join(plain(tree(Site(real(), BASE).rendered(guide, case.code).html))))
    for form in PRINTS:
        for page, wanted in zip(pages(case.file(site, form)), (front, back), strict=False):
            text = page.get_textpage().get_text_range()
            assert in_order(wanted, letters(text)) >= least, f"{form.id}: {wanted!r} in {text!r}"


def in_order(wanted: str, text: str) -> float:
    """The share of the wanted characters that stand in a text in the wanted order."""
    matcher = SequenceMatcher(None, wanted, text, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(wanted)


@each_case
def test_a_pdf_is_just_as_large_as_its_paper(case: Case, site: Path) -> None:
    for form in PRINTS:
        with pikepdf.open(case.file(site, form)) as opened:
            assert len(opened.pages) == form.pages
            for page in opened.pages:
                trim = [float(value) for value in page.obj.get("/TrimBox", page.mediabox)]
                assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx(
                    [form.width * MM, form.height * MM], abs=0.02
                )
                media = [float(value) for value in page.mediabox]
                around = (BLEED_MM + SLUG_MM) * MM if form.bleed_mm else 0
                assert trim[0] - media[0] == pytest.approx(around, abs=0.02)


@each_case
def test_an_image_is_just_as_many_pixels_as_it_says(case: Case, site: Path) -> None:
    for form in IMAGES:
        with Image.open(case.file(site, form)) as opened:
            assert opened.size == (form.width, form.height)
            assert not opened.getexif()


def leads_somewhere(address: str, site: Path) -> bool:
    """Whether an address of the site is a page that sends its reader on to a page that exists."""
    if not address.startswith(BASE):
        return False
    page = site / unquote(address.removeprefix(BASE)) / "index.html"
    if not page.is_file():
        return False
    text = page.read_text("utf-8")
    match = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', text)
    if match is None:
        return False
    target = (page.parent / urlsplit(match[1]).path / "index.html").resolve()
    return target.is_file() and target.is_relative_to(site.resolve())


@each_case
def test_every_code_leads_to_a_page_of_the_site(case: Case, site: Path) -> None:
    for form in FORMATS:
        if not form.has_code:
            continue
        file = case.file(site, form)
        seen = [page.render(scale=DPI / 72).to_pil() for page in pages(file)] if form.is_print else [Image.open(file)]
        for picture in seen:
            found = [each.text for each in zxingcpp.read_barcodes(picture)]
            assert len(found) == 1, f"{form.id}: {found}"
            assert leads_somewhere(found[0], site), f"{form.id}: {found[0]}"


@each_case
def test_codes_for_ones_own_material_lead_somewhere_too(case: Case, site: Path) -> None:
    folder = site / real().addresses[case.campaign.kit_key, case.code]
    pictures = sorted(folder.glob("*-qr-*.png")) + sorted(folder.glob("visning/*-qr-*.webp"))
    assert len(pictures) == 2 + 4
    for picture in pictures:
        (found,) = zxingcpp.read_barcodes(Image.open(picture))
        assert leads_somewhere(found.text, site)


FORMS = ["handlingsplan", "motesblad", "kontaktplan"]
SHEETS = [thinking.SHEET_FILE, thinking.CARD_FILE, sheet.SHEET_FILE, card.SHEET_FILE, *FORMS]


def sheets(site: Path) -> list[Path]:
    """The sheets that pages hand out, in every language."""
    return [path for name in SHEETS for path in sorted(site.rglob(f"{name}.pdf"))]


def test_every_page_with_a_sheet_hands_it_out_in_swedish(site: Path) -> None:
    swedish = {path.relative_to(site).as_posix() for path in sheets(site)}
    assert swedish >= {
        "bli-familjehem/fundera/funderingsblad.pdf",
        "for-familjehem/prata-med-sma-barn/bildkort.pdf",
        "myter/myter.pdf",
        "for-barn/lasa-tillsammans/kortet-vad-saknas.pdf",
        *(f"for-foraldrar/{name}/{name}.pdf" for name in FORMS),
    }


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_can_be_read_aloud_and_archived(name: str, site: Path) -> None:
    found = [path for path in sheets(site) if path.stem == name]
    assert found
    for path in found:
        for profile in ("ua1", "2a"):
            result = validate_pdf_bytes(path.read_bytes(), profile=profile)
            assert result.is_compliant, f"{path.relative_to(site)}: {result}"


def test_sheets_are_as_short_as_they_promise(site: Path) -> None:
    most = {"funderingsblad": 2, "bildkort": 2, "myter": 4, "kortet-vad-saknas": 1, **dict.fromkeys(FORMS, 2)}
    for path in sheets(site):
        assert 1 <= len(list(pages(path))) <= most[path.stem], path.relative_to(site)


@pytest.mark.parametrize("code", list(real().guides["bli-familjehem/fundera"].editions))
def test_the_questions_on_paper_are_those_of_the_page(code: str, site: Path) -> None:
    guide = real().guides["bli-familjehem/fundera"]
    edition = guide.editions[code]
    wanted = letters("".join(each.text + each.help for each in questions(edition.document.body, edition.headings)))
    file = site / real().addresses[guide.key, code] / "funderingsblad.pdf"
    text = letters("".join(page.get_textpage().get_text_range() for page in pages(file)))
    assert in_order(wanted, text) >= min(LEAST[edition.language.script], 0.98)


@pytest.mark.parametrize("name", FORMS)
def test_everything_a_form_asks_stands_on_its_paper(name: str, site: Path) -> None:
    guide = real().guides[f"for-foraldrar/{name}"]
    for code, edition in guide.editions.items():
        given = asked(edition.document.body, edition.headings)
        file = site / real().addresses[guide.key, code] / f"{name}.pdf"
        text = letters("".join(page.get_textpage().get_text_range() for page in pages(file)))
        for each in given.values():
            for words in (each.heading.text, *each.items):
                wanted = letters(words_of(words))
                # PDFium turns the two letters of each lam-alef round, which weighs much in so few words.
                allowed = max((1 - LEAST[edition.language.script]) * len(wanted), 2 * len(LAM_ALEF.findall(wanted)))
                assert (1 - in_order(wanted, text)) * len(wanted) <= allowed + 1e-6, (code, words)


BOOKLETS = [guide for guide in real().guides.values() if guide.facts.layout == "booklet"]


def booklet_files(site: Path, guide: Guide) -> dict[str, Path]:
    """The PDF of a booklet in the order of reading, by language."""
    folders = {code: site / real().addresses[guide.key, code] for code in guide.editions}
    return {code: next(p for p in folder.glob("*.pdf") if "-vik" not in p.name) for code, folder in folders.items()}


@pytest.mark.parametrize("guide", BOOKLETS, ids=lambda guide: guide.key)
def test_every_booklet_can_be_read_aloud_archived_folded_and_carried(guide: Guide, site: Path) -> None:
    for file in booklet_files(site, guide).values():
        fold, read = file.with_name(f"{file.stem}-vik.pdf").read_bytes(), file.read_bytes()
        for content, profile in ((read, "ua1"), (read, "2a"), (fold, "2b")):
            result = validate_pdf_bytes(content, profile=profile)
            assert result.is_compliant, f"{file.relative_to(site)}: {result}"
        papers = -(-len(pypdfium2.PdfDocument(read)) // 4)
        assert len(pypdfium2.PdfDocument(fold)) == 2 * papers and file.with_suffix(".epub").is_file()


@pytest.mark.parametrize("guide", BOOKLETS, ids=lambda guide: guide.key)
def test_the_words_of_a_booklet_are_those_of_its_page_spread_by_spread(guide: Guide, site: Path) -> None:
    for code, file in booklet_files(site, guide).items():
        least = LEAST[real().settings.language(code).script]
        html = LexborHTMLParser(Site(real(), BASE).rendered(guide, code).html)
        _, *found = pages(file)
        for section, page in zip(html.css("section.spread"), found, strict=False):
            parts = [section.css_first("h2"), section.css_first(".spread-words")]
            wanted = letters("".join(part.text() for part in parts if part))
            text = letters(page.get_textpage().get_text_range())
            allowed = max((1 - least) * len(wanted), 2 * len(LAM_ALEF.findall(wanted)))
            assert (1 - in_order(wanted, text)) * len(wanted) <= allowed + 1e-6, (code, wanted, text)
