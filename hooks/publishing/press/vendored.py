"""Vendored: client libraries as their packages carry them, served from our own site."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from publishing.base.problems import Problem, Spot
from publishing.library.recipes import Ready, ready

PACKAGES = Path(__file__).parents[3] / "node_modules"
"""Where `make setup` puts what package-lock.json names."""
FILES = {
    # place on the site                 file of the package
    "assets/js/idb-keyval.mjs":         "idb-keyval/dist/index.js",  # a key and its value, in the visitor's browser
    "assets/js/idb-keyval.licence.txt": "idb-keyval/LICENCE",        # Apache-2.0 asks that it comes along
}  # fmt: skip


ICONS = "@iconify-json/fluent-emoji-flat"
"""Pictograms of things, MIT, by Microsoft; docs/_data/pictograms.yml names those that may be shown."""


@cache
def icons(packages: Path = PACKAGES) -> dict[str, str]:
    """Name → the inside of its SVG, 32 × 32; empty when the package is not there."""
    file = packages / ICONS / "icons.json"
    if not file.is_file():
        return {}
    return {name: icon["body"] for name, icon in json.loads(file.read_bytes())["icons"].items()}


def missing(packages: Path = PACKAGES) -> Iterator[Problem]:
    """The packages that are not there: pages that need them would not work."""
    names = [file.partition("/")[0] for file in FILES.values() if not (packages / file).is_file()]
    names += [] if (packages / ICONS).is_dir() else [ICONS]
    for name in dict.fromkeys(names):
        yield Problem(Spot("package.json"), "package.not-there", {"package": name})


def vendored(packages: Path = PACKAGES) -> Iterator[Ready]:
    """The libraries, unchanged."""
    for place, file in FILES.items():
        if (packages / file).is_file():  # a preview goes on without it, and shows the problem
            yield ready(place, (packages / file).read_bytes())
