"""Building: the same texts give the same bytes, at any address, and what is wrong never replaces what is right."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import EPOCH, built
from tests.kinds.campaign.seasons import campaign_files
from tests.tools.handouts import FILES, handouts_site
from tests.tools.small import BASE, ROOT, buildable, small_site

KEY = "bli-familjehem/kontakt"
SV = (BASE / f"docs/sv/{KEY}.md").read_text("utf-8")
AR = (BASE / f"docs/ar/{KEY}.md").read_text("utf-8")


def build(root: Path, *flags: str, url: str = "https://prov.test/") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SITE_URL": url, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("GITHUB_ACTIONS", None)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", *flags]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def digests(files: dict[str, bytes]) -> dict[str, str]:
    return {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}


def test_the_same_texts_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    assert digests(files_of(built(tmp_path / "again"))) == digests(files_of(site))


PICTURES = (".pdf", ".png", ".webp", ".svg", ".zip", ".jpg")
SIZE = re.compile(rb"[\d.,]+ [kM]B")


def told_by_pictures(name: str) -> bool:
    """Whether a file is a picture that may carry the address, or a share kit's page, which tells the size of many."""
    return name.endswith(PICTURES) or "/delningspaket/" in name


def at_the_root(content: bytes) -> bytes:
    """A file with its whole addresses moved to the root of the host, those a line end divides in a calendar too."""
    whole = content.replace(b"\r\n ", b"")
    for between in (b"/", b"/<wbr>"):
        whole = whole.replace(b"example.test" + between + b"blifamiljehem/", b"example.test/")
    return SIZE.sub(b"", whole)  # of a picture in which the address stands


def test_only_whole_addresses_know_where_the_site_lies(tmp_path: Path) -> None:
    """Under a project path and at a domain root: the same files, but for whole addresses and the 404 page.

    A small site with a page of every kind: the pictures that carry the address take long to draw.
    """
    campaign = campaign_files({"host": ("2026-11-20", "2026-11-30", 50)}, translated=("host",))
    root = handouts_site(tmp_path, {**FILES, **campaign})
    under = files_of(built(tmp_path / "under", root=root, strict=False))
    at_root = files_of(built(tmp_path / "root", root=root, site_url="https://example.test/", strict=False))
    assert at_root.pop("CNAME") == b"example.test\n"
    assert set(under) == set(at_root)
    assert {name.rpartition("/")[2] for name in under} >= {"myt.png", "funderingsblad.pdf", "kalender.ics"}
    moved = {name: at_the_root(content) for name, content in under.items() if not told_by_pictures(name)}
    moved["404.html"] = moved["404.html"].replace(b"/blifamiljehem/", b"/")
    there = {name: SIZE.sub(b"", at_root[name].replace(b"\r\n ", b"")) for name in moved}
    assert digests(moved) == digests(there)


@pytest.fixture(scope="module")
def fallback(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site where the contact page has no Arabic text."""
    root = buildable(small_site(tmp_path_factory.mktemp("fallback"), files={f"docs/ar/{KEY}.md.absent": ""}))
    done = build(root, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def test_a_page_that_is_not_translated_is_an_honest_fallback(fallback: Path) -> None:
    page = LexborHTMLParser((fallback / "ar" / KEY / "index.html").read_text("utf-8"))
    html, article, h1 = page.css_first("html"), page.css_first("article"), page.css_first("h1")
    assert html and article and h1 and h1.parent
    assert (html.attributes["lang"], html.attributes["dir"]) == ("ar", "rtl")
    assert (article.attributes["lang"], article.attributes["dir"]) == ("sv", "ltr")
    assert (h1.parent.attributes["lang"], h1.text()) == ("sv", "Kontakt")
    words = yaml.safe_load((ROOT / "docs/_data/wording/ar.yml").read_text("utf-8"))
    (notice,) = page.css(".notices p:not(.notice-links)")
    assert notice.text() == words["notice.fallback"] and "السويدية" in notice.text()


def test_search_engines_are_sent_to_the_swedish_page(fallback: Path) -> None:
    page = LexborHTMLParser((fallback / "ar" / KEY / "index.html").read_text("utf-8"))
    (canonical,), (robots,) = page.css('link[rel="canonical"]'), page.css('meta[name="robots"]')
    assert canonical.attributes["href"] == f"https://prov.test/{KEY}/"
    assert robots.attributes["content"] == "noindex"
    assert page.css('link[rel="alternate"][hreflang]') == [] and page.css("[data-pagefind-body]") == []
    sitemap = (fallback / "sitemap.xml").read_text("utf-8")
    assert f"https://prov.test/{KEY}/" in sitemap and f"https://prov.test/ar/{KEY}/" not in sitemap


def test_the_swedish_page_promises_no_arabic_one(fallback: Path) -> None:
    page = LexborHTMLParser((fallback / KEY / "index.html").read_text("utf-8"))
    assert [link.attributes["hreflang"] for link in page.css('link[rel="alternate"][hreflang]')] == ["sv", "x-default"]
    assert "finns inte på det här språket" in page.css("#languages li")[1].text()


OLD_SITE = {"index.html": b"den gamla sajten", "built.txt": b"2026-11-21\n"}


def with_old_site(folder: Path, files: dict[str, str | bytes]) -> Path:
    root = buildable(small_site(folder, files=files))
    (root / "site").mkdir()
    for name, content in OLD_SITE.items():
        (root / "site" / name).write_bytes(content)
    return root


FAULT, WARNING = SV.replace("2026-11-22", "i går"), AR.replace("source: ", "# ")
STOPS = [
    # what it shows           file                 text             flags         told as                    stops
    ("a fault",               f"docs/sv/{KEY}.md", FAULT,           [],           "field.date",              True),
    ("a fault, strictly",     f"docs/sv/{KEY}.md", FAULT,           ["--strict"], "field.date",              True),
    ("a file in no language", "docs/ny.md",        "Hej.\n",        [],           "language.outside-folder", True),
    ("a warning, strictly",   f"docs/ar/{KEY}.md", WARNING,         ["--strict"], "translation.unstamped",   True),
    ("a warning",             f"docs/ar/{KEY}.md", WARNING,         [],           "translation.unstamped",   False),
    ("a notice, strictly",    f"docs/sv/{KEY}.md", SV + "\nMer.\n", ["--strict"], "translation.outdated",    False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "text", "flags", "code", "stops"), [pytest.param(*row, id=name) for name, *row in STOPS]
)
def test_what_stops_a_build_leaves_the_old_site_as_it_was(
    file: str, text: str, flags: list[str], code: str, stops: bool, tmp_path: Path
) -> None:
    root = with_old_site(tmp_path, {file: text})
    done = build(root, *flags)
    said = done.stdout + done.stderr
    assert done.returncode == (1 if stops else 0), said
    assert (files_of(root / "site") == OLD_SITE) is stops
    assert f"[{code}]" in said and "Traceback" not in said
    assert ("Ingenting har publicerats." in said) is stops


@pytest.mark.parametrize("key", ["feed.title", "calendar.title", "redirect.text"])
def test_words_that_a_file_cannot_fill_in_are_told_where_they_stand(key: str, tmp_path: Path) -> None:
    root = with_old_site(tmp_path, campaign_files({"host": ("2026-11-01", None, 10)}))
    words = root / "docs/_data/wording/ar.yml"
    text, count = re.subn(rf"(?m)^{key}: .*$", f'{key}: "{{fel}}"', words.read_text("utf-8"))
    words.write_text(text, "utf-8")
    done = build(root)
    said = done.stdout + done.stderr
    assert count == 1 and done.returncode == 1 and "[wording.holes-differ]" in said and "Traceback" not in said


def test_a_fault_that_only_a_finished_page_shows_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    root = with_old_site(tmp_path, {})
    (root / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", root / "overrides")
    page = root / "overrides/main.html"  # of the house: what an author writes is told before anything is written
    page.write_text(page.read_text("utf-8").replace("</body>", '<p style="color: red">Rött</p></body>'), "utf-8")
    done = build(root)
    assert done.returncode == 1 and "[site.inline]" in done.stdout + done.stderr
    assert files_of(root / "site") == OLD_SITE
    assert [path.name for path in root.glob(".site.*")] == [".site.lock"]


def test_a_new_page_stops_what_editors_publish_and_is_left_out_at_night(tmp_path: Path) -> None:
    root = buildable(small_site(tmp_path))
    command = [sys.executable, "-m", "publishing.cli", "--root", str(root), "new", "for-barn/lek"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SOURCE_DATE_EPOCH": EPOCH}
    assert subprocess.run(command, env=environment, check=False, capture_output=True).returncode == 0
    assert build(root, "--strict").returncode == 1 and not (root / "site").exists()
    assert build(root).returncode == 0
    page = (root / "site/for-barn/lek/index.html").read_text("utf-8")
    assert "<h1>Sidan är inte klar än</h1>" in page and "FYLL I" not in page


def test_the_site_is_told_to_github_line_by_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = buildable(small_site(tmp_path, files={f"docs/sv/{KEY}.md": SV.replace("2026-11-22", "i går")}))
    environment = {**os.environ, "GITHUB_ACTIONS": "true", "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://prov.test/"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    lines = [line for line in (done.stdout + done.stderr).splitlines() if line.startswith("::")]
    assert lines == [
        f"::error file=docs/sv/{KEY}.md,line=9,col=11,title=field.date::»i går« är inget datum som finns. "
        "→ Skriv år, månad och dag så här: 2026-11-22."
    ]
