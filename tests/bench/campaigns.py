"""Campaigns: what it takes to make everything of each campaign in every language, anew and again."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter, process_time

from publishing.base import clock
from publishing.base.settings import read_settings
from publishing.engine.build import Build
from publishing.kinds.campaign import making as campaigning
from publishing.library.library import Library
from publishing.library.reading import read_library
from publishing.pages.views import Views
from tests.tools.small import ROOT

GOAL_CPU_S = 15.0
"""The most a campaign in seven languages may take of two cores, cold. Ordered by the issue of campaigns."""
SITE = "https://blifamiljehem.example/"


@dataclass(frozen=True)
class Made:
    """What a campaign took, in seconds: with an empty cache, and again with a full one; its files and their bytes."""

    slug: str
    cold_cpu_s: float
    cold_wall_s: float
    warm_cpu_s: float
    files: int
    size: int


def campaigns() -> Iterator[Made]:
    """Each campaign of the real site by itself, in a cache of its own."""
    library, _ = read_library(ROOT, read_settings(ROOT / "mkdocs.yml", ROOT), today=clock.today())
    for slug, campaign in library.campaigns.items():
        with tempfile.TemporaryDirectory(prefix="bench-kits-") as folder:
            root = Path(folder)
            (root / "overrides").symlink_to(ROOT / "overrides")
            alone = _only(library, slug)
            cold, again = _took(root, alone), _took(root, alone)
        made = cold[2].kits.values()
        files = sum(len(kit.files) + 1 for kit in made)
        size = sum(len(kit.bundle) + sum(len(each.content) for each in kit.files) for kit in made)
        assert len(made) == len(campaign.editions), f"{slug}: {len(made)} kits"
        yield Made(slug, cold[0], cold[1], again[0], files, size)


def _only(library: Library, slug: str) -> Views:
    return Views(replace(library, campaigns={slug: library.campaigns[slug]}), SITE)


def _took(root: Path, views: Views) -> tuple[float, float, Build]:
    now = Build(root, serving=False, library=views.library, views=views)
    cpu, wall = process_time(), perf_counter()
    campaigning.make(now)
    return process_time() - cpu, perf_counter() - wall, now
