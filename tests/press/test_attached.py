"""Attached: a file beside a text is what its name says, and says no more than is shown; all else is told."""

from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from publishing.base.problems import Problem
from publishing.cli import problems_in
from publishing.engine import making
from publishing.look.raster import PIXELS
from publishing.press import attached
from publishing.press.heads import UNKNOWN, kind_of
from publishing.press.sorts import OTHERWISE, SORTS
from tests.tools.attachments import TELLS, mp3_frames, mp4, saved, tagged_mp3, told, two, webm
from tests.tools.happenings import page
from tests.tools.small import library, site_of, small_site

JPEG = saved(two("red", "blue", size=(1000, 500)), "JPEG", quality=95, **told())
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>'
HEIC = b"\0\0\0\x18ftypheic" + bytes(40)
TOLD = [
    # what it shows                      name         content                                           code
    ("a page",                           "x.html",    b"<!doctype html><script>x()</script>", "attached.sort"),
    ("a page of three letters",          "x.htm",     b"<html>", "attached.sort"),
    ("a page of the other kind", "x.xhtml", b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "attached.sort"),
    ("data that may run",                "x.xml",     b"<x/>", "attached.sort"),
    ("a script",                         "x.mjs",     b"x()", "attached.sort"),
    ("a program",                        "x.exe",     b"MZ", "attached.sort"),
    ("a package",                        "x.zip",     b"PK\x03\x04", "attached.sort"),
    ("no ending",                        "lasmig",    b"hej", "attached.sort"),
    ("a document with its history",      "x.docx",    b"PK\x03\x04", "attached.as-pdf"),
    ("a telephone's picture",            "x.heic",    HEIC, "attached.as-jpeg"),
    ("a telephone's film",               "x.mov",     mp4(), "attached.as-mp4"),
    ("a sound few can play",             "x.flac",    b"fLaC", "attached.as-mp3"),
    ("nothing",                          "x.jpg",     b"", "attached.empty"),
    ("a telephone's picture renamed",    "x.jpg",     HEIC, "attached.misnamed"),
    ("a page as a picture",              "x.jpg",     b"<!doctype html><html>", "attached.misnamed"),
    ("a PNG as JPEG",                    "x.jpg",     saved(two("red", "blue"), "PNG"), "attached.misnamed"),
    ("a page as captions",               "x.vtt",     b"<html>", "attached.misnamed"),
    ("a page as text",                   "x.txt",     b" <!-- x --> <html>", "attached.misnamed"),
    ("a page as a drawing", "x.svg", b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "attached.misnamed"),
    ("a text as a picture",              "x.png",     b"hej", "attached.broken"),
    ("a text as a document",             "x.pdf",     b"hej", "attached.broken"),
    ("a drawing without end",            "x.svg",     SVG[:-8], "attached.broken"),
    ("a drawing that runs",              "x.svg",     SVG.replace(b"<path", b"<script/><path"), "attached.holds"),
    ("a mark that is not seen",          "x.csv",     b"a;b\nc\x1b[2J;d\n", "attached.not-text"),
    ("a sign that is not seen",          "x.txt",     "hej\nd\x85å".encode(), "attached.not-text"),
    ("words turned round",               "x.txt",     "hej\nfil\u202egpj.exe".encode(), "attached.not-text"),
    ("words turned round in captions",   "x.vtt",
     "WEBVTT\n\n00:01.000 --> 00:02.000\nhej \u202e\n".encode(), "attached.not-text"),
    ("words turned round in a drawing",  "x.svg",
     SVG.replace(b"<path", "<title>\u202e</title><path".encode()), "attached.not-text"),
    ("a calendar with who was asked",    "x.ics",     b"BEGIN:VCALENDAR\r\nORGANIZER:x\r\n", "attached.sort"),
    ("a formula",                        "x.csv",     b"a;b\nc;=HYPERLINK(1)\n", "attached.formula"),
    ("a formula in quotation marks",     "x.csv",     b'a,"@SUM(1)"\n', "attached.formula"),
    ("a formula after a sign",           "x.csv",     b"-1+cmd|x!A0,a\n", "attached.formula"),
    ("other letters",                    "x.csv",     "å".encode("latin-1"), "file.not-utf8"),
]  # fmt: skip

IN_THE_FILE = ("attached.formula", "attached.not-text", "file.not-utf8")
"""Told at a line of the file itself; all else where a text names it, which is what its author has open."""


def looked(folder: Path, name: str, content: bytes) -> list[Problem]:
    """What is told of a file that a page links to."""
    return list(attached.problems(library(small_site(folder, files=linked(name, content)))))


def test_a_file_that_leads_its_reader_astray_is_broken(tmp_path: Path) -> None:
    found = library(small_site(tmp_path, files=linked("x.txt", b"hej")))
    for stumble in attached.STUMBLES:

        def work(_: Path, stumble: type[Exception] = stumble) -> None:
            raise stumble

        spot = next(iter(attached.places(found).values()))
        (problem,) = attached.told(found, "sv/x.txt", spot, work)
        assert (problem.code, problem.spot.file) == ("attached.broken", "docs/sv/hus.md")


def linked(name: str, content: bytes) -> dict[str, str | bytes]:
    return {f"docs/sv/{name}": content, "docs/sv/hus.md": page("Hus", "languages: [sv]\n", body=f"[Läs]({name})")}


@pytest.mark.parametrize(("name", "content", "code"), [pytest.param(*row, id=name) for name, *row in TOLD])
def test_what_may_not_be_published_is_told_before_anything_is_made(
    name: str, content: bytes, code: str, tmp_path: Path
) -> None:
    (problem,) = looked(tmp_path, name, content)
    assert problem.code == code and problem.level == "fault"
    assert problem.spot.file == (f"docs/sv/{name}" if code in IN_THE_FILE else "docs/sv/hus.md")
    assert problem.facts["file"] == f"docs/sv/{name}"


PASS: list[tuple[str, bytes]] = [
    ("x.jpg", JPEG),
    ("x.jpeg", JPEG),
    ("x.png", saved(two("red", "blue"), "PNG")),
    ("x.svg", SVG),
    ("x.svg", b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x -->" + SVG),
    ("x.mp3", mp3_frames()),
    ("x.mp4", mp4()),
    ("x.webm", webm()),
    ("x.txt", b"MZ, BM och %!PS"),
    ("x.csv", "\ufeffnamn;antal\r\nå;1\r\n".encode()),
    ("x.csv", "namn;tal;telefon\r\nå;-1,5;+46 8 123\r\nb;-;1\r\n".encode()),
    ("x.csv", "\u2066a\u2069;b\n".encode()),
]


@pytest.mark.parametrize(("name", "content"), PASS)
def test_what_may_be_published_is_not_told(name: str, content: bytes, tmp_path: Path) -> None:
    assert looked(tmp_path, name, content) == []


IN_CAPITALS = [
    # name       content    codes
    ("X.JPEG",   JPEG,      ["name.pattern"]),
    ("X.HTM",    b"<html>", ["attached.sort", "name.pattern"]),
    ("LASMIG",   b"hej",    ["attached.sort", "name.pattern"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "codes"), IN_CAPITALS)
def test_a_name_in_capitals_is_told_and_hides_no_sort(
    name: str, content: bytes, codes: list[str], tmp_path: Path
) -> None:
    found = problems_in(small_site(tmp_path, files=linked(name, content)))
    assert sorted(problem.code for problem in found) == codes


PAGE = page("Ett hus", body="![Ett hus](hus.jpg) [Hör](hus.mp3) [Läs](lista.csv)")
FILES: dict[str, str | bytes] = {
    "docs/sv/hus.jpg": JPEG,
    "docs/sv/hus.mp3": tagged_mp3(),
    "docs/sv/lista.csv": b"a;b\n",
}


def test_files_are_published_at_their_own_address_freed_of_what_they_tell(tmp_path: Path) -> None:
    found = library(small_site(tmp_path, files={**FILES, "docs/sv/x.md": PAGE, "docs/ar/hus.jpg": JPEG}))
    made = making.made(attached.files(found), tmp_path / "cache")
    assert made.problems == []
    assert sorted(made.finished) == [
        "ar/hus.jpg", "ar/hus.jpg.1000.webp", "ar/hus.jpg.480.webp", "ar/hus.jpg.800.webp",
        "hus.jpg", "hus.jpg.1000.webp", "hus.jpg.480.webp", "hus.jpg.800.webp", "hus.mp3", "lista.csv",
    ]  # fmt: skip
    for place, file in made.finished.items():
        content = file.path.read_bytes()
        assert TELLS not in content and b"Exif" not in content, place
    assert Image.open(made.finished["hus.jpg.480.webp"].path).size == (480, 240)


def test_a_page_asks_for_what_is_made_of_its_picture(tmp_path: Path) -> None:
    news = PAGE.replace("(hus", "(../hus").replace("reviewed:", "published: 2026-11-20\nreviewed:")
    site = site_of(small_site(tmp_path, files={**FILES, "docs/sv/nyheter/x.md": news}))
    made = making.made(attached.files(site.library), tmp_path / "cache")
    picture = LexborHTMLParser(site.rendered(site.library.guides["nyheter/x"], "ar").html).css_first("img")
    assert picture is not None
    given = dict(picture.attributes)
    assert (given["width"], given["height"], given["loading"]) == ("1000", "500", "lazy")
    asked = [each.split()[0] for each in str(given["srcset"]).split(", ")]
    assert asked == [f"../../../hus.jpg.{width}.webp" for width in (480, 800, 1000)]
    assert {each.rpartition("/")[2] for each in asked} <= set(made.finished)


def test_a_problem_stands_where_the_file_is_named_and_once(tmp_path: Path) -> None:
    arabic = PAGE.replace("(hus.jpg)", "(hus.jpg) ![x](hus.jpg)")
    files = {"docs/sv/x.md": PAGE, "docs/sv/y.md": arabic, **FILES, "docs/sv/hus.jpg": HEIC}
    (problem,) = [each for each in problems_in(small_site(tmp_path, files=files)) if each.code.startswith("attached.")]
    assert (problem.spot.file, problem.spot.excerpt[problem.spot.column - 1 :][:11]) == ("docs/sv/x.md", "![Ett hus](")


def test_what_is_found_when_files_are_made_is_told_in_the_same_place(tmp_path: Path) -> None:
    found = library(small_site(tmp_path, files={**FILES, "docs/sv/x.md": PAGE, "docs/sv/hus.jpg": JPEG[:-900]}))
    assert list(attached.problems(found)) == []
    made = making.made(attached.files(found), tmp_path / "cache")
    assert [(each.code, each.spot.file) for each in made.problems] == [("attached.broken", "docs/sv/x.md")]
    assert "hus.mp3" in made.finished and "hus.jpg" not in made.finished


def test_no_ending_is_both_allowed_and_not() -> None:
    assert not SORTS.keys() & OTHERWISE.keys()
    assert set(PIXELS) == {ending for ending, sort in SORTS.items() if sort.is_picture}


def test_what_a_file_is_does_not_hang_on_its_name() -> None:
    assert [kind_of(each) for each in (JPEG, HEIC, SVG, mp4(), webm(), b"", b"hej")] == [
        "JPEG", "HEIC", "SVG", "MP4", "WebM", UNKNOWN, UNKNOWN,
    ]  # fmt: skip
    assert kind_of(saved(two("red", "blue"), "WEBP")) == "WebP"
