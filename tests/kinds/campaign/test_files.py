"""Campaigns as files: a site with a campaign gets them, and what does not fit is told where it is written."""

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from publishing.engine import making
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.files import files, recipe_of
from publishing.kinds.campaign.kit import KitFiles
from publishing.kinds.campaign.looks import PLACE
from publishing.kinds.campaign.page import kit_files
from publishing.library.site import Site
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


def with_campaign(folder: Path, **files: str) -> Path:
    """A small site with the campaign and a cache of its own; `sv` and `ar` are other texts of it."""
    laid = FILES | {f"campaigns/prov/{code}.md": words for code, words in files.items()}
    root = buildable(small_site(folder, files=laid))
    (root / ".cache").unlink()
    return root


@dataclass(frozen=True)
class Campaigns:
    """The campaigns of a site, as far as their files."""

    site: Site
    made: making.Made

    @property
    def kits(self) -> dict[tuple[str, str], KitFiles]:
        """The kits that pages tell of, by campaign and language."""
        known = [(each, code) for each in CAMPAIGNS.of(self.site.library).values() for code in ("sv", "ar")]
        found = {(each.slug, code): kit_files(self.site, each, code) for each, code in known}
        return {key: kit for key, kit in found.items() if kit}


def made(root: Path) -> Campaigns:
    """The files of a site's campaigns."""
    site = Site(library(root), "https://prov.test/", root)
    found = making.made(files(site), site.cache)
    site.finished.update(found.finished)
    return Campaigns(site, found)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("campaigning")
    return built(folder / "site", root=with_campaign(folder), strict=False)  # its Arabic text has no stamp


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
    now = made(with_campaign(tmp_path, **{code: words}))
    (problem,) = now.made.problems
    assert (problem.code, problem.spot.file) == (told, f"campaigns/prov/{code}.md")
    assert problem.spot.excerpt.startswith(line) and words.split("\n")[problem.spot.line - 1] == problem.spot.excerpt
    assert list(now.kits) == [("prov", "ar" if code == "sv" else "sv")]


def test_a_word_that_is_too_wide_is_underlined(tmp_path: Path) -> None:
    (problem,) = made(with_campaign(tmp_path, sv=TOO_MUCH[0][2])).made.problems
    spot = problem.spot
    assert spot.excerpt[spot.column - 1 :][: spot.length] == problem.facts["word"] == WIDE
    assert problem.facts["format"] == "Folder A5, två sidor" and 0 < int(problem.facts["percent"]) < 50


def test_a_letter_that_the_font_lacks_is_left_to_its_check(tmp_path: Path) -> None:
    now = made(with_campaign(tmp_path, sv=text(channels=SMALL, headline="Kaffe ☕ hemma.")))
    assert (now.made.problems, list(now.kits)) == ([], [("prov", "ar")])


def test_what_was_made_before_is_not_told_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = with_campaign(tmp_path)
    first = made(root)
    assert capsys.readouterr().err == "Filer: 18 av 18\n"
    second = made(root)
    assert capsys.readouterr() == ("", "")
    assert second.kits == first.kits and list(first.kits) == [("prov", "sv"), ("prov", "ar")]


def test_another_word_in_swedish_makes_nothing_anew_in_arabic(tmp_path: Path) -> None:
    root = with_campaign(tmp_path)
    made(root)
    before = {path.name for path in (root / ".cache/publishing").iterdir()}
    (root / "campaigns/prov/sv.md").write_text(
        text(channels=SMALL, radio="Något helt annat att läsa upp i radio i kväll."), "utf-8"
    )
    made(root)
    after = {path.name for path in (root / ".cache/publishing").iterdir()}
    made_anew = {name.partition(".")[0] for name in after - before}  # an entry, with what lies beside it
    assert len(made_anew) == 1  # the Swedish ZIP: every file in it is as it was


def test_a_site_without_campaigns_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    now = made(buildable(small_site(tmp_path)))
    assert (now.kits, now.made.finished, list(now.made.ready)) == ({}, {}, [PLACE])  # no colours, in a stylesheet
    assert capsys.readouterr() == ("", "")


def test_a_page_is_told_how_large_each_file_is_and_what_it_shows(tmp_path: Path) -> None:
    now = made(with_campaign(tmp_path))
    kit = now.kits["prov", "ar"]
    for item in kit.items:
        content = now.made.finished[item.address].path.read_bytes()
        assert item.size == len(content) and item.address.startswith(f"ar/{KIT}prov-") and item.alt, item.id
        if item.preview:
            with Image.open(now.made.finished[item.preview].path) as opened:
                assert opened.size == (item.preview_width, item.preview_height), item.id
        if item.address.endswith(".png"):
            with Image.open(io.BytesIO(content)) as opened:
                assert (*opened.size, "px") == (item.width, item.height, item.unit), item.id
    assert [item.id for item in kit.items if not item.preview] == ["leaflet-a5-bleed"]
    paper = kit.get("leaflet-a5")
    assert paper and (paper.width, paper.height, paper.unit) == (148, 210, "mm")
    assert kit.bundle_size == len(now.made.finished[kit.bundle].path.read_bytes()) and kit.hero == {}


def test_a_recipe_changes_with_the_code_that_makes_and_with_what_is_given() -> None:
    assert recipe_of("a", 1) == recipe_of("a", 1) != recipe_of("a", 2)
    assert all(f"{tool} " in recipe_of() for tool in ("typst", "pillow", "pikepdf", "segno", "fontpkg-rubik"))
    assert re.search(r"[0-9a-f]{64}$", recipe_of())
