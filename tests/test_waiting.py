"""Waiting: one place says how long a test may wait, and none sleeps: a busy machine must not fail what is right."""

import re

from tests.conftest import ROOT

WAITS = re.compile(r"\bsleep\(|wait_for_time(?:out)|\btime(?:out)=|set_default_(?:navigation_)?time(?:out)")
ALLOWED = {
    "tests/tools/browsing.py": "the place that says it",
    "tests/bench/measure.py": "no test: it measures, and looks again and again when the preview has built",
}


def test_no_test_sleeps_or_has_a_patience_of_its_own() -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("*.py")
        if WAITS.search(path.read_text("utf-8"))
    }
    assert found == set(ALLOWED)
