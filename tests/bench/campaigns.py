"""Campaigns: what each adds to a build of the real site, in every language, the first time and the next."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.bench.corpus import ROOT, take_house
from tests.bench.measure import Took, built

GOAL_CPU_S = 15.0
"""The most a campaign in seven languages may take of two cores, cold. Ordered by the issue of campaigns."""
LEDGER = "campaigns/short-links.yml"
CACHE, INDEX = ".cache", "pagefind"


@dataclass(frozen=True)
class Built:
    """A site built twice: with what it adds not in the cache yet, and again with nothing changed.

    files, size  what there is on the site, in bytes, the search index left out
    """

    cold: Took
    warm: Took
    files: int
    size: int

    def __sub__(self, other: "Built") -> "Built":
        """What this site takes beyond another with a full cache. Both its builds are compared with the warm one."""
        files, size = self.files - other.files, self.size - other.size
        return Built(self.cold - other.warm, self.warm - other.warm, files, size)


def campaigns() -> Iterator[tuple[str, Built]]:
    """The real site without campaigns, under no name, then what each campaign by itself adds to it."""
    with tempfile.TemporaryDirectory(prefix="bench-campaigns-") as folder:
        site, kept = Path(folder) / "site", Path(folder) / "cache"
        take_house(site)
        shutil.copytree(ROOT / "docs", site / "docs")
        leave(site, "")
        without = twice(site)
        yield "", without
        shutil.copytree(site / CACHE, kept)  # a campaign must find nothing that another has made
        for slug in slugs():
            shutil.rmtree(site / CACHE)
            shutil.copytree(kept, site / CACHE)
            leave(site, slug)
            yield slug, twice(site) - without


def slugs() -> list[str]:
    return sorted(path.parent.name for path in (ROOT / "campaigns").glob("*/sv.md"))


def leave(site: Path, slug: str) -> None:
    """All of campaigns/ but the campaigns, save one. The ledger is told, or it would miss the others' links."""
    others = [name for name in slugs() if name != slug]
    shutil.rmtree(site / "campaigns", ignore_errors=True)
    shutil.copytree(ROOT / "campaigns", site / "campaigns", ignore=shutil.ignore_patterns(*others))
    ledger = yaml.safe_load((ROOT / LEDGER).read_text("utf-8"))
    ledger["links"] = [link for link in ledger["links"] if link["campaign"] == slug]
    (site / LEDGER).write_text(yaml.safe_dump(ledger, sort_keys=False), "utf-8")


def twice(site: Path) -> Built:
    """Build, and build again."""
    cold, warm = built(site), built(site)
    output = site / "site"
    sizes = [
        path.stat().st_size
        for path in output.rglob("*")
        if path.is_file() and path.relative_to(output).parts[0] != INDEX
    ]
    return Built(cold, warm, len(sizes), sum(sizes))
