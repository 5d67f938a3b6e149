"""Campaigning: a site with a campaign gets its files, and what does not fit is told where it is written."""

import zipfile
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.engine.build import Build
from publishing.kinds.campaign import making as campaigning
from publishing.pages.views import Views
from tests.conftest import built
from tests.kinds.campaign.campaigns import BODY, LEDGER, text
from tests.tools.small import buildable, library, small_site

SMALL = ["leaflet", "email"]
FILES = {
    "campaigns/short-links.yml": LEDGER,
    "campaigns/prov/sv.md": text(channels=SMALL),
    "campaigns/prov/ar.md": text("ar", body="## عنوان\n\nنص.\n"),
}
KIT = "kampanj/prov/delningspaket/"


def site_of(folder: Path, **files: str) -> Path:
    """A small site with the campaign and a cache of its own; `sv` and `ar` are other texts of it."""
    laid = FILES | {f"campaigns/prov/{code}.md": words for code, words in files.items()}
    root = buildable(small_site(folder, files=laid))
    (root / ".cache").unlink()
    return root


def made(root: Path) -> Build:
    """A build that has come as far as the campaigns' files."""
    found = library(root)
    now = Build(root, False, found, Views(found, "https://prov.test/"))
    campaigning.make(now)
    return now


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("campaigning")
    return built(folder / "site", root=site_of(folder), strict=False)  # its Arabic text has no stamp


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_the_files_lie_at_the_address_of_the_kits_page(code: str, site: Path) -> None:
    folder = site / ("" if code == "sv" else code) / KIT
    page = LexborHTMLParser((folder / "index.html").read_text("utf-8"))
    files = [
        f"prov-{name}-{code}" for name in ("folder-a5", "folder-a5-tryckeri", "bild-lank", "mejl-banner", "qr-web")
    ]
    assert [name for name in files if not list(folder.glob(f"{name}.*"))] == []
    links = {node.attributes["href"] for node in page.css("a[href]")}
    assert {path.name for path in folder.iterdir() if path.suffix in (".pdf", ".zip")} <= links
    with zipfile.ZipFile(folder / f"prov-{code}.zip") as archive:
        assert {"texter.txt", f"prov-folder-a5-{code}.pdf"} <= set(archive.namelist())
        assert "Soppan är för varm." in archive.read("texter.txt").decode() or code == "ar"


def test_a_shared_link_shows_the_campaigns_own_image(site: Path) -> None:
    page = LexborHTMLParser((site / "ar/kampanj/prov/index.html").read_text("utf-8"))
    (image,) = page.css('meta[property="og:image"]')
    assert image.attributes["content"] == f"https://example.test/blifamiljehem/ar/{KIT}prov-bild-lank-ar.png"


@pytest.mark.parametrize("place", ["k/prov/", "k/prov/affisch/", "k/prov/ar/folder/"])
def test_a_printed_code_leads_somewhere(place: str, site: Path) -> None:
    page = LexborHTMLParser((site / place / "index.html").read_text("utf-8"))
    (link,) = page.css("a")
    way = (link.attributes["href"] or "").partition("?")[0]
    assert (site / place / way / "index.html").resolve().is_file()


WIDE = "Familjehemsverksamhetsutveckling"
TABLE = "| a | b |\n|---|---|\n| c | d |\n"
TOO_MUCH = [
    # what it shows, language, text, code, how the line begins it is told at
    ("a word, in Swedish", "sv", text(channels=SMALL, headline=f"{WIDE} pågår."), "campaign.too-wide", "headline"),
    ("a word, in a translation", "ar", text("ar", headline="طويلة" * 12), "campaign.too-wide", "headline"),
    ("the long text", "sv", text(channels=SMALL, body=BODY * 30), "campaign.too-long-text", "## En vanlig"),
    ("what nobody can draw", "sv", text(channels=SMALL, body=TABLE), "campaign.not-for-print", "starts"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "words", "told", "line"), [pytest.param(*row, id=name) for name, *row in TOO_MUCH])
def test_what_cannot_be_made_is_told_at_its_line_and_the_rest_is_made(
    code: str, words: str, told: str, line: str, tmp_path: Path
) -> None:
    now = made(site_of(tmp_path, **{code: words}))
    (problem,) = now.problems
    assert (problem.code, problem.spot.file) == (told, f"campaigns/prov/{code}.md")
    assert problem.spot.excerpt.startswith(line) and words.split("\n")[problem.spot.line - 1] == problem.spot.excerpt
    assert list(now.kits) == list(now.views.kits) == [("prov", "ar" if code == "sv" else "sv")]


def test_a_word_that_is_too_wide_is_underlined(tmp_path: Path) -> None:
    (problem,) = made(site_of(tmp_path, sv=TOO_MUCH[0][2])).problems
    spot = problem.spot
    assert spot.excerpt[spot.column - 1 :][: spot.length] == problem.facts["word"] == WIDE
    assert problem.facts["format"] == "Folder A5, två sidor" and 0 < int(problem.facts["percent"]) < 50


def test_a_letter_that_the_font_lacks_is_left_to_its_check(tmp_path: Path) -> None:
    now = made(site_of(tmp_path, sv=text(channels=SMALL, headline="Kaffe ☕ hemma.")))
    assert (now.problems, list(now.kits)) == ([], [("prov", "ar")])


def test_what_was_made_before_is_not_told_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = site_of(tmp_path)
    first = made(root)
    assert capsys.readouterr().err == "Kampanjmaterial: 2 av 2 klara\n"
    second = made(root)
    assert capsys.readouterr() == ("", "")
    assert second.kits == first.kits and list(first.kits) == [("prov", "sv"), ("prov", "ar")]


def test_another_word_in_swedish_makes_nothing_anew_in_arabic(tmp_path: Path) -> None:
    root = site_of(tmp_path)
    made(root)
    before = {path.name for path in (root / ".cache/publishing").iterdir()}
    (root / "campaigns/prov/sv.md").write_text(
        text(channels=SMALL, radio="Något helt annat att läsa upp i radio i kväll."), "utf-8"
    )
    made(root)
    after = {path.name for path in (root / ".cache/publishing").iterdir()}
    assert len(after - before) == 1  # the Swedish kit, for its ZIP: every file in it is as it was


def test_a_site_without_campaigns_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert made(buildable(small_site(tmp_path))).kits == {} and capsys.readouterr() == ("", "")
