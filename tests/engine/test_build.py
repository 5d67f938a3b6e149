"""The build: what leaves the house has the published address, in a preview too, and is made once for both."""

from pathlib import Path

import pytest
from mkdocs.config.base import load_config
from mkdocs.exceptions import Abort

from publishing.engine import build
from publishing.engine.build import Build
from publishing.engine.files import of_kinds
from publishing.library.recipes import Recipe
from publishing.press.cache import name_of
from tests.tools.small import buildable, small_site

SERVED = "http://127.0.0.1:8000/hem/"


def begun(root: Path, monkeypatch: pytest.MonkeyPatch, *, serving: bool) -> tuple[Build, str]:
    """A build that has begun, and the path it takes its pages to lie under."""
    monkeypatch.setattr(build, "_COMMAND", build._Command("serve" if serving else "build"))
    config = load_config(str(root / "mkdocs.yml"), hooks=[])
    if serving:
        config.site_url = SERVED  # as `mkdocs serve` does
    now = build.start(config)
    return now, now.base(config)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return buildable(small_site(tmp_path, campaign=True))


def made_of(now: Build) -> list[tuple[str, str]]:
    """Where each file lies, and its name in the cache."""
    return [(each.place, name_of(each)) for each in of_kinds(now.site) if isinstance(each, Recipe)]


def test_a_preview_has_the_published_address_and_makes_nothing_anew(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://din.domän/bli/")
    (built, under), (seen, seen_under) = (begun(root, monkeypatch, serving=each) for each in (False, True))
    assert built.site.site_url == seen.site.site_url == "https://din.xn--domn-noa/bli/"
    assert (under, seen_under) == ("/bli/", "/hem/")
    assert made_of(built) == made_of(seen) != []


def test_an_address_that_cannot_be_used_ends_a_build(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://namn@prov.test/")
    with pytest.raises(Abort, match=r"settings\.address"):
        begun(root, monkeypatch, serving=False)
