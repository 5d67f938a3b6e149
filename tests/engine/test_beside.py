"""Beside: whatever stops a build, the site that was there is whole; and two builds never write in each other."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest
from filelock import FileLock
from mkdocs.config.defaults import MkDocsConfig

from publishing.base.problems import Refused
from publishing.engine import beside
from publishing.press.listings import BUILT
from tests.conftest import EPOCH
from tests.tools.small import buildable, small_site

STOPS = """
import sys

stopped = []

def on_post_page(output, page, config):
    if not stopped:
        stopped.append(page)
        print("writing", flush=True)
        sys.stdin.readline()
"""
"""A hook that tells when the pages are being written, and waits to be told to go on."""


@pytest.fixture
def config(tmp_path: Path) -> Iterator[MkDocsConfig]:
    """A config whose site is there already."""
    config = MkDocsConfig()
    config.site_dir = str(tmp_path / "site")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("old", "utf-8")
    (tmp_path / "site" / BUILT).touch()
    yield config
    beside.drop()


def write(config: MkDocsConfig, name: str = "index.html", text: str = "new") -> None:
    (Path(config.site_dir) / name).write_text(text, "utf-8")


def lay(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def lying(folder: Path) -> dict[str, str]:
    """What lies in the site, and in the folders beside it."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock" and path.name != BUILT)
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def test_what_is_built_takes_the_place_of_the_old(config: MkDocsConfig, tmp_path: Path) -> None:
    assert beside.begin(config) == []
    write(config)
    assert lying(tmp_path)["site/index.html"] == "old"
    beside.take_place(config)
    assert lying(tmp_path) == {"site/index.html": "new"} and config.site_dir == str(tmp_path / "site")


def test_what_is_not_right_leaves_the_old_as_it_was(config: MkDocsConfig, tmp_path: Path) -> None:
    beside.begin(config)
    write(config)
    beside.drop()
    assert lying(tmp_path) == {"site/index.html": "old"}


def test_the_first_site_needs_no_folder(config: MkDocsConfig, tmp_path: Path) -> None:
    config.site_dir = str(tmp_path / "not/yet/there")
    beside.begin(config)
    write(config)
    beside.take_place(config)
    assert lying(tmp_path / "not") == {"yet/there/index.html": "new"}


def test_a_site_behind_a_link_is_changed_where_it_lies(config: MkDocsConfig, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "site")
    config.site_dir = str(tmp_path / "link")
    beside.begin(config)
    write(config)
    beside.take_place(config)
    assert (tmp_path / "link").is_symlink() and (tmp_path / "site/index.html").read_text("utf-8") == "new"


HIDDEN = [
    # what it shows             in the old                 in the new                 what is left
    ("a file",                  {".git": "o"},             {},                        {".git": "o"}),
    ("a folder",                {".git/refs/a": "o"},      {},                        {".git/refs/a": "o"}),
    ("in a folder of both",     {".w/acme": "o"},          {".w/s": "n"},             {".w/acme": "o", ".w/s": "n"}),
    ("a file of both",          {".nojekyll": "o"},        {".nojekyll": "n"},        {".nojekyll": "n"}),
    ("a folder, then a file",   {".a/b": "o"},             {".a": "n"},               {".a": "n"}),
    ("a file, then a folder",   {".a": "o"},               {".a/b": "n"},             {".a/b": "n"}),
    ("in a folder that is not", {"a/.b": "o"},             {},                        {}),
]  # fmt: skip


@pytest.mark.parametrize("links", [True, False], ids=["linked", "copied"])
@pytest.mark.parametrize(("old", "new", "left"), [row[1:] for row in HIDDEN], ids=[row[0] for row in HIDDEN])
def test_what_is_hidden_in_the_old_site_stays(  # as in MkDocs: a .git by which the site is sent away, say
    old: dict[str, str],
    new: dict[str, str],
    left: dict[str, str],
    links: bool,
    config: MkDocsConfig,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", Mock(side_effect=OSError(errno.EPERM, "")))
    lay(tmp_path / "site", old)
    beside.begin(config)
    lay(Path(config.site_dir), {"index.html": "new", **new})
    beside.take_place(config)
    assert lying(tmp_path) == {f"site/{name}": text for name, text in {"index.html": "new", **left}.items()}


def test_what_is_hidden_is_in_the_new_site_before_it_takes_the_place(
    config: MkDocsConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path / "site", {".git/HEAD": "o"})
    beside.begin(config)
    seen = []
    monkeypatch.setattr(
        Path, "rename", lambda path, target: seen.append((beside._NOW[-1].part / ".git/HEAD").is_file())
    )
    beside.take_place(config)
    assert seen[0]


ODD = [
    # what it shows               a file       a a folder     a link          told as
    ("the site is a file",        "site",      "",             "",             "build.not-a-site"),
    ("its parent is a file",      "in",        "",             "",             "build.shut"),
    ("what is new is a file",     ".site.new",                              "",             "",             ""),
    ("what is new is a link",     "",          "",             ".site.new",    ""),
    ("what is old is a file",     ".site.old",                              "",             "",             ""),
    ("what is old is a link",     "",          "",             ".site.old",    ""),
    ("the lock is a folder",      "",          ".site.lock/a", "",             ""),
    ("the lock is a link",        "",          "",             ".site.lock",   ""),
    ("the site leads to itself",  "",          "",             "site",         "build.shut"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "folder", "link", "code"), [row[1:] for row in ODD], ids=[row[0] for row in ODD])
def test_whatever_lies_there_is_taken_away_or_told(
    file: str, folder: str, link: str, code: str, tmp_path: Path
) -> None:
    config = MkDocsConfig()
    config.site_dir = str(tmp_path / ("in/site" if file == "in" else "site"))
    lay(tmp_path, {"elsewhere/a": "kept", **({file: ""} if file else {})})
    if folder:
        (tmp_path / folder).mkdir(parents=True)
    if link:
        (tmp_path / link).symlink_to(tmp_path / ("site" if link == "site" else "elsewhere"))
    if code:
        with pytest.raises(Refused) as refused:
            beside.begin(config)
        assert [problem.code for problem in refused.value.problems] == [code]
    else:
        assert beside.begin(config) == []
        write(config)
        beside.take_place(config)
        assert (tmp_path / "site/index.html").read_text("utf-8") == "new"
    assert (tmp_path / "elsewhere/a").read_text("utf-8") == "kept"


@pytest.mark.parametrize("there", [True, False])
def test_a_lock_that_may_not_be_opened_stops_and_one_that_cannot_be_made_does_not(
    there: bool, config: MkDocsConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shut = PermissionError(errno.EACCES, "", str(tmp_path / ".site.lock"))
    monkeypatch.setattr(FileLock, "acquire", Mock(side_effect=shut))
    if there:
        (tmp_path / ".site.lock").touch()
        with pytest.raises(Refused) as refused:
            beside.begin(config)
        assert [problem.code for problem in refused.value.problems] == ["build.shut"]
    else:
        monkeypatch.setattr(Path, "mkdir", Mock(side_effect=[None, shut]))
        assert [problem.code for problem in beside.begin(config)] == ["build.in-place"]
    assert lying(tmp_path) == {"site/index.html": "old"}


KILLED = [
    # when it was killed                       what lay there                                             what is left
    ("while it wrote",                         {"site": "old", ".site.new": "half"},                      "old"),
    ("when the old had been taken aside",      {".site.old": "old", ".site.new": "new"},                  "old"),
    ("before the old was taken away",          {"site": "new", ".site.old": "old"},                       "new"),
]  # fmt: skip


@pytest.mark.parametrize(("there", "left"), [row[1:] for row in KILLED], ids=[row[0] for row in KILLED])
def test_the_next_build_mends_what_a_killed_one_left(there: dict[str, str], left: str, tmp_path: Path) -> None:
    for folder, text in there.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.html").write_text(text, "utf-8")
        (tmp_path / folder / BUILT).touch()
    config = MkDocsConfig()
    config.site_dir = str(tmp_path / "site")
    beside.begin(config)
    beside.drop()
    assert lying(tmp_path) == {"site/index.html": left}


def test_a_place_that_cannot_be_taken_gives_the_old_back(
    config: MkDocsConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside.begin(config)
    write(config)
    rename = Path.rename

    def busy(path: Path, target: Path) -> Path:
        if path.name == ".site.new":
            raise OSError(errno.EBUSY, "busy")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", busy)
    with pytest.raises(OSError, match="busy"):
        beside.take_place(config)
    monkeypatch.undo()
    beside.drop()
    assert lying(tmp_path) == {"site/index.html": "old"}


def test_where_nothing_can_be_made_beside_the_site_is_written_in_its_place(
    config: MkDocsConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda path: path.name == "site")
    (told,) = beside.begin(config)
    assert told.code == "build.in-place" and config.site_dir == str(tmp_path / "site")
    beside.take_place(config)
    assert lying(tmp_path) == {"site/index.html": "old"}


ERRORS = [
    # what it shows          error                                          told as
    ("a full disk",          OSError(errno.ENOSPC, "", "/x/a.html"),        "build.no-room"),
    ("a full share of it",   OSError(errno.EDQUOT, "", "/x/a.html"),        "build.no-room"),
    ("a disk only read",     OSError(errno.EROFS, "", "/x/a.html"),         "build.shut"),
    ("no right to write",    PermissionError(errno.EACCES, "", "a.html"),   "build.shut"),
    ("without a name",       OSError(errno.ENOSPC, ""),                     "build.no-room"),
    ("a file not there",     FileNotFoundError(errno.ENOENT, "", "a.html"), None),
    ("a fault of the house", ValueError("x"),                               None),
]  # fmt: skip


@pytest.mark.parametrize(("error", "code"), [row[1:] for row in ERRORS], ids=[row[0] for row in ERRORS])
def test_a_disk_that_fails_is_told_as_what_it_is(error: Exception, code: str | None) -> None:
    told = beside.unwritten(error)
    assert (told.code if told else None) == code


def test_one_who_builds_is_known_by_those_who_wait(config: MkDocsConfig, tmp_path: Path) -> None:
    beside.begin(config)
    assert (tmp_path / ".site.lock").read_text("utf-8").startswith(f"process {os.getpid()}, sedan ")


def started(root: Path, *flags: str) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "SITE_URL": "https://prov.test/",
        "SOURCE_DATE_EPOCH": EPOCH,
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", *(flags or ["--quiet"])]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=root, env=environment, text=True, stdin=pipe, stdout=pipe, stderr=pipe)


def stopping(folder: Path, stops: str = STOPS) -> Path:
    """A small site with an older one in its place; a build of it stops while it writes, until it is told to go on."""
    root = buildable(small_site(folder))
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("hooks: [", "hooks: [stops.py, "), "utf-8")
    (root / "stops.py").write_text(stops, "utf-8")
    (root / "site").mkdir()
    (root / "site/index.html").write_text("old", "utf-8")
    (root / "site" / BUILT).touch()
    return root


def test_a_build_that_is_killed_leaves_the_old_site_and_the_next_is_whole(tmp_path: Path) -> None:
    root = stopping(tmp_path)
    first = started(root)
    assert first.stdout and first.stdout.readline() == "writing\n"
    assert (root / ".site.new").is_dir() and lying(root / "site") == {"index.html": "old"}
    first.send_signal(signal.SIGKILL)
    first.communicate()
    assert lying(root / "site") == {"index.html": "old"}
    next_ = started(root)
    said = next_.communicate("\n")
    assert next_.returncode == 0, said
    assert "<html" in (root / "site/index.html").read_text("utf-8") and not (root / ".site.new").exists()


def test_the_second_of_two_builds_waits_and_says_for_whom(tmp_path: Path) -> None:
    root = stopping(tmp_path)
    first = started(root)
    assert first.stdout and first.stdout.readline() == "writing\n"
    second = started(root)
    assert second.stderr
    assert second.stderr.readline().startswith(f"Ett annat bygge skriver till samma mapp (process {first.pid}, sedan ")
    assert first.communicate("\n") and second.communicate("\n")
    assert (first.returncode, second.returncode) == (0, 0)
    assert "<html" in (root / "site/index.html").read_text("utf-8") and not (root / ".site.new").exists()


def test_a_disk_that_fills_while_pages_are_written_is_told_and_the_old_site_is_whole(tmp_path: Path) -> None:
    full = "def on_post_page(output, page, config):\n    raise OSError(28, 'No space left on device', 'x.html')\n"
    root = stopping(tmp_path, full)
    done = started(root)
    said = "".join(done.communicate())
    assert done.returncode == 1 and "[build.no-room]" in said and "Traceback" not in said
    assert lying(root / "site") == {"index.html": "old"} and not (root / ".site.new").exists()


def test_a_strict_build_that_mkdocs_stops_leaves_the_old_site(tmp_path: Path) -> None:
    warns = "import logging\ndef on_post_page(output, page, config):\n    logging.getLogger('mkdocs.x').warning('x')\n"
    root = stopping(tmp_path, warns)
    done = started(root, "--strict")
    assert "Aborted" in "".join(done.communicate()) and done.returncode == 1
    assert lying(root / "site") == {"index.html": "old"} and not (root / ".site.new").exists()
