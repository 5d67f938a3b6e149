"""Saying: how the command line stops, in Swedish, and what it has to have before it begins."""

import re
from pathlib import Path
from typing import IO, Any, NoReturn

import click

from publishing.base import clock
from publishing.base.languages import SOURCE
from publishing.base.problems import Problem, Refused, say
from publishing.base.settings import Settings, read_settings
from publishing.kinds import ALL
from publishing.library.library import Library
from publishing.library.reading import read_library


class Stopped(click.ClickException):
    """Why a command did nothing; click would say »Error« first."""

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.message, file=file, err=True)


def stop(message: str) -> NoReturn:
    raise Stopped(message)


def in_swedish(error: click.UsageError) -> str:
    """What somebody has typed wrongly, and how to see what can be typed."""
    name = error.ctx.info_name if error.ctx and error.ctx.parent else ""
    if isinstance(error, click.NoSuchOption):
        what = f"{error.option_name} finns inte."
    elif isinstance(error, click.MissingParameter) and error.param:
        what = f"{error.param.make_metavar(error.ctx) if error.ctx else error.param.name} saknas."
    elif isinstance(error, click.BadParameter) and error.param:
        what = f"{error.param.human_readable_name} går inte att använda som den är skriven."
    else:
        typed = re.findall(r"'([^']*)'", error.message)
        what = f"»{typed[0]}« går inte att använda här." if typed else "Kommandot går inte att läsa."
    return (
        f"{what} Se vad som går att skriva: {' '.join(['python -m publishing.cli', *([name] if name else [])])} --help"
    )


def settings_or_stop(root: Path) -> Settings:
    try:
        return read_settings(root / "mkdocs.yml", root)
    except Refused as refused:
        stop("\n\n".join(say(problem) for problem in refused.problems))


def library_or_stop(root: Path, settings: Settings) -> tuple[Library, list[Problem]]:
    """The library, and what was said while it was read; no command begins from a Swedish text that is broken."""
    library, problems = read_library(root, settings, ALL, today=clock.today())
    swedish = re.compile(rf"/{SOURCE}(/|\.md$)")  # docs/sv/… and campaigns/…/sv.md
    faults = [problem for problem in problems if problem.level == "fault" and swedish.search(problem.spot.file)]
    if faults:
        stop("\n\n".join(say(problem) for problem in faults))
    return library, problems
