"""Search: an index for each language, with the same bytes each time, that a preview can lay back."""

import json
from pathlib import Path

from publishing.press.search import BUNDLE, again, index, keep

PAGE = '<!doctype html><html lang="{0}"><title>{0}</title><body><h1>{0}</h1><p data-pagefind-body>{1}</p></body></html>'
TEXTS = {"sv": "Ett familjehem", "en": "A family home", "ar": "بيت عائلي", "so": "guri qoys", "uk": "сімейний дім"}


def site(folder: Path) -> Path:
    for code, text in TEXTS.items():
        (folder / code).mkdir(parents=True)
        (folder / code / "index.html").write_text(PAGE.format(code, text), "utf-8")
    (folder / "index.html").write_text('<!doctype html><html lang="fa"><p>nothing to find</p></html>', "utf-8")
    return folder


def test_every_language_has_an_index_and_they_come_in_one_order(tmp_path: Path) -> None:
    index(site(tmp_path))
    languages = json.loads((tmp_path / BUNDLE / "pagefind-entry.json").read_text("utf-8"))["languages"]
    assert list(languages) == sorted(TEXTS)
    assert all(each["page_count"] == 1 for each in languages.values())


def test_an_interface_that_is_not_ours_is_not_published(tmp_path: Path) -> None:
    index(site(tmp_path))
    assert [path.name for path in (tmp_path / BUNDLE).glob("*ui*")] == []
    assert (tmp_path / BUNDLE / "pagefind.js").is_file()


def test_a_preview_lays_its_index_back(tmp_path: Path) -> None:
    first, second, cache = site(tmp_path / "a"), site(tmp_path / "b"), tmp_path / "cache"
    assert not again(second, cache)
    index(first)
    keep(first, cache)
    assert again(second, cache)
    assert {path.name for path in (second / BUNDLE).iterdir()} == {path.name for path in (first / BUNDLE).iterdir()}


def test_a_cache_that_cannot_be_written_keeps_no_index_and_stops_nothing(tmp_path: Path) -> None:
    first, file, folder = tmp_path / "a", tmp_path / "file", tmp_path / "folder"
    (first / BUNDLE).mkdir(parents=True)
    file.touch()
    keep(first, file / "search")
    assert not again(first, file / "search") and file.is_file()
    folder.mkdir()
    (folder / "search").touch()  # a file where the index would lie
    keep(first, folder / "search")
    assert not again(first, folder / "search") and [path.name for path in folder.iterdir()] == ["search"]
