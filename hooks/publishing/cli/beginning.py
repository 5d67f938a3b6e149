"""Beginning: a new page, a translation, a campaign; each can be seen at once, and is published when it is written."""

from datetime import date, datetime
from pathlib import Path

import click

from publishing.base import clock
from publishing.base.frontmatter import read_document
from publishing.base.languages import SOURCE
from publishing.base.settings import Settings
from publishing.base.source import read
from publishing.base.validation import Content
from publishing.cli.saying import library_or_stop, settings_or_stop, stop
from publishing.kinds import ALL
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.short_links import LEDGER
from publishing.kinds.campaign.starter import begun
from publishing.library.intake import Folder
from publishing.library.kinds import reads
from publishing.library.library import Library
from publishing.library.models import models_of
from publishing.library.names import fits
from publishing.library.starters import start, translated_start
from publishing.library.strays import DOCS


@click.command()
@click.argument("page", metavar="SIDA", default="")
@click.option("--language", default=SOURCE, help="Språkets kod; utan den blir det en svensk sida.")
@click.pass_obj
def new(root: Path, page: str, language: str) -> None:
    """Skapa en sida som redan går att se, t.ex. for-foraldrar/innan."""
    if not page:
        stop("Säg vad sidan ska heta: make new PAGE=for-foraldrar/innan")
    settings = settings_or_stop(root)
    key = page.removesuffix(".md").strip("/")
    if not all(fits(part, folder=True) for part in key.split("/")):
        stop(f"»{page}« kan inte bli en adress. Använd a–z, siffror och bindestreck, och / mellan mappar.")
    if language not in [each.code for each in settings.languages]:
        known = ", ".join(each.code for each in settings.languages)
        stop(f"Språket {language} finns inte i mkdocs.yml. Använd ett av: {known}.")
    folder = next((each for each in reads(ALL, Folder) if key.startswith(f"{each.name}/")), None)
    key = key.removesuffix(f"/{SOURCE}") if folder else key
    path = root / key / f"{language}.md" if folder else root / DOCS / language / f"{key}.md"
    if path.exists():
        stop(f"{path.relative_to(root)} finns redan. Välj ett annat namn, eller öppna den.")
    if folder and language == SOURCE:
        stop(f"En kampanj skapas så här: make campaign NAME={key.partition('/')[2]} STARTS={clock.today()}")
    if language == SOURCE:
        text = start(ALL, key, clock.today())
    else:
        file, model = original(root, settings, key, folder)
        text = translated_start(read_document(read(file, root)), model)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    last = (
        "make serve"
        if language == SOURCE
        else f"make serve. När den är översatt: make stamp FILE={path.relative_to(root)}"
    )
    click.echo(f"Skapade {path.relative_to(root)}. Nästa steg: skriv, och se sidan med: {last}")


def original(root: Path, settings: Settings, key: str, folder: Folder[object] | None) -> tuple[Path, type[Content]]:
    """The Swedish file of what is to be translated, and the model of a translation's front matter."""
    library, _ = library_or_stop(root, settings)
    file = root / key / f"{SOURCE}.md" if folder else root / DOCS / SOURCE / f"{key}.md"
    if folder and key.partition("/")[2] in folder.of(library):
        return file, folder.translation
    guide = None if folder else library.guides.get(key)
    if guide is None or guide.about:
        stop(f"Det finns ingen svensk {'kampanj' if folder else 'sida'} {file.relative_to(root)} att översätta.")
    return file, models_of(ALL, key, read_document(read(file, root)).front).translation


@click.command("new-campaign")
@click.argument("slug", metavar="NAMN", default="")
@click.option("--starts", default="", help="Första dagen, t.ex. 2027-03-01.")
@click.option("--ends", default="", help="Sista dagen; utan den gäller kampanjen tills vidare.")
@click.pass_obj
def new_campaign(root: Path, slug: str, starts: str, ends: str) -> None:
    """Skapa campaigns/NAMN/, klar att fylla i."""
    if not slug or not starts:
        stop("Säg vad kampanjen heter och vilken dag den börjar: make campaign NAME=vinter STARTS=2027-01-10")
    library, _ = library_or_stop(root, settings_or_stop(root))
    if not fits(slug, folder=True) or not 2 <= len(slug) <= 20:
        stop(f"»{slug}« kan inte bli en kort länk. Använd 2–20 tecken: a–z, siffror och bindestreck.")
    folder = root / CAMPAIGNS.name / slug
    if folder.exists():
        stop(f"{folder.relative_to(root)} finns redan. Välj ett annat namn, eller öppna den.")
    first, last = day(starts), day(ends) if ends else None
    if last and last < first:
        stop("Kampanjen slutar innan den börjar. Byt plats på datumen.")
    if slug in [link.short for link in LEDGER.of(library).links]:
        stop(f"Den korta länken {slug} finns redan i {LEDGER.file}. Välj ett annat namn.")
    begin(root, library, slug, first, last)
    click.echo(
        f"Skapade {CAMPAIGNS.name}/{slug}/{SOURCE}.md. Nästa steg: skriv orden, kör make serve "
        f"och se kampanjen på /kampanj/{slug}/"
    )


def begin(root: Path, library: Library, slug: str, first: date, last: date | None) -> None:
    """Write the files of a campaign."""
    (root / CAMPAIGNS.name / slug).mkdir(parents=True)
    noted = (root / LEDGER.file).read_text("utf-8") if (root / LEDGER.file).is_file() else ""
    for name, text in begun(library, slug, first, last, clock.today(), noted).items():
        (root / name).write_text(text, "utf-8")


def day(written: str) -> date:
    """A day as it is typed, else a stop that says how."""
    try:
        return datetime.strptime(written.strip(), "%Y-%m-%d").date()
    except ValueError:
        stop(f"»{written}« är inget datum som finns. Skriv år, månad och dag så här: 2027-01-10.")
