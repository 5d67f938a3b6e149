"""Myths: what people believe, what is true, on what ground and until when."""

from publishing.kinds.myth import checks, files, page, sheet, starter, structured
from publishing.kinds.myth.model import FOLDER, MythFacts, MythTranslation, MythWords, SwedishMyth, in_order, slug_of
from publishing.library.intake import Records
from publishing.library.kinds import Block, Kind, Starter
from publishing.library.library import Library
from publishing.pages.pictures import OwnPicture
from publishing.pages.structured import Structured


def _slugs(library: Library) -> list[str]:
    return [slug_of(guide) for guide, _ in in_order(library.guides.values())]


KIND = Kind(
    name="myth",
    called="myt",
    read=(Records(FOLDER, SwedishMyth, MythTranslation, MythWords, MythFacts),),
    uses=("road",),
    page=lambda view: page.shown(view.library, view.guide, view.code, files.picture(view)),
    blocks=(
        Block("myth", lambda view, slug: page.find(view.library, slug, view.code), names=_slugs,
              waits=lambda slug: f"{FOLDER}/{slug}"),
        Block("myths", lambda view, argument: page.groups(view.library, view.code),
              scripts=("myths",), over=("narrow",)),
        Block("myths_sheet", lambda view, argument: sheet.shown(view), styles=("sheets",)),
    ),
    files=files.files,
    checks=(checks.check,),
    also=(Structured(structured.said), OwnPicture(files.picture)),
    starters=(Starter(FOLDER, starter.text),),
)  # fmt: skip
