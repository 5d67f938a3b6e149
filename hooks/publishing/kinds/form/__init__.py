"""Forms: what somebody may fill in, on their own device or on paper; nothing is sent."""

from xml.etree.ElementTree import Element

from publishing.base.wording import Wording
from publishing.kinds.form import checks, files
from publishing.kinds.form.fields import filled_in
from publishing.kinds.form.model import LAYOUT, FormFacts, form_of, name_of
from publishing.library.guides import Guide
from publishing.library.intake import Layout, Stray
from publishing.library.kinds import Block, Kind
from publishing.pages.handouts import sheet
from publishing.pages.needs import Wears, Worn
from publishing.text.conversion import Shape


def shape(guide: Guide, t: Wording) -> Shape | None:
    """The fields of a form; without facts about them the body stays as it is, and the checks tell."""
    form = form_of(guide)

    def shaped(root: Element) -> None:
        if form:
            filled_in(root, name_of(guide), form, t)

    return shaped if form else None


KIND = Kind(
    name="form",
    called="blankett",
    read=(Layout(LAYOUT, facts=FormFacts, shape=shape, labels=True, strays={"form": Stray("form.not-shown")}),),
    blocks=(Block(files.BLOCK, lambda view, argument: sheet(view, files.SHEET), styles=("sheets",)),),
    files=files.files,
    checks=(checks.check,),
    also=(Wears(lambda view: Worn(("picks", "form"), ("form",))),),
)
