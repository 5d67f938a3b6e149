"""Vendored: client libraries as their packages carry them, served from our own site."""

from collections.abc import Iterator
from pathlib import Path

from publishing.base.problems import Problem, Spot
from publishing.outputs.artefacts import Artefact, artefact

PACKAGES = Path(__file__).parents[3] / "node_modules"
"""Where `make setup` puts what package-lock.json names."""
FILES = {
    # place on the site                 file of the package
    "assets/js/idb-keyval.mjs":         "idb-keyval/dist/index.js",  # a key and its value, in the visitor's browser
    "assets/js/idb-keyval.licence.txt": "idb-keyval/LICENCE",        # Apache-2.0 asks that it comes along
}  # fmt: skip


def missing(packages: Path = PACKAGES) -> Iterator[Problem]:
    """The packages that are not there: pages that need them would not work."""
    names = dict.fromkeys(file.partition("/")[0] for file in FILES.values() if not (packages / file).is_file())
    for name in names:
        yield Problem(Spot("package.json"), "package.not-there", {"package": name})


def vendored(packages: Path = PACKAGES) -> Iterator[Artefact]:
    """The libraries, unchanged."""
    for place, file in FILES.items():
        if (packages / file).is_file():  # a preview goes on without it, and shows the problem
            yield artefact(place, (packages / file).read_bytes())
