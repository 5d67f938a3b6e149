"""Files: what each kind lists is made; one that cannot list its own takes no other's, and is told."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from publishing.engine import files
from publishing.engine.build import Build
from publishing.kinds import ALL
from publishing.library.kinds import Kind
from publishing.library.recipes import Ready, ready
from publishing.library.site import Overrides, Site
from tests.tools.small import buildable, library, small_site


def breaks(_: Site) -> Iterator[Ready]:
    yield ready("half.txt", "")
    raise KeyError("fel")


def whole(_: Site) -> Iterator[Ready]:
    yield ready("whole.txt", "")


def test_a_kind_that_cannot_list_its_files_is_told_and_the_others_have_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = buildable(small_site(tmp_path))
    found = replace(library(root), kinds=(*ALL, Kind("fish", "fisk", files=breaks), Kind("eel", "ål", files=whole)))
    now = Build(False, Site(found, "https://x.test/", root, Overrides()))
    monkeypatch.setattr(files, "of_every_site", lambda: iter([]))  # fonts and icons take seconds
    files.make(now)
    assert [(each.code, dict(each.facts)) for each in now.problems if each.code == "recipe.failed"] == [
        ("recipe.failed", {"place": "fish", "error": "KeyError: 'fel'"})
    ]
    assert "whole.txt" in now.ready and "sitemap.xml" in now.ready and "half.txt" not in now.ready
