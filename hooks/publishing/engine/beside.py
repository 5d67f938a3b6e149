"""Beside: a site is built beside the one that is there, and takes its place when it is right."""

import atexit
import errno
import logging
import os
import shutil
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout
from mkdocs.config.defaults import MkDocsConfig

from publishing.base.clock import STOCKHOLM
from publishing.base.problems import Problem, Spot

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
    """
    drop()
    site = Path(config.site_dir).resolve()  # a link to where the site is read stays one
    building = Building(site, FileLock(site.with_name(f".{site.name}.lock")))
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        wait(building.lock)
        left_over(building)
        if site.is_mount():
            raise PermissionError(errno.EPERM, "a disk cannot be moved", str(site))
        building.part.mkdir()
    except OSError as error:
        building.lock.release()
        if error.errno not in SHUT:
            raise
        return [Problem(Spot(site.name), "build.in-place", {"folder": site.name})]
    _NOW.append(building)
    atexit.register(drop)  # also when somebody stops it
    config.site_dir = str(building.part)
    return []


def wait(lock: FileLock) -> None:
    """Take the lock; while another build has it, say which."""
    path = Path(lock.lock_file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        held = path.read_text("utf-8").strip()
        print(f"Ett annat bygge skriver till samma mapp{held and f' ({held})'}. Väntar på det.", file=sys.stderr)
        lock.acquire()
    now = datetime.now(STOCKHOLM)
    path.write_text(f"process {os.getpid()}, sedan {now:%H.%M.%S}\n", "utf-8")


def left_over(building: Building) -> None:
    """Take away what a build that was killed left; had it just taken the old site aside, that comes back."""
    if building.old.exists() and not building.site.exists():
        building.old.rename(building.site)
    for folder in (building.old, building.part):
        if folder.exists():
            shutil.rmtree(folder)


def take_place(config: MkDocsConfig) -> None:
    """What was built is right: it takes the place of the old site."""
    if not _NOW or complained():  # MkDocs itself is about to stop a strict build
        return
    now = _NOW[-1]
    if now.site.exists():
        shutil.copymode(now.site, now.part)
        now.site.rename(now.old)
    try:
        now.part.rename(now.site)
    except OSError:
        left_over(now)
        raise
    for path in now.old.glob(".*"):  # what a site is published with: MkDocs has never taken it away
        if not (now.site / path.name).exists():
            path.rename(now.site / path.name)
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
        left_over(now)
        now.lock.release()


def unwritten(error: Exception) -> Problem | None:
    """What is told of an error when the disk is to blame; nothing of another."""
    number = error.errno if isinstance(error, OSError) else None
    code = "build.no-room" if number in FULL else "build.shut" if number in SHUT else ""
    name = Path(str(getattr(error, "filename", None) or "site")).name
    return Problem(Spot(name), code, {"name": name}) if code else None
