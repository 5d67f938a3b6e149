"""Stamping: a translation says which Swedish words it was made from; asked for too early, it asks back."""

import subprocess
import sys
from pathlib import Path

import click

from publishing.base.frontmatter import Document, read_document
from publishing.base.problems import Problem, Refused, say
from publishing.base.source import Source, read
from publishing.cli.saying import library_or_stop, settings_or_stop, stop
from publishing.library.stamping import given_stamp, source_parts, stamped, untouched
from publishing.library.untranslated import PARTLY, WHOLLY
from publishing.text.stamps import Section
from publishing.text.stamps import stamp as stamp_of


@click.command()
@click.argument("files", metavar="FIL…", nargs=-1, type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Fråga inte, stämpla.")
@click.pass_obj
def stamp(root: Path, files: tuple[Path, ...], yes: bool) -> None:
    """Stämpla översättningar: de motsvarar nu den svenska texten."""
    if not files:
        stop("Säg vilken översättning du har gått igenom: make stamp FILE=docs/ar/index.md")
    library, problems = library_or_stop(root, settings_or_stop(root))
    relatives = [language.code for language in library.languages if language.inherits]
    for file in files:
        path = file.resolve()
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(file)
        if not path.is_file():
            stop(f"{name} finns inte. Börja så här: make new PAGE=sidan LANG_CODE=språket")
        parts = source_parts(library, name)
        if parts is None:
            stop(f"{name} är ingen översättning av en svensk sida eller kampanj.")
        document = read_or_stop(path, root)
        if given_stamp(document) == stamp_of(parts):
            click.echo(f"{name} är redan stämplad: den svenska texten har inte ändrats sedan dess.")
            continue
        relative = any(code in (path.stem, name.split("/")[1]) for code in relatives)
        for question in questions(problems, name, parts, document, root, relative=relative):
            if not yes and not answered(f"{question} Stämpla ändå?"):
                stop(f"{name} är inte stämplad. Ändra texten först. Stämmer den ändå: make stamp FILE={name} YES=1")
        text = stamped(path.read_bytes().decode("utf-8"), stamp_of(parts))
        path.write_bytes(text.encode("utf-8"))
        click.echo(f"{name} stämplad.")


def read_or_stop(path: Path, root: Path) -> Document:
    try:
        return read_document(read(path, root))
    except Refused as refused:
        stop("\n\n".join(say(problem) for problem in refused.problems))


def questions(
    problems: list[Problem], name: str, parts: list[Section], document: Document, root: Path, *, relative: bool
) -> list[str]:
    """What to ask before a stamp. Swedish words are refused at once; easy Swedish may be alike, if somebody says so."""
    for problem in problems:
        if problem.spot.file == name and problem.code in (WHOLLY, PARTLY):
            if relative:
                return [f"Texten i {name} är den svenska, ord för ord."]
            stop(f"{say(problem)}\n\n{name} är inte stämplad.")
    then = at_last_stamp(root, name)
    left = untouched(parts, document, then) if then else []
    return [f"Du har inte ändrat något i {', '.join(f'»{heading or name}«' for heading in left)}."] if left else []


def at_last_stamp(root: Path, name: str) -> Document | None:
    """The translation as it was when its stamp was last changed; None where git cannot tell."""
    commit = git(root, "log", "-1", "--format=%H", "-G^source:", "--", name).strip()
    text = git(root, "show", f"{commit}:./{name}") if commit else ""
    try:
        return read_document(Source(name, text.removeprefix("\ufeff").replace("\r\n", "\n"))) if text else None
    except Refused:
        return None


def git(root: Path, *arguments: str) -> str:
    """What git answers; "" where there is no git, or nothing of what is asked for."""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except OSError:
        return ""
    return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else ""


def answered(question: str) -> bool:
    """Whether whoever sits there says yes; a script says it with --yes."""
    click.echo(f"{question} [j/N] ", nl=False)
    if not sys.stdin.isatty():
        click.echo("")
        return False
    return sys.stdin.readline().strip().lower() in ("j", "ja")
