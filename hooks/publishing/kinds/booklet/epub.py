"""EPUB: a booklet as an e-book: a file a spread, drawings with their words, and what it says of itself."""

import io
import uuid
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from publishing.kinds.booklet.epub_pages import Page, pages_of, section

MIMETYPE = "application/epub+zip"
FOLDER = "OEBPS"
FEATURES = (
    "alternativeText", "structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability",
)  # fmt: skip
"""source  W3C, Schema.org Accessibility Properties for Discoverability Vocabulary"""
CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    f'<rootfile full-path="{FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
STYLE = """\
body { margin: 1em; line-height: 1.5; }
h1, h2 { line-height: 1.2; hyphens: none; -epub-hyphens: none; text-align: start; }
h1 { font-size: 1.9em; }
h2 { font-size: 1.5em; }
p, li { hyphens: none; -epub-hyphens: none; text-align: start; }
figure { margin: 0 0 1em; background: #12303b; border-radius: 1em; text-align: center; break-inside: avoid; }
figure img { display: block; margin: 0 auto; max-width: 100%; max-height: 55vh; height: auto; }
.age { font-weight: bold; }
.lead { font-size: 1.15em; }
.mark, .sender, .imprint { font-size: 0.9em; }
.ways { font-size: 1.5em; font-weight: bold; }
.ways a { margin-inline-end: 0.75em; }
"""


def epub(data: Mapping[str, Any], code: str, day: date) -> bytes:
    """A booklet as EPUB 3.

    data  as kinds/booklet/printed.py makes it; code: the site's code of its language, which tells editions apart
    day   the day its page was reviewed: the book is dated so, that every build is alike
    """
    pictures = {
        svg: f"bild-{n:02}.svg"
        for n, svg in enumerate(dict.fromkeys(each["svg"] for each in data["spreads"] if each["svg"]), 1)
    }
    pages = list(pages_of(data, pictures))
    files = {
        "META-INF/container.xml": CONTAINER,
        f"{FOLDER}/package.opf": _package(data, code, day, pages, list(pictures.values())),
        f"{FOLDER}/nav.xhtml": _file(data, data["words"]["contents"], _nav(data, pages)),
        **{f"{FOLDER}/{page.name}.xhtml": _file(data, page.title, section(page)) for page in pages},
        f"{FOLDER}/style.css": STYLE,
        f"{FOLDER}/omslag.svg": data["art"],
        **{f"{FOLDER}/{name}": svg for svg, name in pictures.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(_info("mimetype", day, zipfile.ZIP_STORED), MIMETYPE)  # first and bare: readers look there
        for name, content in files.items():
            packed.writestr(_info(name, day, zipfile.ZIP_DEFLATED), content.encode())
    return out.getvalue()


def _info(name: str, day: date, how: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 12, 0, 0))
    info.compress_type, info.create_system, info.external_attr = how, 3, 0o644 << 16
    return info


def _nav(data: Mapping[str, Any], pages: Sequence[Page]) -> str:
    words = data["words"]
    entries = "".join(f'<li><a href="{page.name}.xhtml">{escape(page.title)}</a></li>' for page in pages)
    marks = [
        ("cover", "omslag", words["cover"]),
        ("toc", "nav", words["contents"]),
        ("bodymatter", pages[1].name, pages[1].title),
    ]
    landmarks = "".join(
        f'<li><a epub:type="{kind}" href="{name}.xhtml">{escape(said)}</a></li>' for kind, name, said in marks
    )
    title = escape(words["contents"])
    return (
        f'<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents"><h2 id="contents">{title}</h2>'
        f"<ol>{entries}</ol></nav>"
        f'<nav epub:type="landmarks" aria-label={quoteattr(words["parts"])} hidden="hidden"><ol>{landmarks}</ol></nav>'
    )


def _file(data: Mapping[str, Any], title: str, body: str) -> str:
    language, direction = data["language"], data["direction"]
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{language}" xml:lang="{language}" dir="{direction}">\n'
        f'<head><title>{escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f"<body>{body}</body>\n</html>\n"
    )


def _package(data: Mapping[str, Any], code: str, day: date, pages: Sequence[Page], pictures: Sequence[str]) -> str:
    """What the book is, what lies in it, and in which order it is read."""
    language, address = data["language"], data["address"]["whole"]
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"{address}#{code}")
    told = {"accessMode": ["textual", "visual"], "accessModeSufficient": ["textual"], "accessibilityFeature": FEATURES}
    told |= {"accessibilityHazard": ["none"], "accessibilitySummary": [data["words"]["summary"]]}
    metas = "".join(
        f'<meta property="schema:{name}">{escape(value)}</meta>' for name, values in told.items() for value in values
    )
    title = f"{data['heading']} ({data['age']})" if data["age"] else data["heading"]
    items = "".join(
        f'<item id="{page.name}" href="{page.name}.xhtml" media-type="application/xhtml+xml"/>' for page in pages
    )
    items += "".join(f'<item id="{name[:-4]}" href="{name}" media-type="image/svg+xml"/>' for name in pictures)
    first, *rest = pages
    spine = "".join(f'<itemref idref="{name}"/>' for name in [first.name, "nav", *(page.name for page in rest)])
    turned = ' page-progression-direction="rtl"' if data["direction"] == "rtl" else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{language}" '
        f'dir="{data["direction"]}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">urn:uuid:{identity}</dc:identifier><dc:title>{escape(title)}</dc:title>'
        f"<dc:language>{language}</dc:language><dc:creator>{escape(data['site'])}</dc:creator>"
        f"<dc:publisher>{escape(data['sender'])}</dc:publisher><dc:date>{day}</dc:date>"
        f"<dc:source>{escape(address)}</dc:source><dc:rights>{escape(data['words']['rights'])}</dc:rights>"
        f'<meta property="dcterms:modified">{day}T12:00:00Z</meta>{metas}\n</metadata>\n<manifest>'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="style" href="style.css" media-type="text/css"/>'
        f'<item id="art" href="omslag.svg" media-type="image/svg+xml" properties="cover-image"/>{items}</manifest>\n'
        f"<spine{turned}>{spine}</spine>\n</package>\n"
    )
