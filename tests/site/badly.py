"""Badly: one of everything that must never go out, laid over the small site; each says a word found nowhere else."""

import io
import zipfile

import pikepdf
from PIL import Image, PngImagePlugin

from tests.kinds.story.told import consent, film, story, translation

HERE = "docs/sv/bli-familjehem"
PAGE = """---
title: {title}
lead: En mening som säger vad läsaren får veta på den här sidan.
next: Prata med oss
next_why: Ett samtal binder dig inte.
next_page: kontakt.md
section: family-homes
owner: communications
reviewed: 2026-11-22
{more}---

{body}
"""
NAMED = """Hej.

![Ett hus.](hus.jpg)

![Ett träd.](trad.png)

[Blanketten](blankett.pdf), [listan](lista.txt), [beslutet](beslut.docx), [ritningen](ritning.svg), [sidan](sida.html).

![En ritning.](ritning.svg)

<!-- zqxanteckning: fråga handläggaren. -->

Text <!-- zqxiraden --> mera.

<script>zqxskript()</script>

<iframe src="https://zqxram.test/embed/x"></iframe>

<meta http-equiv="refresh" content="0;url=http://zqxflytt.test/">

<p onclick="zqxklick()">Klicka</p>

<form action="https://zqxform.test/"><input name="a"><button formaction="https://zqxknapp.test/">Skicka</button></form>

<a href="kontakt.md" ping="https://zqxping.test/">Läs</a> <div style="background:url(https://zqxstil.test/a.png)">x</div>

<object data="https://zqxobjekt.test/"></object> <link rel="prefetch" href="https://zqxhamta.test/">

[Fyll i](javascript:zqxlank()) och [mer](data:text/html,zqxdata).

<svg><use href="https://zqxanvand.test/a.svg#b"/></svg> <video poster="https://zqxbild.test/p.png"></video>

*Ord*{: onclick="zqxattribut()" style="background:url(//zqxattr.test)" }
"""
TOLD = (".MD", ".markdown", ".md.txt", ".bak", "~", "Kopia.md", "#", "kast.docx", "namngivet.md", "tecken.md")
"""Endings of files of which something must be said, by their names."""
SIGNS = "Ord\x0bzqx\x1b[31mröd\x07 och \u202enummer\u202c.\n"


def photograph() -> bytes:
    """A house, with the place where it stands, who took the picture, with what, and what they thought."""
    picture = Image.new("RGB", (900, 600), (200, 180, 40))
    exif = picture.getexif()
    exif[0x010F], exif[0x0110], exif[0x013B] = "zqxkamera", "zqxmodell", "zqxfotograf"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (56.0, 2.0, 47.0), "E", (12.0, 41.0, 40.0)
    out = io.BytesIO()
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">zqxxmp</x:xmpmeta>'
    picture.save(out, "JPEG", exif=exif, comment=b"zqxkommentar", xmp=xmp)
    return out.getvalue()


def drawing_of_points() -> bytes:
    """A PNG with words beside its points."""
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "zqxritare")
    out = io.BytesIO()
    Image.new("RGBA", (60, 40), (10, 90, 20, 128)).save(out, "PNG", pnginfo=words)
    return out.getvalue()


def form() -> bytes:
    """A PDF that says who wrote it, runs, and carries another file."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    with pdf.open_metadata(update_docinfo=False) as described:
        described["dc:creator"] = ["zqxupphov"]
    pdf.docinfo["/Author"] = "zqxforfattare"
    pdf.attachments["anteckning.txt"] = b"zqxbilaga"
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="zqxpdfskript()")
    out = io.BytesIO()
    pdf.save(out, compress_streams=False)
    return out.getvalue()


def letter() -> bytes:
    """A text as an office program keeps it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("docProps/core.xml", "<creator>zqxhandlaggare</creator>")
        archive.writestr("word/document.xml", "zqxbeslut")
    return out.getvalue()


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="zqxladdad()">'
    "<script>zqxsvg()</script><path d='M0 0h9v9z'/><image href='https://zqxsvgbild.test/a.png'/></svg>"
)


def lying() -> dict[str, str | bytes]:
    """What lies beside the pages, and nobody names."""
    names = [
        "utkast till beslut.docx", "~$kast.docx", "Thumbs.db", "desktop.ini", "ny-sida.md.txt", "kontakt.md.bak",
        "kontakt.md~", "Ny sida.MD", "ny.markdown", ".kontakt.md.swp", "#kontakt.md#", "kontakt - Kopia.md",
        "onamnd.jpg", "onamnd.html", "onamnd.js", "Åka Buss.pdf",
    ]  # fmt: skip
    return {f"{HERE}/{name}": f"---\ntitle: zqxliggande\n---\n\nzqxliggande {name}\n" for name in names}


def files() -> dict[str, str | bytes]:
    """All of it."""
    return {
        **lying(),
        f"{HERE}/namngivet.md": PAGE.format(title="Namngivet", more="", body=NAMED),
        f"{HERE}/tecken.md": PAGE.format(title="Tecken", more="", body=SIGNS),
        f"{HERE}/hus.jpg": photograph(),
        f"{HERE}/trad.png": drawing_of_points(),
        f"{HERE}/blankett.pdf": form(),
        f"{HERE}/beslut.docx": letter(),
        f"{HERE}/lista.txt": "En lista.\n",
        f"{HERE}/ritning.svg": SVG,
        f"{HERE}/sida.html": "<!doctype html><title>zqxhtml</title><script>zqxhtmlskript()</script>",
        "docs/sv/berattelser/slut.md": story(
            *consent("2026-11-01"), *film("captions: film.vtt", "transcript: utskrift"),
            title="zqxtitel", body="zqxberattad\n\n## Utskrift {#utskrift}\n\nzqxutskrift",
        ),
        "docs/ar/berattelser/slut.md": translation("zqxtitelar", body="zqxberattadar"),
        "docs/sv/berattelser/film.mp4": b"\0\0\0\x18ftypmp42zqxfilm",
        "docs/sv/berattelser/film.vtt": "WEBVTT\n\nNOTE zqxnot\n\n00:00.000 --> 00:02.000\nzqxtextad\n",
    }  # fmt: skip


KEPT_BACK = """Hej.

![Ett hus.](hus.jpg)

![Ett träd.](trad.png)

[Blanketten](blankett.pdf), [listan](lista.txt).

<!-- zqxanteckning: fråga handläggaren. -->

Text <!-- zqxiraden --> mera.
"""


def of_a_night() -> dict[str, str | bytes]:
    """What is told and still does not stop a night: it is freed, left out or kept back."""
    given = files()
    names = [
        "hus.jpg", "trad.png", "blankett.pdf", "lista.txt", "~$kast.docx", "Thumbs.db", "kontakt.md~", "kontakt.md.bak",
        ".kontakt.md.swp", "utkast till beslut.docx", "onamnd.html", "onamnd.js",
    ]  # fmt: skip
    return {
        **{f"{HERE}/{name}": given[f"{HERE}/{name}"] for name in names},
        **{name: text for name, text in given.items() if name.startswith(("docs/sv/berattelser/s", "docs/ar/"))},
        f"{HERE}/namngivet.md": PAGE.format(title="Namngivet", more="", body=KEPT_BACK),
        f"{HERE}/mallen.md": PAGE.format(title="Mallen", more="", body="FYLL I: zqxmall"),
        f"{HERE}/liten.md": PAGE.format(title='"Fyll i: zqxrubrik"', more="", body="Hej."),
    }
