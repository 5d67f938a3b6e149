"""What the tests share: the real site, built once a run and seen from outside, and golden files."""

import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
pytest_plugins = ["tests.tools.browsing"]
EPOCH = "1795305600"  # 2026-11-22 00:00 UTC: no test depends on the day it is run


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="write golden files anew instead of comparing")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """golden(path, text): compare with the file, or write it with --rewrite-golden."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--rewrite-golden"):
            path.write_text(text, "utf-8")
        assert path.is_file(), f"{path} is missing: run pytest with --rewrite-golden and read what it wrote"
        assert text == path.read_text("utf-8")

    return compare


def last_review(root: Path) -> int:
    """The last day on which somebody has reviewed a text, in seconds since 1970: a build before it would mind."""
    files = [*(root / "docs/sv").rglob("*.md"), *(root / "campaigns").glob("*/sv.md")]
    said = re.compile(r"^(?:reviewed|changed|opened): (\d{4}-\d\d-\d\d)", re.MULTILINE)
    days = [datetime.fromisoformat(day) for file in files for day in said.findall(file.read_text("utf-8"))]
    return int(max(days, default=datetime(1970, 1, 2)).replace(tzinfo=UTC).timestamp())


def built(
    folder: Path, *, root: Path = ROOT, site_url: str = "https://example.test/blifamiljehem/", strict: bool = True
) -> Path:
    """Build a site into `folder`, as anyone would: with the mkdocs command."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    command += ["--strict"] if strict else []
    epoch = str(max(int(EPOCH), last_review(root)))
    environment = {**os.environ, "SITE_URL": site_url, "SOURCE_DATE_EPOCH": epoch, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site under the project path /blifamiljehem/, built once for all workers of a run."""
    return once(tmp_path_factory, "real", lambda folder: built(folder / "site")) / "site"


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that the first worker of a run fills and the others find; `make` is given the empty folder."""
    shared = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder, done = shared / name, shared / f"{name}.done"
    with Lock(shared / f"{name}.lock"):
        if not done.is_file():
            folder.mkdir()
            make(folder)
            done.touch()
    return folder


class Lock:
    """A lock between the processes of one run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        self.file = self.path.open("w")
        fcntl.flock(self.file, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        self.file.close()


NO_CHROMIUM = "Chromium saknas. Installera chromium, eller sätt CHROMIUM till dess sökväg."


def installed() -> str | None:
    """The Chromium to use: the one that CHROMIUM names, or else the first on the path."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


def missing() -> dict[str, str]:
    """Marker → what to tell, for the tests whose tool is not on this machine. In CI they run, and fail."""
    if os.environ.get("CI") == "true":
        return {}
    told = {
        "browser": f"Webbläsartesterna kördes inte: {NO_CHROMIUM}",
    }
    here = {"browser": bool(installed())}
    return {marker: words for marker, words in told.items() if not here[marker]}


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests whose tool is missing; the summary says so."""
    left_out = [item for item in items if any(item.get_closest_marker(marker) for marker in missing())]
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    for words in missing().values():
        terminalreporter.write_line(words, yellow=True)
