"""Places: what lies where a site is built, whether it may go, and what of it stays."""

import os
import shutil
from pathlib import Path

from publishing.press.listings import BUILT

OWN = (
    *(".cache", ".ci", ".git", ".github", ".venv"),
    *("campaigns", "docs", "hooks", "mkdocs.yml", "node_modules", "overrides", "tests"),
)
"""What lies in the repository itself: no site is built there."""
MARKS = ({BUILT}, {"404.html", "sitemap.xml"})
"""What any site of ours has, and what those had that were built before it."""


def may_be_replaced(site: Path, settings: str | None) -> bool:
    """Whether nothing but a site is lost with the folder: it is empty or built by us, and the repository is elsewhere.

    What begins with a dot does not count: it stays.
    """
    if settings:
        root = Path(settings).resolve().parent
        own = [path for name in OWN for path in (root / name, (root / name).resolve())]
        if any(site.is_relative_to(path) or path.is_relative_to(site) for path in own):
            return False
    if not site.exists():
        return True
    names = {path.name for path in site.iterdir() if not path.name.startswith(".")} if site.is_dir() else {""}
    return not names or any(mark <= names for mark in MARKS)


def gone(path: Path) -> None:
    """Take away whatever lies there; of a link not what it leads to."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()


def carry(old: Path, new: Path) -> None:
    """Lay what the old site had into the new one, file by file, where it has none of its own."""
    there = os.path.lexists(new)
    if old.is_dir() and not old.is_symlink():
        if not there:
            new.mkdir()
        if new.is_dir() and not new.is_symlink():
            for path in old.iterdir():
                carry(path, new / path.name)
        if not there:
            shutil.copystat(old, new)
    elif not there:
        try:
            os.link(old, new, follow_symlinks=False)
        except OSError:  # a disk that knows one name for each file
            shutil.copy2(old, new, follow_symlinks=False)
