"""EPUB: a book that opens at its cover, is read in order, tells its pictures, and claims only what holds."""

import io
import re
import zipfile
from datetime import date
from xml.etree import ElementTree

import pytest

from publishing.kinds.booklet.epub import FEATURES, epub
from tests.kinds.booklet.booklets import ADDRESS, SAID, data, words

DAY = date(2026, 11, 22)
OPF = "{http://www.idpf.org/2007/opf}"
HTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def book(code: str = "sv", count: int = 3, **changes: object) -> dict[str, str]:
    """The files of a book, by name."""
    with zipfile.ZipFile(io.BytesIO(epub(data(code, count, **changes), code, DAY))) as opened:
        return {name.removeprefix("OEBPS/"): opened.read(name).decode() for name in opened.namelist()}


def package(code: str = "sv") -> ElementTree.Element:
    return ElementTree.fromstring(book(code)["package.opf"])


def test_the_type_comes_first_and_bare_and_every_file_has_the_day_of_the_page() -> None:
    with zipfile.ZipFile(io.BytesIO(epub(data("sv"), "sv", DAY))) as opened:
        first, *rest = opened.infolist()
        assert opened.read(first) == b"application/epub+zip"
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert {each.date_time for each in [first, *rest]} == {(2026, 11, 22, 12, 0, 0)}


def test_the_same_booklet_gives_the_same_bytes_and_another_language_another_book() -> None:
    assert epub(data("sv"), "sv", DAY) == epub(data("sv"), "sv", DAY)
    names = {
        re.search("urn:uuid:([0-9a-f-]+)", book(code)["package.opf"]).group(1)  # type: ignore[union-attr]
        for code in ("sv", "uk")
    }
    easy = epub(data("sv"), "sv-simple", DAY)
    assert len(names) == 2 and easy != epub(data("sv"), "sv", DAY)


@pytest.mark.parametrize("code", list(SAID))
def test_every_file_is_well_formed_and_says_its_language(code: str) -> None:
    for name, text in book(code).items():
        if name.endswith((".xhtml", ".opf", ".svg", ".xml")):
            root = ElementTree.fromstring(text)
        if name.endswith(".xhtml"):
            assert (root.get("lang"), root.get(XML_LANG)) == (code, code)
            assert root.get("dir") == ("rtl" if code == "ar" else "ltr")


def test_everything_is_in_the_manifest_and_pages_come_in_the_order_of_reading() -> None:
    root = package()
    items = {item.get("id"): item.get("href") for item in root.iter(f"{OPF}item")}
    own = {"mimetype", "META-INF/container.xml", "package.opf"}
    assert set(items.values()) == set(book()) - own
    spine = [items[each.get("idref")] for each in root.iter(f"{OPF}itemref")]
    assert spine == [
        "omslag.xhtml", "nav.xhtml", "sida-01.xhtml", "sida-02.xhtml", "sida-03.xhtml", "prata.xhtml", "saknas.xhtml",
        "om.xhtml",
    ]  # fmt: skip


@pytest.mark.parametrize(("code", "turned"), [("sv", None), ("ar", "rtl")])
def test_pages_are_turned_as_the_language_is_read(code: str, turned: str | None) -> None:
    spine = package(code).find(f"{OPF}spine")
    assert spine is not None and spine.get("page-progression-direction") == turned


def test_the_contents_lead_to_every_page_by_its_heading() -> None:
    files = book()
    toc, landmarks = ElementTree.fromstring(files["nav.xhtml"]).iter(f"{HTML}nav")
    pages = [(link.get("href"), link.text) for link in toc.iter(f"{HTML}a")]
    assert [href for href, _ in pages] == [name for name in files if name.endswith(".xhtml") and name != "nav.xhtml"]
    assert [text for _, text in pages[1:4]] == [heading for heading, _, _ in SAID["sv"]]
    assert [link.get(TYPE) for link in landmarks.iter(f"{HTML}a")] == ["cover", "toc", "bodymatter"]


@pytest.mark.parametrize("code", list(SAID))
def test_every_picture_is_told_once_kept_and_in_its_place(code: str) -> None:
    files = book(code, 6)
    pages = "".join(files[f"sida-{number:02}.xhtml"] for number in range(1, 7))
    told = re.findall(r'<img src="([^"]+)" alt="([^"]+)"/>', pages)
    assert [alt for _, alt in told] == [SAID[code][n % 3][1] for n in range(6)]
    assert [src for src, _ in told] == ["bild-01.svg", "bild-02.svg", "bild-03.svg"] * 2
    assert sum(name.startswith("bild-") for name in files) == 3


def test_the_words_are_those_of_the_page() -> None:
    files = book("ar")
    text = ElementTree.fromstring(files["sida-02.xhtml"])
    body = "".join(text.find(f"{HTML}body").itertext())  # type: ignore[union-attr]
    heading, _, said = SAID["ar"][1]
    plain = re.sub("<[^>]+>", "", said).replace("116 111", "116\u00a0111")
    assert heading in body and plain in body and "granskas" in body
    assert [each.get("dir") for each in text.iter(f"{HTML}bdi")] == ["ltr"]


def test_somebody_to_call_and_what_is_missing_are_words_too() -> None:
    files = book()
    assert 'href="tel:116111"' in files["prata.xhtml"] and "kollpasoc.se" in files["prata.xhtml"]
    assert words("sv")("booklet.missing-how") in files["saknas.xhtml"]
    assert f'href="{ADDRESS}"' in files["om.xhtml"]
    assert "saknas.xhtml" not in book(card=None)


def test_it_says_how_it_can_be_read_and_claims_nothing_nobody_has_checked() -> None:
    root, said = package(), book()["package.opf"]
    told = [(each.get("property"), each.text) for each in root.iter(f"{OPF}meta")]
    assert [text for name, text in told if name == "schema:accessibilityFeature"] == list(FEATURES)
    assert [text for name, text in told if name == "schema:accessMode"] == ["textual", "visual"]
    assert ("schema:accessModeSufficient", "textual") in told and ("schema:accessibilityHazard", "none") in told
    assert ("schema:accessibilitySummary", words("sv")("booklet.accessible")) in told
    assert "conformsTo" not in said and "certif" not in said


def test_marks_of_html_are_words() -> None:
    assert "<h1>Du &amp; jag &lt;3</h1>" in book(heading="Du & jag <3")["omslag.xhtml"]
