"""Beside: a site is built beside the one that is there, and takes its place when it is right."""

import atexit
import errno
import logging
import os
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout
from mkdocs.config.defaults import MkDocsConfig

from publishing.base.clock import STOCKHOLM
from publishing.base.problems import Problem, Refused, Spot
from publishing.engine.places import carry, gone, may_be_replaced

FULL = (errno.ENOSPC, errno.EDQUOT)
SHUT = (errno.EACCES, errno.EPERM, errno.EROFS)


@dataclass(frozen=True)
class Building:
    """A site that is being built.

    site  where it will lie; part  where it is written meanwhile: on the same disk, so that it moves in one step
    lock  held as long as it is being built; whoever ends lets go of it, however that ended
    """

    site: Path
    lock: FileLock

    @property
    def part(self) -> Path:
        return self.site.with_name(f".{self.site.name}.new")

    @property
    def old(self) -> Path:
        return self.site.with_name(f".{self.site.name}.old")


_NOW: list[Building] = []
"""The one of this process, if any."""


def begin(config: MkDocsConfig) -> list[Problem]:
    """Write beside the site from now on, once no other build does.

    A notice where the site's folder is a disk of its own, or lies where nothing can be written: then it is written in
    its place, as MkDocs would.
    raises  Refused where something else lies, or what is needed cannot be had
    """
    drop()
    name = Path(config.site_dir).name
    try:
        site = Path(config.site_dir).resolve()  # a link to where the site is read stays one
        if not may_be_replaced(site, config.config_file_path):
            raise Refused([Problem(Spot("mkdocs.yml"), "build.not-a-site", {"folder": name})])
        building = Building(site, FileLock(site.with_name(f".{site.name}.lock")))
        site.parent.mkdir(parents=True, exist_ok=True)
        wait(building.lock)
        _NOW.append(building)
        atexit.register(drop)  # also when somebody stops it
        left_over(building)
        apart = not site.is_mount() and made(building.part)  # a disk cannot be moved
    except (OSError, RuntimeError) as error:
        drop()
        raise Refused([unwritten(error) or Problem(Spot(name), "build.shut", {"name": name})]) from error
    if not apart:
        return [Problem(Spot(site.name), "build.in-place", {"folder": site.name})]
    config.site_dir = str(building.part)
    return []


def made(folder: Path) -> bool:
    """Make a folder, where one may be made."""
    try:
        folder.mkdir()
    except OSError as error:
        if error.errno not in SHUT:
            raise
        return False
    return True


def wait(lock: FileLock) -> None:
    """Take the lock; while another build has it, say which.

    Without one only where none can be made: one that is there but cannot be opened may be held by somebody else.
    """
    path = Path(lock.lock_file)
    if path.is_symlink() or not path.is_file():
        gone(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        held = "".join(filter(str.isprintable, path.read_text("utf-8", errors="replace")))
        print(f"Ett annat bygge skriver till samma mapp{held and f' ({held})'}. Väntar på det.", file=sys.stderr)
        lock.acquire()
    except OSError as error:
        if error.errno not in SHUT or path.exists():
            raise
        return
    now = datetime.now(STOCKHOLM)
    path.write_text(f"process {os.getpid()}, sedan {now:%H.%M.%S}\n", "utf-8")


def left_over(building: Building) -> None:
    """Take away what a build that was killed left; had it just taken the old site aside, that comes back."""
    if building.old.is_dir() and not building.old.is_symlink() and not building.site.exists():
        building.old.rename(building.site)
    for path in (building.old, building.part):
        gone(path)


def take_place(config: MkDocsConfig) -> None:
    """What was built is right: it takes the place of the old site."""
    if not _NOW or complained():  # MkDocs itself is about to stop a strict build
        return
    now = _NOW[-1]
    if Path(config.site_dir) != now.part:  # it is in its place already
        drop()
        return
    if now.site.exists():
        for path in now.site.glob(".*"):  # what a site is published with: MkDocs has never taken it away
            carry(path, now.part / path.name)
        shutil.copymode(now.site, now.part)
        now.site.rename(now.old)
    try:
        now.part.rename(now.site)
    except OSError:
        left_over(now)
        raise
    config.site_dir = str(now.site)
    drop()


def complained() -> bool:
    """Whether MkDocs has counted a warning of its own, which it does when the build is strict."""
    return any(
        handler.get_counts() for handler in logging.getLogger("mkdocs").handlers if hasattr(handler, "get_counts")
    )


def drop() -> None:
    """Take away what is not the site, and let others build."""
    while _NOW:
        now = _NOW.pop()
        with suppress(OSError):  # the next build takes it, or tells why it cannot
            left_over(now)
        now.lock.release()


def unwritten(error: Exception) -> Problem | None:
    """What is told of an error when the disk is to blame; nothing of another."""
    number = error.errno if isinstance(error, OSError) else None
    code = "build.no-room" if number in FULL else "build.shut" if number in SHUT else ""
    name = Path(str(getattr(error, "filename", None) or "site")).name
    return Problem(Spot(name), code, {"name": name}) if code else None
