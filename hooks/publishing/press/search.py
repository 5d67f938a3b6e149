"""Search: Pagefind reads the finished pages and makes an index for each language; a visitor loads it on searching."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from publishing.base.problems import Problem, Refused, Spot

BUNDLE = "pagefind"
UNUSED = ("pagefind-*ui.css", "pagefind-*ui.js", "pagefind-highlight.js")
"""Pagefind's own interfaces: ours is overrides/assets/js/search.mjs."""


@dataclass(frozen=True)
class Indexing:
    """Pagefind at work on the pages under `site`."""

    site: Path
    process: subprocess.Popen[str]

    def done(self) -> None:
        """Wait for it, then leave only what our own search page uses, the same bytes each time.

        raises  Refused when Pagefind failed; its words are quoted
        """
        said = "".join(part or "" for part in self.process.communicate()).strip()
        if self.process.returncode:
            raise Refused([Problem(Spot("mkdocs.yml"), "search.failed", {"said": said[-400:]})])
        for pattern in UNUSED:
            for path in (self.site / BUNDLE).glob(pattern):
                path.unlink()
        entry = self.site / BUNDLE / "pagefind-entry.json"  # its languages come in another order each time
        known = json.loads(entry.read_text("utf-8"))
        entry.write_text(json.dumps(known, sort_keys=True, ensure_ascii=False, separators=(",", ":")), "utf-8")


def begin(site: Path) -> Indexing:
    """Begin to index the pages under `site` that carry data-pagefind-body, which only real translations do.

    It has its own process, so that the pages can be checked meanwhile.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", BUNDLE, "--quiet"]
    return Indexing(site, subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))


def index(site: Path) -> None:
    """Index the pages under `site`, and wait.

    raises  Refused when Pagefind fails
    """
    begin(site).done()


def keep(site: Path, cache: Path) -> None:
    """Put the index aside for the next rebuild of a preview, where there is room."""
    unfinished = cache.with_name(f"{cache.name}.{os.getpid()}.part")
    try:
        shutil.copytree(site / BUNDLE, unfinished)
        shutil.rmtree(cache, ignore_errors=True)
        unfinished.rename(cache)  # another preview never finds half of it
    except OSError:
        shutil.rmtree(unfinished, ignore_errors=True)


def again(site: Path, cache: Path) -> bool:
    """Lay back an index put aside; False when there is none that can be read."""
    try:
        shutil.copytree(cache, site / BUNDLE, dirs_exist_ok=True)
    except OSError:
        return False
    return True
