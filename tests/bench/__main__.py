"""make bench: our build beside mkdocs-static-i18n, in turn on the same texts; fails when ours takes too long."""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import click

from tests.bench import measure
from tests.bench.corpus import INNER, LANGUAGES, STAND_IN, keys, make_ours, make_stock
from tests.bench.measure import Took

GOAL = 0.6
"""The most our build may take of what static-i18n takes: wall seconds, search index included on both sides."""

EDITS = 5
PAGES = len(keys()) * len(LANGUAGES)


@dataclass
class Rounds:
    """What each round took; the same index is the same round, so that busy spells strike both."""

    ours: list[Took] = field(default_factory=list)
    pagefind: list[Took] = field(default_factory=list)
    stock: list[Took] = field(default_factory=list)

    @property
    def without_search(self) -> list[Took]:
        return [whole - search for whole, search in zip(self.ours, self.pagefind, strict=True)]


@click.command()
@click.option("--rounds", type=click.IntRange(1), default=5, show_default=True, help="Antal varv.")
def main(rounds: int) -> None:
    """Mät hur lång tid vårt bygge tar bredvid mkdocs-static-i18n. Felkod 1 när kvoten är över 0,6."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        ours, stock = Path(folder) / "ours", Path(folder) / "stock"
        make_ours(ours)
        make_stock(stock)
        click.echo(
            f"{len(keys())} sidor × {len(LANGUAGES)} språk = {PAGES} sidor, {rounds} varv i växlande ordning."
        )
        for code, other in STAND_IN.items():
            click.echo(
                f"static-i18n tar inte {code} som språk; mappen heter {other} där. Somaliska har en ersättare."
            )
        found = in_turn(ours, stock, rounds)
        show_times(found)
        ratio = paired(found.ours, found.stock, "wall_s")
        met = ratio <= GOAL
        click.echo(f"\nKvot {decimal(ratio, 2)}: {'högst' if met else 'ÖVER'} {decimal(GOAL, 1)}.")
        show_weights(ours / "site", stock / "site")
        show_stages(measure.stages(ours))
        show_edits(measure.seconds_to_show(ours, EDITS))
    sys.exit(not met)


def in_turn(ours: Path, stock: Path, rounds: int) -> Rounds:
    """Each round builds both, every other round in the other order; a first build of each is not counted."""
    measure.built(ours)  # fills the caches of fonts, icons and bytecode
    measure.built(stock)
    found = Rounds()
    for number in range(rounds):
        for site in (ours, stock) if number % 2 == 0 else (stock, ours):
            (found.ours if site is ours else found.stock).append(measure.built(site))
        found.pagefind.append(measure.indexed(ours))
    return found


def paired(some: Sequence[Took], others: Sequence[Took], what: str) -> float:
    """The median of the ratios of each round."""
    ratios: list[float] = [getattr(a, what) / getattr(b, what) for a, b in zip(some, others, strict=True)]
    return median(ratios)


def show_times(found: Rounds) -> None:
    """Median seconds, ratios, and what one page costs."""
    rows = [
        ("vår sajt, med Pagefind", found.ours),
        ("vår sajt utan Pagefind", found.without_search),
        ("Pagefind för sig", found.pagefind),
        ("static-i18n med sök", found.stock),
    ]
    click.echo(
        f"\n{'Rent bygge, median':<28}{'klocka s':>10}{'CPU s':>8}{'kvot klocka':>13}{'kvot CPU':>10}{'ms/sida':>9}"
    )
    for name, took in rows:
        wall, cpu = median(t.wall_s for t in took), median(t.cpu_s for t in took)
        ratios = [decimal(paired(took, found.stock, what), 2) for what in ("wall_s", "cpu_s")]
        each = decimal(1000 * wall / PAGES, 1)
        click.echo(
            f"{name:<28}{decimal(wall, 2):>10}{decimal(cpu, 2):>8}{ratios[0]:>13}{ratios[1]:>10}{each:>9}"
        )
    spread = sorted(a.wall_s / b.wall_s for a, b in zip(found.ours, found.stock, strict=True))
    click.echo(f"Kvot per varv: {' '.join(decimal(value, 2) for value in spread)}")


def show_weights(ours: Path, stock: Path) -> None:
    """What a first view fetches."""
    heads = "".join(f"{kind:>10}" for kind in (*measure.KINDS, "summa"))
    click.echo(f"\n{'Första visningen, kB gzip':<28}{heads}")
    for page, place in {"startsida": "index.html", "innersida": f"{INNER}/index.html"}.items():
        for name, site in {"vår": ours, "static-i18n": stock}.items():
            found = measure.weight(site, place)
            cells = [*(found[kind] for kind in measure.KINDS), sum(found.values())]
            click.echo(
                f"{f'{page}, {name}':<28}" + "".join(f"{decimal(cell / 1000, 1):>10}" for cell in cells)
            )
    more = decimal(measure.fetched_later(stock) / 1000, 0)
    click.echo(
        f"Därtill hämtar Materials skript sökindexet vid varje första visning: {more} kB. Vårt hämtas vid sökning."
    )


def show_stages(found: dict[str, float]) -> None:
    """Where the time of one build goes."""
    total = sum(found.values())
    click.echo(f"\n{'Vårt bygge, ett varv':<28}{'s':>10}{'andel':>8}{'ms/sida':>13}")
    for name, seconds in found.items():
        share, each = decimal(100 * seconds / total, 0), decimal(1000 * seconds / PAGES, 2)
        click.echo(f"{name:<28}{decimal(seconds, 2):>10}{share + ' %':>8}{each:>13}")


def show_edits(found: Sequence[float]) -> None:
    """From saving to showing."""
    least, most = decimal(min(found), 2), decimal(max(found), 2)
    click.echo(
        f"\nSparad text till visad sida i mkdocs serve: {decimal(median(found), 2)} s ({least}–{most}, {len(found)} gånger)."
    )


def decimal(value: float, places: int) -> str:
    """A number as Swedish writes it."""
    return f"{value:.{places}f}".replace(".", ",")


if __name__ == "__main__":
    main()
