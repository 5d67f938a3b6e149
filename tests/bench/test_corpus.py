"""Both sides of the bench can be built: ours is, strictly; the other is a whole project, with or without its plugin."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load

from tests.bench import measure
from tests.bench.campaigns import leave, slugs
from tests.bench.corpus import ROOT, make_ours, make_stock, stock_code
from tests.bench.stages import RENDERING, REST
from tests.bench.texts import FOLDERS, INNER, LANGUAGES, LOOSE, keys, sample
from tests.conftest import built

LINK = re.compile(r"\]\(([^)#]+\.md)(?:#([\w-]+))?\)")


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our side with one page of each layout, in every language."""
    site = tmp_path_factory.mktemp("bench") / "ours"
    make_ours(site, sample())
    (ROOT / ".cache").mkdir(exist_ok=True)
    (site / ".cache").symlink_to(ROOT / ".cache")
    return site


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The other side, whole."""
    site = tmp_path_factory.mktemp("bench") / "stock"
    make_stock(site)
    return site


def languages() -> list[dict[str, str]]:
    with (ROOT / "mkdocs.yml").open("rb") as file:
        found: list[dict[str, str]] = yaml_load(file)["extra"]["publishing"]["languages"]
    return found


def test_our_side_builds_strictly_with_every_page_in_every_language(ours: Path, tmp_path: Path) -> None:
    site = built(tmp_path / "site", root=ours)
    for key in sample():
        address = key.removesuffix("index")
        for language in languages():
            assert (site / language.get("path", "") / address / "index.html").is_file(), (key, language["code"])


def test_the_stages_are_those_of_the_four_hooks(ours: Path) -> None:
    found = measure.stages(ours)
    assert {name.partition(" ")[0] for name in found if ".py on_" in name} == {
        path.name for path in (ROOT / "hooks").glob("*.py")
    }
    assert {RENDERING, REST} <= found.keys()


def test_the_corpus_has_the_languages_of_the_site() -> None:
    assert [language["code"] for language in languages()] == list(LANGUAGES)


def test_the_sample_is_of_the_corpus_and_has_all_its_layouts() -> None:
    assert set(sample()) <= set(keys()) and INNER in keys() and len(keys()) == 60
    assert {*LOOSE, next(iter(FOLDERS)) + "/index"} < set(sample())


def test_the_other_side_has_a_config_that_mkdocs_takes(stock: Path) -> None:
    with (stock / "mkdocs.yml").open("rb") as file:
        given: dict[str, Any] = yaml_load(file)
    search, i18n = given["plugins"]
    assert (search, i18n["i18n"]["docs_structure"]) == ("search", "folder")
    locales = i18n["i18n"]["languages"]
    assert [each["locale"] for each in locales] == [stock_code(code) for code in LANGUAGES]
    assert [each["locale"] for each in locales if each.get("default")] == ["sv"]
    config = load_config(str(stock / "mkdocs.yml"), plugins=["search"])  # the one plugin it may lack here
    assert config.theme.name == "material"


def test_the_other_side_has_every_page_and_no_dead_link(stock: Path) -> None:
    docs = stock / "docs"
    written = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.rglob("*.md")}
    assert written.keys() == {f"{stock_code(code)}/{key}.md" for code in LANGUAGES for key in keys()}
    dead = [
        (name, target)
        for name, text in written.items()
        for target, heading in links(name, text)
        if f"{{#{heading}}}" not in written.get(target, "") and (heading or target not in written)
    ]
    assert dead == []


def links(name: str, text: str) -> Iterator[tuple[str, str]]:
    """The page and the heading that each link of a page leads to."""
    for found in LINK.finditer(text):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(name), found[1])), found[2] or ""


def test_both_sides_have_the_same_bodies(ours: Path, tmp_path: Path) -> None:
    make_stock(tmp_path / "stock", sample())
    for code in LANGUAGES:
        for key in sample():
            mine = (ours / "docs" / code / f"{key}.md").read_text("utf-8").rpartition("---\n\n")[2]
            other = (tmp_path / "stock/docs" / stock_code(code) / f"{key}.md").read_text("utf-8")
            assert other.partition("\n\n")[2] == mine


def test_a_campaign_can_be_left_alone_with_its_own_link(tmp_path: Path) -> None:
    first, *_ = slugs()
    for slug in ("", first):
        leave(tmp_path, slug)
        ledger = (tmp_path / "campaigns/short-links.yml").read_text("utf-8")
        assert [each for each in slugs() if (tmp_path / "campaigns" / each).is_dir()] == [slug] * bool(slug)
        assert [each for each in slugs() if f"campaign: {each}\n" in ledger] == [slug] * bool(slug)
