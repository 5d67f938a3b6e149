"""Places: nothing but a site is replaced, and what a site is published with stays."""

from pathlib import Path

import pytest

from publishing.engine.places import carry, gone, may_be_replaced
from publishing.press.listings import BUILT

PLACES = [
    # where                  what lies there                               may be replaced
    ("new",                  {},                                           True),
    ("site",                 {BUILT: ""},                                  True),
    ("site",                 {"404.html": "", "sitemap.xml": ""},          True),
    ("site",                 {".git/HEAD": ""},                            True),
    ("site",                 {"404.html": ""},                             False),
    ("docs_old",             {"a.md": ""},                                 False),
    ("../outside",           {"letter.txt": ""},                           False),
    ("../outside",           {},                                           True),
    (".git",                 {},                                           False),
    (".git/site",            {},                                           False),
    ("hooks",                {BUILT: ""},                                  False),
    ("docs/sv/site",         {},                                           False),
    (".",                    {BUILT: ""},                                  False),
    ("..",                   {BUILT: ""},                                  False),
    ("linked",               {},                                           False),
    ("mkdocs.yml",           {},                                           False),
]  # fmt: skip


@pytest.mark.parametrize(("where", "there", "may"), PLACES)
def test_only_a_site_is_replaced(where: str, there: dict[str, str], may: bool, tmp_path: Path) -> None:
    root = tmp_path / "repository"
    for place in ("mkdocs.yml", "docs/sv/index.md", *(f"{where}/{name}" for name in there)):
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).touch()
    (root / "linked").symlink_to(root / "docs")
    assert may_be_replaced((root / where).resolve(), str(root / "mkdocs.yml")) is may


def test_of_a_link_not_what_it_leads_to_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    (tmp_path / "nowhere").symlink_to(tmp_path / "none")
    for name in ("link", "nowhere", "none"):
        gone(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_what_is_carried_over_is_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "old/empty").mkdir(parents=True)
    (tmp_path / "old/link").symlink_to("nowhere")
    carry(tmp_path / "old", tmp_path / "new")
    assert (tmp_path / "new/empty").is_dir() and (tmp_path / "new/link").readlink() == Path("nowhere")
