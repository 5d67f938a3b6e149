"""Checking: everything wrong with the texts, what a problem means, and what front matter may hold."""

import json
import sys
from pathlib import Path

import click

from publishing import promises
from publishing.base import clock
from publishing.base.problems import Problem, Refused, parts, say, wording
from publishing.base.settings import read_settings
from publishing.base.site_address import read_address
from publishing.cli.saying import stop
from publishing.kinds import ALL
from publishing.library.models import schemas
from publishing.library.reading import read_library
from publishing.press import attached, vendored

RANK = {"fault": 0, "warning": 1, "notice": 2}
MEANING = {"fault": "Ingenting publiceras förrän det är rättat.", "warning": "Ett strikt bygge publiceras inte.",
           "notice": "En upplysning; sajten publiceras ändå."}  # fmt: skip


@click.command()
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


@click.command()
@click.argument("code", metavar="KOD")
def explain(code: str) -> None:
    """Förklara ett problem utifrån dess kod, t.ex. field.date."""
    if code not in wording():
        stop(f"Koden {code} finns inte. Koden står inom hakparentes efter filnamnet.")
    words = wording()[code]
    click.echo(f"{code}\n\n  {words['sv']['what']}\n  → {words['sv']['do']}\n\n  {MEANING[words['level']]}")


@click.command()
@click.argument("kind", metavar="[SLAG]", required=False, type=click.Choice([name for name, _ in schemas(ALL)]))
def schema(kind: str | None) -> None:
    """Skriv JSON Schema för sidhuvudet, för en texteditor: ett, eller alla under sina namn."""
    found = {name: model.model_json_schema() for name, model in schemas(ALL) if kind in (None, name)}
    click.echo(json.dumps(found[kind] if kind else found, ensure_ascii=False, indent=1))


def problems_in(root: Path) -> list[Problem]:
    """Everything wrong with the texts under a root."""
    try:
        settings, today = read_settings(root / "mkdocs.yml", root), clock.today()
        read_address(root / "mkdocs.yml", root)
    except Refused as refused:
        return list(refused.problems)
    library, problems = read_library(root, settings, ALL, today=today)
    return [*problems, *promises.problems(library, vendored.icons), *attached.problems(library)]


def as_data(problem: Problem) -> dict[str, object]:
    (what, do), spot = parts(problem), problem.spot
    return {"file": spot.file, "line": spot.line, "column": spot.column, "length": spot.length,
            "level": problem.level, "code": problem.code, "what": what, "do": do}  # fmt: skip
