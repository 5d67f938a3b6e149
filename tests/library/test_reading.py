"""Reading: every fault in every file is told at once, and only what is whole becomes content."""

from pathlib import Path

from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.library.library import Library
from publishing.library.reading import read_library
from tests.tools.small import BASE, TODAY, library, small_site

GOOD = (BASE / "docs/sv/ordlista.md").read_text("utf-8")


def told(root: Path, *, keep_broken: bool = False) -> tuple[Library, set[tuple[str, str]]]:
    settings = read_settings(root / "mkdocs.yml", root)
    found, problems = read_library(root, settings, ALL, today=TODAY, keep_broken=keep_broken)
    return found, {(problem.spot.file, problem.code) for problem in problems}


def test_one_broken_file_hides_no_other(tmp_path: Path) -> None:
    files = {
        "docs/sv/a.md": "---\ntitle: A\n",
        "docs/sv/b.md": "ingenting",
        "docs/sv/c.md": GOOD.replace("owner: communications", "owner: chefen").replace("2026-11-22", "i går"),
        "docs/ar/index.md": "\tnej",
        "docs/_data/contacts.yml": "contacts: nej",
        "docs/_data/offers.yml": "offers: @",
        "docs/_data/glossary.yml.absent": "",
        "docs/_data/wording/ar.yml": "a: [b]",
    }
    _, problems = told(small_site(tmp_path, files=files))
    assert problems == {
        ("docs/sv/a.md", "front-matter.unclosed"),
        ("docs/sv/b.md", "front-matter.missing"),
        ("docs/sv/c.md", "field.choice"),
        ("docs/sv/c.md", "field.date"),
        ("docs/ar/index.md", "front-matter.missing"),
        ("docs/_data/contacts.yml", "field.list"),
        ("docs/_data/offers.yml", "front-matter.reserved-character"),
        ("docs/_data/glossary.yml", "data.no-file"),
        ("docs/_data/wording/ar.yml", "field.text"),
    }


def test_a_broken_swedish_page_hides_nothing_in_its_translation(tmp_path: Path) -> None:
    files = {"docs/sv/ordlista.md": "ingenting", "docs/ar/ordlista.md": "inget heller"}
    _, problems = told(small_site(tmp_path, files=files))
    assert problems == {
        ("docs/sv/ordlista.md", "front-matter.missing"),
        ("docs/ar/ordlista.md", "front-matter.missing"),
    }


def test_a_broken_page_is_left_out_of_a_build(tmp_path: Path) -> None:
    found, _ = told(small_site(tmp_path, files={"docs/sv/ordlista.md": "ingenting"}))
    assert "ordlista" not in found.guides and "index" in found.guides


def test_a_preview_keeps_an_empty_page_in_its_place(tmp_path: Path) -> None:
    found, problems = told(small_site(tmp_path, files={"docs/sv/ordlista.md": "ingenting"}), keep_broken=True)
    page = found.guides["ordlista"]
    assert (page.source.words.title, page.source.document.body) == ("docs/sv/ordlista.md", "")
    assert problems == {("docs/sv/ordlista.md", "front-matter.missing")}


def test_a_broken_translation_becomes_the_fallback(tmp_path: Path) -> None:
    found, _ = told(small_site(tmp_path, files={"docs/ar/ordlista.md": "inget"}))
    assert found.guides["ordlista"].edition("ar").language.code == "sv"
    assert found.guides["ordlista"].status("ar") == "missing"


def test_how_far_a_page_has_come_in_each_language(tmp_path: Path) -> None:
    checked = (BASE / "docs/ar/ordlista.md").read_text("utf-8").replace("not-yet", "2026-11-01")
    files = {
        "docs/ar/ordlista.md": checked,
        "docs/sv/index.md": (BASE / "docs/sv/index.md").read_text("utf-8") + "Mer.\n",
    }
    guides = library(small_site(tmp_path, files=files)).guides
    statuses = {key: (guide.status("sv"), guide.status("ar")) for key, guide in guides.items()}
    assert statuses == {
        "bli-familjehem/kontakt": ("source", "unchecked"),
        "index": ("source", "outdated"),
        "ordlista": ("source", "checked"),
    }
