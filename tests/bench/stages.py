"""Stages: one build of the site in this folder, with a clock on each event of its hooks; prints seconds as JSON."""

import contextlib
import io
import json
import time
from collections.abc import Callable
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config

# Only what MkDocs itself names is known here: whatever the hooks call inside may move as it likes.
RENDERING = "MkDocs mall runt varje färdig sida"
REST = "MkDocs självt: läsa, skriva, kopiera"


class Clock:
    """Seconds of each stage, in the order they first ran. No event runs within another, so they add up."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.since = 0.0

    def add(self, stage: str, start: float) -> None:
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - start

    def on(self, work: Callable[..., Any], stage: str) -> Callable[..., Any]:
        """The same work; what it takes is added to its stage."""

        def run(*given: Any, **named: Any) -> Any:
            start = time.perf_counter()
            try:
                return work(*given, **named)
            finally:
                self.add(stage, start)

        return run

    def rendering_begins(self, *_: Any, **__: Any) -> None:
        self.since = time.perf_counter()

    def rendering_ends(self, *_: Any, **__: Any) -> None:
        self.add(RENDERING, self.since)


def stages() -> dict[str, float]:
    """Stage → seconds; what no hook does is MkDocs' own."""
    start, clock = time.perf_counter(), Clock()
    config = load_config("mkdocs.yml")
    events = config.plugins.events
    for event, methods in events.items():
        # A hook's module is called what mkdocs.yml calls it: hooks/content.py.
        methods[:] = [clock.on(work, f"{work.__module__.rpartition('/')[2]} on_{event}") for work in methods]
    events["page_context"].append(clock.rendering_begins)  # MkDocs renders a page between these two
    events["post_page"].insert(0, clock.rendering_ends)
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build.build(config)
    config.plugins.on_shutdown()
    total = time.perf_counter() - start
    return {**clock.seconds, REST: total - sum(clock.seconds.values())}


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()):  # what the checks say is not asked for here
        found = stages()
    print(json.dumps(found))
