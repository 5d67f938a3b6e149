"""make shots: every page type as a visitor meets it (desktop, phone, Arabic, dark, print), and contact sheets."""

import os
import shutil
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, sync_playwright

from tests.conftest import installed

ROOT = Path(__file__).parents[2]
OUT = ROOT / "shots"
PAGES = {
    "start": "",
    "hub": "bli-familjehem/",
    "steps": "bli-familjehem/sa-gar-det-till/",
    "table": "bli-familjehem/uppdragen/",
    "self-check": "bli-familjehem/sjalvtest/",
    "thinking": "bli-familjehem/fundera/",
    "relatives": "bli-familjehem/narstaende/",
    "contact": "bli-familjehem/kontakt/",
    "myths": "myter/",
    "myth": "myter/singel/",
    "stories": "berattelser/",
    "story": "berattelser/lampan-i-hallen/",
    "at-work": "for-familjehem/",
    "folds": "for-familjehem/vardag/",
    "cards": "for-familjehem/prata-med-sma-barn/",
    "parents": "for-foraldrar/",
    "time": "for-foraldrar/under/",
    "form": "for-foraldrar/handlingsplan/",
    "matrix": "for-foraldrar/tredelat-foraldraskap/",
    "matrix-lent": "for-barn/vem-gor-vad/",
    "support": "for-foraldrar/vem-hjalper/",
    "insights": "utveckling/",
    "insight": "utveckling/insikter/handlingsplan-pa-ditt-sprak/",
    "feedback": "om/tyck-till/",
    "children": "for-barn/",
    "children-age": "for-barn/4-7/",
    "booklet": "for-barn/4-7/innan/",
    "booklet-spread": "for-barn/8-12/innan/#mina-saker",
    "booklet-long": "for-barn/13-17/innan/#jurist",
    "booklet-end": "for-barn/8-12/innan/#vad-saknas",
    "example": "for-familjehem/valkommen-till-oss/exempel/",
    "glossary": "ordlista/",
    "statement": "om/tillganglighet/",
    "translations": "om/oversattningar/",
    "search": "sok/?q=familjen",
    "campaigns": "kampanj/",
    "campaign": "kampanj/tid/",
    "campaign-coming": "kampanj/december/",
    "kit": "kampanj/december/delningspaket/",
    "plan": "kampanj/planen/",
    "news": "nyheter/",
    "events": "handelser/",
    "lost": "finns-inte/",
}
VIEWS = {
    # name        prefix  width height scheme   print
    "desktop": ("", 1280, 900, "light"),
    "phone": ("", 390, 844, "light"),
    "arabic": ("ar/", 390, 844, "light"),
    "arabic-wide": ("ar/", 1280, 900, "light"),
    "dark": ("", 1280, 900, "dark"),
    "ukrainian-dark": ("uk/", 390, 844, "dark"),
}  # fmt: skip
DIFFERENT = {"sv": "", "ar": "ar/", "uk": "uk/"}
"""The languages that differ most in script and length."""
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Quiet(SimpleHTTPRequestHandler):
    """Serves the site; a missing page gets 404.html, as on the host."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript", ".wasm": "application/wasm"}  # noqa: RUF012

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)


def main() -> None:
    """Build, photograph, lay on sheets."""
    site = OUT / "site"
    shutil.rmtree(site, ignore_errors=True)
    OUT.mkdir(exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    address = f"http://127.0.0.1:{server.server_port}/"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "SITE_URL": address}, stdout=subprocess.DEVNULL)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    chromium = installed()
    wanted = sys.argv[1:] or [*VIEWS, "print", "poster", "social", "handout", "card"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for view in VIEWS:
            if view in wanted:
                photograph(browser, address, view)
        if "print" in wanted:
            printed(browser, address)
        browser.close()
    server.shutdown()
    if "poster" in wanted:
        posters(site)
    if "social" in wanted:
        images(site)
    if "handout" in wanted:
        handouts(site)
    if "card" in wanted:
        myth_cards(site)
    for view in wanted:
        sheet(view)
    print(f"Se {OUT.relative_to(ROOT)}/ark-*.png")


def photograph(browser: Browser, address: str, view: str) -> None:
    """Every page type in one view."""
    prefix, width, height, scheme = VIEWS[view]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for name, path in PAGES.items():
        page.goto(address + prefix + path, wait_until="networkidle")
        page.screenshot(path=OUT / f"{view}-{name}.png", full_page=True)
    context.close()


SHEETS = (
    "myter/myter", "bli-familjehem/fundera/funderingsblad", "for-familjehem/*/bildkort",
    "for-foraldrar/*/handlingsplan", "for-foraldrar/*/motesblad", "for-foraldrar/*/kontaktplan",
)  # fmt: skip


def handouts(site: Path) -> None:
    """Every page of the sheets that pages hand out."""
    for code, prefix in DIFFERENT.items():
        for name in SHEETS:
            for file in sorted((site / prefix).glob(f"{name}.pdf")):
                document = pypdfium2.PdfDocument(file)
                for number in range(len(document)):
                    picture = document[number].render(scale=1.2).to_pil()
                    picture.save(OUT / f"handout-{file.stem}-{code}-{number + 1}.png")


def myth_cards(site: Path) -> None:
    """The pictures of the myths, at their own size."""
    for code, prefix in DIFFERENT.items():
        for file in sorted((site / prefix).glob("myter/*/myt.png")):
            Image.open(file).convert("RGB").save(OUT / f"card-{file.parent.name}-{code}.png")


def kits(site: Path, pattern: str) -> list[tuple[str, Path]]:
    """(`sv`, file) of what the kits hold, in the languages that differ most."""
    found = []
    for code, prefix in DIFFERENT.items():
        files = sorted((site / prefix / "kampanj").glob(f"*/delningspaket/{pattern}"))
        found += [(code, file) for file in files]
    return sorted(found, key=lambda each: each[1].name)


def posters(site: Path) -> None:
    """Every page of the posters and leaflets, as a PDF reader shows them."""
    for _, file in (
        kits(site, "*-affisch-a4-??.pdf")
        + kits(site, "*-affisch-a4-tryckeri-??.pdf")
        + kits(site, "*-folder-a5-??.pdf")
    ):
        document = pypdfium2.PdfDocument(file)
        for number in range(len(document)):
            document[number].render(scale=1.2).to_pil().save(OUT / f"poster-{file.stem}-{number + 1}.png")


def images(site: Path) -> None:
    """The images for screens, social media and mail, at their own size."""
    for form in ("skarm-*", "bild-*", "mejl-*"):
        for _, file in kits(site, f"*-{form}-??.*g"):
            Image.open(file).convert("RGB").save(OUT / f"social-{file.stem}.png")


def printed(browser: Browser, address: str) -> None:
    """The print sheet as the browser makes it, first page as PNG when poppler is there."""
    page = browser.new_context().new_page()
    for name, path in {
        "steps": PAGES["steps"],
        "booklet": PAGES["booklet"],
        "parents": PAGES["parents"],
        "arabic": "ar/" + PAGES["contact"],
        "myths": PAGES["myths"],
        "self-check": PAGES["self-check"],
        "arabic-myth": "ar/" + PAGES["myth"],
    }.items():
        page.goto(address + path, wait_until="networkidle")
        target = OUT / f"print-{name}.pdf"
        page.pdf(path=target, format="A4", prefer_css_page_size=True)
        if shutil.which("pdftoppm"):
            subprocess.run(
                ["pdftoppm", "-r", "70", "-png", "-f", "1", "-l", "2", target, target.with_suffix("")], check=True
            )


def sheet(view: str, columns: int = 6, width: int = 380, height: int = 760) -> None:
    """Pictures in rows, scaled to one width and cut to one height."""
    names = (
        [f"{view}-{name}.png" for name in PAGES]
        if view in VIEWS
        else [p.name for p in sorted(OUT.glob(f"{view}-*.png"))]
    )
    pictures = [Image.open(OUT / name).convert("RGB") for name in names]
    if not pictures:
        return
    rows = -(-len(pictures) // columns)
    board = Image.new("RGB", (columns * (width + 12) + 12, rows * (height + 24) + 12), "#888")
    for number, picture in enumerate(pictures):
        small = picture.resize((width, round(picture.height * width / picture.width)))
        at = (12 + number % columns * (width + 12), 20 + number // columns * (height + 24))
        board.paste(small.crop((0, 0, width, min(height, small.height))), at)
        ImageDraw.Draw(board).text((at[0], at[1] - 12), names[number], fill="#fff")
    board.save(OUT / f"ark-{view}.png")


if __name__ == "__main__":
    main()
