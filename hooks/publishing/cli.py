"""The command line, without MkDocs: check the texts, start a new page, stamp a translation, explain a problem."""

import json
import re
import sys
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from publishing import promises
from publishing.base import clock
from publishing.base.frontmatter import read_document
from publishing.base.languages import SOURCE
from publishing.base.problems import Problem, Refused, parts, say, wording
from publishing.base.settings import Settings, read_settings
from publishing.base.source import read
from publishing.kinds import ALL
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.model import NAME
from publishing.kinds.campaign.short_links import LEDGER
from publishing.kinds.campaign.starter import begun
from publishing.library.library import Library
from publishing.library.models import models_of, schemas
from publishing.library.reader import DOCS
from publishing.library.reading import read_library
from publishing.library.stamping import source_parts, stamped
from publishing.library.starters import start, translated_start
from publishing.press import vendored
from publishing.text.stamps import stamp as stamp_of

RANK = {"fault": 0, "warning": 1, "notice": 2}
MEANING = {"fault": "Ingenting publiceras förrän det är rättat.", "warning": "Ett strikt bygge publiceras inte.",
           "notice": "En upplysning; sajten publiceras ändå."}  # fmt: skip


class Told(click.Group):
    """What somebody has to mend first is told, and the program ends."""

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except Refused as refused:
            stop("\n\n".join(say(problem) for problem in refused.problems))


@click.group(cls=Told)
@click.option(
    "--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=".", help="Arkivets mapp."
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
    settings = read_settings(root / "mkdocs.yml", root)
    key = page.removesuffix(".md").strip("/")
    if not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*", key):
        stop(f"»{page}« kan inte bli en adress. Använd a–z, siffror och bindestreck, och / mellan mappar.")
    if language not in [each.code for each in settings.languages]:
        stop(f"Språket {language} finns inte i mkdocs.yml.")
    path = root / DOCS / language / f"{key}.md"
    if path.exists():
        stop(f"{path.relative_to(root)} finns redan. Välj ett annat namn, eller öppna den.")
    text = start(ALL, key, clock.today()) if language == SOURCE else translation_start(root, settings, key)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    click.echo(f"Skapade {path.relative_to(root)}. Nästa steg: skriv, och se sidan med: make serve")


@main.command("new-campaign")
@click.argument("slug", metavar="NAMN")
@click.option("--starts", type=click.DateTime(["%Y-%m-%d"]), required=True, help="Första dagen, t.ex. 2027-03-01.")
@click.option("--ends", type=click.DateTime(["%Y-%m-%d"]), help="Sista dagen; utan den gäller kampanjen tills vidare.")
@click.pass_obj
def new_campaign(root: Path, slug: str, starts: datetime, ends: datetime | None) -> None:
    """Skapa campaigns/NAMN/, klar att fylla i och redan möjlig att bygga."""
    library = library_or_stop(root, read_settings(root / "mkdocs.yml", root))
    if not re.fullmatch(NAME, slug) or not 2 <= len(slug) <= 20:
        stop(f"»{slug}« kan inte bli en kort länk. Använd 2–20 tecken: a–z, siffror och bindestreck.")
    folder = root / CAMPAIGNS.name / slug
    if folder.exists():
        stop(f"{folder.relative_to(root)} finns redan. Välj ett annat namn, eller öppna den.")
    if ends and ends < starts:
        stop("Kampanjen slutar innan den börjar. Byt plats på datumen.")
    if slug in [link.short for link in LEDGER.of(library).links]:
        stop(f"Den korta länken {slug} finns redan i {LEDGER.file}. Välj ett annat namn.")
    folder.mkdir(parents=True)
    noted = (root / LEDGER.file).read_text("utf-8") if (root / LEDGER.file).is_file() else ""
    for name, text in begun(library, slug, starts.date(), ends.date() if ends else None, clock.today(), noted).items():
        (root / name).write_text(text, "utf-8")
    click.echo(f"Skapade {CAMPAIGNS.name}/{slug}/{SOURCE}.md. Nästa steg: skriv orden, och se allt med: make serve")


@main.command()
@click.argument("files", metavar="FIL…", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.pass_obj
def stamp(root: Path, files: tuple[Path, ...]) -> None:
    """Stämpla översättningar: de motsvarar nu den svenska texten."""
    settings = read_settings(root / "mkdocs.yml", root)
    library = library_or_stop(root, settings)
    for file in files:
        path = file.resolve()
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(file)
        parts = source_parts(library, name)
        if parts is None:
            stop(f"{name} är ingen översättning av en svensk sida eller kampanj.")
        read_document(read(path, root))
        text = stamped(path.read_bytes().decode("utf-8"), stamp_of(parts))
        path.write_bytes(text.encode("utf-8"))
        click.echo(f"{name} stämplad.")


@main.command()
@click.argument("code", metavar="KOD")
def explain(code: str) -> None:
    """Förklara ett problem utifrån dess kod, t.ex. field.date."""
    if code not in wording():
        stop(f"Koden {code} finns inte. Koden står inom hakparentes efter filnamnet.")
    words = wording()[code]
    click.echo(f"{code}\n\n  {words['sv']['what']}\n  → {words['sv']['do']}\n\n  {MEANING[words['level']]}")


@main.command()
@click.argument("kind", metavar="[SLAG]", required=False, type=click.Choice([name for name, _ in schemas(ALL)]))
def schema(kind: str | None) -> None:
    """Skriv JSON Schema för sidhuvudet, för en texteditor: ett, eller alla under sina namn."""
    found = {name: model.model_json_schema() for name, model in schemas(ALL) if kind in (None, name)}
    click.echo(json.dumps(found[kind] if kind else found, ensure_ascii=False, indent=1))


def problems_in(root: Path) -> list[Problem]:
    """Everything wrong with the texts under a root."""
    try:
        settings, today = read_settings(root / "mkdocs.yml", root), clock.today()
    except Refused as refused:
        return list(refused.problems)
    library, problems = read_library(root, settings, ALL, today=today)
    return [*problems, *promises.problems(library, vendored.icons)]


def as_data(problem: Problem) -> dict[str, object]:
    (what, do), spot = parts(problem), problem.spot
    return {"file": spot.file, "line": spot.line, "column": spot.column, "length": spot.length,
            "level": problem.level, "code": problem.code, "what": what, "do": do}  # fmt: skip


def translation_start(root: Path, settings: Settings, key: str) -> str:
    """A translation with the Swedish words to replace, and its stamp."""
    library = library_or_stop(root, settings)
    guide = library.guides.get(key)
    if guide is None:
        stop(f"Det finns ingen svensk sida {key}.md att översätta.")
    given = read_document(read(root / DOCS / SOURCE / f"{key}.md", root)).front
    return translated_start(guide, given, models_of(ALL, key, given).translation)


def library_or_stop(root: Path, settings: Settings) -> Library:
    library, problems = read_library(root, settings, ALL, today=clock.today())
    swedish = re.compile(rf"/{SOURCE}(/|\.md$)")  # docs/sv/… and campaigns/…/sv.md
    faults = [problem for problem in problems if problem.level == "fault" and swedish.search(problem.spot.file)]
    if faults:
        stop("\n\n".join(say(problem) for problem in faults))
    return library


def stop(message: str) -> NoReturn:
    raise click.ClickException(message)


if __name__ == "__main__":
    main()
