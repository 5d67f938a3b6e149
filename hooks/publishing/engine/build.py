"""The build: the one thing that changes while a site is made. It lives on config.extra["publishing_build"]."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from publishing.base import clock, terminal
from publishing.base.problems import Problem, Refused, annotation, parts, say
from publishing.base.settings import read_settings
from publishing.base.site_address import read_address
from publishing.engine import beside
from publishing.kinds import ALL
from publishing.library.library import Library
from publishing.library.reading import read_library
from publishing.library.recipes import Ready
from publishing.library.site import Overrides, Site
from publishing.press.search import Indexing

KEY = "publishing_build"


@dataclass
class Build:
    """What is known so far.

    serving   True under `mkdocs serve`, where nothing may stop the server
    problems  everything found, told once at the end
    env       the templates; indexing  Pagefind at work
    ready     the files that cost less to make than to look for, by place on the site
    pages     whole pages that were made beforehand, by (key, language), until MkDocs writes them
    """

    serving: bool
    site: Site
    problems: list[Problem] = field(default_factory=list)
    env: Environment = field(default_factory=Environment)
    indexing: Indexing | None = None
    ready: dict[str, Ready] = field(default_factory=dict)
    pages: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def library(self) -> Library:
        return self.site.library

    @property
    def indexed(self) -> bool:
        """Whether this preview has made its search index."""
        return _COMMAND.indexed

    def base(self, config: MkDocsConfig) -> str:
        """The path under which the site lies on its host: the one it is published under, or that of the preview."""
        return urlsplit((config.site_url if self.serving else self.site.site_url) or "/").path or "/"

    def has_indexed(self) -> None:
        _COMMAND.indexed = True


@dataclass
class _Command:
    """Which command runs, and whether its preview has a search index. MkDocs says it once, before there is a config."""

    name: str = "build"
    indexed: bool = False


_COMMAND = _Command()


def started(command: str) -> None:
    terminal.made_safe()
    _COMMAND.name = command


def serving() -> bool:
    return _COMMAND.name == "serve"


def start(config: MkDocsConfig) -> Build:
    """Read everything and begin. With a fault in the settings a build ends here."""
    root = Path(config.config_file_path).parent
    try:
        found = [] if serving() else beside.begin(config)
        settings, today = read_settings(Path(config.config_file_path), root), clock.today()
        address = read_address(Path(config.config_file_path), root)
    except Refused as refused:
        raise _stop(refused.problems) from refused
    library, problems = read_library(
        root, settings, ALL, today=today, keep_broken=serving(), gaps=serving() or config.strict
    )
    overrides = Overrides.under(Path(config.theme.custom_dir or root / "overrides"))
    now = Build(serving(), Site(library, address, root, overrides), [*found, *problems])
    config.extra[KEY] = now
    return now


def current(config: MkDocsConfig) -> Build:
    """The build of this config.

    raises  KeyError before `start`
    """
    now: Build = config.extra[KEY]
    return now


def halt(now: Build, *, strict: bool) -> None:
    """Stop before anything is written, with all that is wrong told: at a fault, and under --strict at a warning.

    The preview goes on, and shows the problems on the page instead.
    """
    stops = {"fault", "warning"} if strict else {"fault"}
    if not now.serving and any(problem.level in stops for problem in now.problems):
        raise _stop(now.problems)


def report(now: Build) -> None:
    """Say what was found."""
    if now.problems:
        print(told(now.problems))


def failed(error: Exception) -> None:
    """Leave the site that is there as it was; a disk that is full is told as what it is."""
    beside.drop()
    problem = beside.unwritten(error)
    if problem:
        raise Abort(f"\n{say(problem)}\n\nIngenting har publicerats.") from error


def told(problems: Iterable[Problem]) -> str:
    """All problems as text, the worst first, with a last line that counts them; for GitHub also as annotations."""
    rank = {"fault": 0, "warning": 1, "notice": 2}
    found = sorted(set_of(problems), key=lambda p: (rank[p.level], p.spot, p.code))
    count = {level: sum(p.level == level for p in found) for level in rank}
    last = f"{count['fault']} fel, {count['warning']} varningar, {count['notice']} upplysningar."
    notes = [annotation(p) for p in found if p.level != "notice"] if os.environ.get("GITHUB_ACTIONS") else []
    return "\n\n".join([*(say(p) for p in found), *notes, last])


def set_of(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, however many checks met it."""
    seen: dict[Any, Problem] = {}
    for problem in problems:
        seen.setdefault((problem.spot, problem.code, str(sorted(problem.facts.items()))), problem)
    return list(seen.values())


def parts_of(problem: Problem) -> tuple[str, str]:
    """What is wrong and what to do, in Swedish: the language of those who edit."""
    return parts(problem, "sv")


def _stop(problems: Iterable[Problem]) -> Abort:
    return Abort(f"\n{told(problems)}\n\nIngenting har publicerats. Rätta felen och försök igen.")
