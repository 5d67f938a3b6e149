"""Small sites for tests: a copy of tests/tools/base with other files laid over it, read or built."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from publishing.base.settings import read_settings
from publishing.engine import making
from publishing.engine.files import of_kinds
from publishing.engine.making import Made
from publishing.kinds import ALL
from publishing.library.library import Library
from publishing.library.reading import read_library
from publishing.library.site import Overrides, Site

ROOT = Path(__file__).parents[2]
BASE = Path(__file__).parent / "base"
CAMPAIGN = ROOT / "tests/kinds/campaign/site"
ABSENT = ".absent"
TODAY = date(2026, 11, 22)


def small_site(
    folder: Path, *, over: Path | None = None, files: Mapping[str, str | bytes] | None = None, campaign: bool = False
) -> Path:
    """The base site under `folder`, with a case and single files laid over it; `x.md.absent` takes x.md away.

    campaign  with the healthy campaign of tests/kinds/campaign/site too
    """
    root = folder / "small"
    shutil.copytree(BASE, root)
    if campaign:
        shutil.copytree(CAMPAIGN, root, dirs_exist_ok=True)
    laid = {p.relative_to(over).as_posix(): p.read_bytes() for p in over.rglob("*") if p.is_file()} if over else {}
    for name, text in {**laid, **(files or {})}.items():
        target = root / name
        if name.endswith(ABSENT):
            target.with_name(target.name.removesuffix(ABSENT)).unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode() if isinstance(text, str) else text)
    return root


def buildable(root: Path) -> Path:
    """A small site that MkDocs can build: the real hooks, templates and interface texts beside its own pages."""
    for name in ("hooks", "overrides", ".cache", "node_modules"):
        (ROOT / name).mkdir(exist_ok=True)
        (root / name).symlink_to(ROOT / name)
    for code in ("sv", "ar"):
        (root / f"docs/_data/wording/{code}.yml").write_text(said_in(code), "utf-8")
    return root


def said_in(code: str) -> str:
    """The real interface texts of a language; those that wait for their translation are Swedish, and no fault here."""
    mine, swedish = ((ROOT / f"docs/_data/wording/{each}.yml").read_text("utf-8") for each in (code, "sv"))
    known = {line.partition(":")[0] for line in mine.splitlines()}
    texts = [line for line in swedish.splitlines() if line and not line.startswith("#")]
    waiting = [line for line in texts if line.partition(":")[0] not in known]
    return "\n".join([mine.rstrip("\n"), *waiting]) + "\n"


def library(root: Path) -> Library:
    """The library of a small site that has no problems of reading."""
    found, problems = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)
    assert problems == []
    return found


def site_of(root: Path, url: str = "https://prov.test/", today: date = TODAY) -> Site:
    """The site of a small site's library, at an address, with the real templates; whatever is wrong with its texts."""
    found, _ = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=today)
    return Site(found, url, root, Overrides.under(ROOT / "overrides"))


def made_in(site: Site) -> Made:
    """What comes of all recipes of a site's kinds; its pages then tell of them."""
    made = making.made(of_kinds(site), site.cache)
    site.finished.update(made.finished)
    return made
