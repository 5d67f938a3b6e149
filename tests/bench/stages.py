"""Stages: one build of the site in this folder, with a clock on each part of it; prints seconds as JSON."""

import contextlib
import io
import json
import time
from collections.abc import Callable
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config

from publishing.engine import build, checking, finishing, generated
from publishing.promises import site

STAGES: dict[str, tuple[object, str]] = {
    "läsa texter och data": (build, "read_library"),
    "kontrollera texterna": (checking, "of_texts"),
    "Markdown till HTML": (generated, "converted"),
    "mallar och skrivning": (mkdocs_build, "_build_page"),  # MkDocs has no open name for one page
    "filer bredvid sidorna": (finishing, "put"),
    "läsa de färdiga sidorna": (site, "read"),
    "vänta på Pagefind": (finishing, "indexed"),
}
REST = "MkDocs självt, 404, kopiering"


def clocked(work: Callable[..., Any], stage: str, seconds: dict[str, float]) -> Callable[..., Any]:
    """The same work; what it takes is added to its stage."""

    def run(*given: Any, **named: Any) -> Any:
        start = time.perf_counter()
        try:
            return work(*given, **named)
        finally:
            seconds[stage] += time.perf_counter() - start

    return run


def stages() -> dict[str, float]:
    """Stage → seconds. No stage calls another, so that they add up to the build."""
    seconds = dict.fromkeys(STAGES, 0.0)
    for stage, (owner, name) in STAGES.items():
        setattr(owner, name, clocked(getattr(owner, name), stage, seconds))
    start = time.perf_counter()
    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build.build(config)
    config.plugins.on_shutdown()
    total = time.perf_counter() - start
    return {**seconds, REST: total - sum(seconds.values())}


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()):  # what the checks say is not asked for here
        found = stages()
    print(json.dumps(found))
