"""Floor 7: the command line, without MkDocs: check the texts, begin a page, stamp a translation, explain a problem."""

from pathlib import Path
from typing import Any

import click

from publishing.base import terminal
from publishing.base.problems import Refused, say
from publishing.cli.beginning import new, new_campaign
from publishing.cli.checking import check, explain, problems_in, schema
from publishing.cli.saying import Stopped, in_swedish
from publishing.cli.stamping import stamp

__all__ = ["main", "problems_in"]


class Swedish(click.Group):
    """Commands whose errors are told in Swedish: click knows no language but English. What somebody has to mend first
    is told, and the program ends.
    """

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise Stopped(in_swedish(error)) from error
        except Refused as refused:
            raise Stopped("\n\n".join(say(problem) for problem in refused.problems)) from refused


@click.group(cls=Swedish)
@click.option(
    "--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=".", help="Arkivets mapp."
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Verktyg för dig som skriver texterna."""
    terminal.made_safe()
    context.obj = root.resolve()


for command in (check, new, new_campaign, stamp, explain, schema):
    main.add_command(command)
