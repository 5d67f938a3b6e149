"""The command line, without MkDocs: check the texts, start a new page, stamp a translation, explain a problem."""

import json
import re
import sys
from pathlib import Path
from typing import NoReturn

import click

from publishing import checks
from publishing.base import clock
from publishing.base.frontmatter import read_document
from publishing.base.languages import SOURCE
from publishing.base.problems import Problem, Refused, parts, say, wording
from publishing.base.settings import Settings, read_settings
from publishing.base.source import read
from publishing.content.guides import SwedishGuide, Translation
from publishing.content.library import Library
from publishing.content.reading import DOCS, read_library, stamped_parts
from publishing.content.stamps import stamp as stamp_of

RANK = {"fault": 0, "warning": 1, "notice": 2}


@click.group()
@click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=".",
    help="Arkivets mapp.",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Verktyg för dig som skriver texterna."""
    context.obj = root.resolve()


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Skriv problemen som JSON, för en texteditor.")
@click.option("--notices/--no-notices", default=True, help="Visa också upplysningar.")
@click.pass_obj
def check(root: Path, as_json: bool, notices: bool) -> None:
    """Kontrollera alla texter. Felkod 1 om något måste rättas."""
    found = sorted(problems_in(root), key=lambda p: (RANK[p.level], p.spot, p.code))
    shown = [problem for problem in found if notices or problem.level != "notice"]
    if as_json:
        click.echo(json.dumps([as_data(problem) for problem in shown], ensure_ascii=False, indent=1))
    else:
        for problem in shown:
            click.echo(say(problem) + "\n")
        count = [sum(problem.level == level for problem in found) for level in RANK]
        click.echo(f"{count[0]} fel, {count[1]} varningar, {count[2]} upplysningar.")
    sys.exit(any(problem.level != "notice" for problem in found))


@main.command()
@click.argument("page", metavar="SIDA")
@click.option("--language", default=SOURCE, help="Språkets kod; utan den blir det en svensk sida.")
@click.pass_obj
def new(root: Path, page: str, language: str) -> None:
    """Skapa en sida som redan går att bygga, t.ex. for-foraldrar/innan."""
    settings = settings_or_stop(root)
    key = page.removesuffix(".md").strip("/")
    if not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*", key):
        stop(f"»{page}« kan inte bli en adress. Använd a–z, siffror och bindestreck, och / mellan mappar.")
    if language not in [each.code for each in settings.languages]:
        stop(f"Språket {language} finns inte i mkdocs.yml.")
    path = root / DOCS / language / f"{key}.md"
    if path.exists():
        stop(f"{path.relative_to(root)} finns redan. Välj ett annat namn, eller öppna den.")
    text = swedish_start(key) if language == SOURCE else translation_start(root, settings, key)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    click.echo(f"Skapade {path.relative_to(root)}. Nästa steg: skriv, och se sidan med: make serve")


@main.command()
@click.argument("files", metavar="FIL…", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.pass_obj
def stamp(root: Path, files: tuple[Path, ...]) -> None:
    """Stämpla översättningar: de motsvarar nu den svenska texten."""
    settings = settings_or_stop(root)
    library = library_or_stop(root, settings)
    codes = [language.code for language in settings.languages if not language.is_source]
    for file in files:
        path = file.resolve()
        name = path.relative_to(root / DOCS).as_posix() if path.is_relative_to(root / DOCS) else str(file)
        code, _, rest = name.partition("/")
        guide = library.guides.get(rest.removesuffix(".md"))
        if guide is None or code not in codes:
            stop(f"{name} är ingen översättning av en svensk sida.")
        try:
            read_document(read(path, root))
        except Refused as refused:
            stop("\n\n".join(say(problem) for problem in refused.problems))
        text = stamped(path.read_bytes().decode("utf-8"), stamp_of(stamped_parts(guide.source)))
        path.write_bytes(text.encode("utf-8"))
        click.echo(f"{DOCS}/{name} stämplad.")


@main.command()
@click.argument("code", metavar="KOD")
def explain(code: str) -> None:
    """Förklara ett problem utifrån dess kod, t.ex. field.date."""
    if code not in wording():
        stop(f"Koden {code} finns inte. Koden står inom hakparentes efter filnamnet.")
    words = wording()[code]
    meaning = {"fault": "Ingenting publiceras förrän det är rättat.", "warning": "Ett strikt bygge publiceras inte.",
               "notice": "En upplysning; sajten publiceras ändå."}  # fmt: skip
    click.echo(f"{code}\n\n  {words['sv']['what']}\n  → {words['sv']['do']}\n\n  {meaning[words['level']]}")


@main.command()
@click.argument("kind", metavar="SLAG", type=click.Choice(["page", "translation"]))
def schema(kind: str) -> None:
    """Skriv JSON Schema för sidhuvudet, för en texteditor."""
    made = SwedishGuide.model_json_schema() if kind == "page" else Translation.model_json_schema()
    click.echo(json.dumps(made, ensure_ascii=False, indent=1))


def problems_in(root: Path) -> list[Problem]:
    """Everything wrong with the texts under a root."""
    try:
        settings = read_settings(root / "mkdocs.yml", root)
    except Refused as refused:
        return list(refused.problems)
    library, problems = read_library(root, settings)
    return problems + [problem for each in checks.ALL for problem in each(library)]


def as_data(problem: Problem) -> dict[str, object]:
    what, do = parts(problem)
    spot = problem.spot
    return {"file": spot.file, "line": spot.line, "column": spot.column, "length": spot.length,
            "level": problem.level, "code": problem.code, "what": what, "do": do}  # fmt: skip


def stamped(text: str, mark: str) -> str:
    """A translation's text with its stamp; an older one is replaced, nothing else is touched."""
    line, end = f'source: "{mark}"', "\r\n" if "\r\n" in text else "\n"
    start = text.index("---") + 3
    fence = text.index("\n---", start) + 1
    head, rest = text[:fence], text[fence:]
    if re.search(r"^source:[^\r\n]*", head, re.MULTILINE):
        return re.sub(r"^source:[^\r\n]*", line, head, count=1, flags=re.MULTILINE) + rest
    return f"{head}{line}{end}{rest}"


def swedish_start(key: str) -> str:
    """A Swedish page that builds as it is, with what to write where."""
    title = key.rpartition("/")[2].replace("-", " ").capitalize()
    sections = {"bli-familjehem": "family-homes", "for-foraldrar": "parents", "for-barn": "children"}
    section = sections.get(key.partition("/")[0], "about")
    audience = {"parents": "parent", "children": "child"}.get(section, "everyone")
    up = "../" * key.count("/")
    return f"""---
title: {title}
lead: Skriv en eller två meningar om vad läsaren får veta på sidan, högst 180 tecken.
next: Prata med oss
next_why: Ett samtal binder dig inte.
next_page: {up}bli-familjehem/kontakt.md
layout: page
section: {section}
audience: {audience}
owner: communications
reviewed: {clock.today()}
order: 100
windows: [dark, lamp, dark, plant]
---

Skriv texten här.
"""


def translation_start(root: Path, settings: Settings, key: str) -> str:
    """A translation with the Swedish words to replace, and its stamp."""
    library = library_or_stop(root, settings)
    guide = library.guides.get(key)
    if guide is None:
        stop(f"Det finns ingen svensk sida {key}.md att översätta.")
    source = guide.source
    given = read_document(read(root / DOCS / SOURCE / f"{key}.md", root)).front.data
    kept = [name for name in ("title", "menu", "lead", "next", "next_why", "door", "door_text") if name in given]
    lines = [f"{name}: {json.dumps(given[name], ensure_ascii=False)}" for name in kept]
    body = re.sub(r"[ \t]*\{#[^}]*\}", "", source.document.body)
    mark = stamp_of(stamped_parts(source))
    return "\n".join(["---", *lines, "native_reader: not-yet", f'source: "{mark}"', "---"]) + "\n" + body


def settings_or_stop(root: Path) -> Settings:
    try:
        return read_settings(root / "mkdocs.yml", root)
    except Refused as refused:
        stop("\n\n".join(say(problem) for problem in refused.problems))


def library_or_stop(root: Path, settings: Settings) -> Library:
    library, problems = read_library(root, settings)
    faults = [problem for problem in problems if problem.level == "fault" and f"/{SOURCE}/" in problem.spot.file]
    if faults:
        stop("\n\n".join(say(problem) for problem in faults))
    return library


def stop(message: str) -> NoReturn:
    raise click.ClickException(message)


if __name__ == "__main__":
    main()
