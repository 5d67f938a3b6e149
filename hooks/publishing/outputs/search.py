"""Search: Pagefind reads the finished pages and makes an index for each language; a visitor loads it on searching."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from publishing.base.problems import Problem, Refused, Spot

BUNDLE = "pagefind"
UNUSED = ("pagefind-*ui.css", "pagefind-*ui.js", "pagefind-highlight.js")
"""Pagefind's own interfaces: ours is overrides/assets/js/search.mjs."""


def index(site: Path) -> None:
    """Index the pages under `site` that carry data-pagefind-body, which only real translations do.

    raises  Refused when Pagefind fails; its words are quoted
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", BUNDLE, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).strip()[-400:]
        raise Refused([Problem(Spot("mkdocs.yml"), "search.failed", {"said": said})])
    for pattern in UNUSED:
        for path in (site / BUNDLE).glob(pattern):
            path.unlink()
    entry = site / BUNDLE / "pagefind-entry.json"  # its languages come in another order each time; bytes must not
    known = json.loads(entry.read_text("utf-8"))
    entry.write_text(json.dumps(known, sort_keys=True, ensure_ascii=False, separators=(",", ":")), "utf-8")


def keep(site: Path, cache: Path) -> None:
    """Put the index aside for the next rebuild of a preview."""
    shutil.rmtree(cache, ignore_errors=True)
    shutil.copytree(site / BUNDLE, cache)


def again(site: Path, cache: Path) -> bool:
    """Lay back an index put aside; False when there is none."""
    if not cache.is_dir():
        return False
    shutil.copytree(cache, site / BUNDLE, dirs_exist_ok=True)
    return True
