"""Välkommen till oss: a family home presents itself to a child in a booklet made in the browser, or by hand."""

from xml.etree.ElementTree import Element

from publishing.base.wording import Wording
from publishing.kinds.form.fields import filled_in
from publishing.kinds.form.model import form_of, name_of
from publishing.kinds.welcome import checks, files, page
from publishing.kinds.welcome.model import LAYOUT, WelcomeFacts, drawn, welcome_of
from publishing.library.guides import Guide
from publishing.library.intake import Layout, Stray
from publishing.library.kinds import Block, Kind
from publishing.pages.needs import Wears, Worn
from publishing.press.pictured import Draws
from publishing.text.conversion import Shape

# Photographs of somebody's home: shown from memory, and no script, whoever wrote it, can send them anywhere.
POLICY = {
    "img-src": "'self' data: blob:",
    "connect-src": "'none'",
    "form-action": "'none'",
    "worker-src": "'self'",
}


def shape(guide: Guide, t: Wording) -> Shape | None:
    """The fields of a form that becomes a booklet."""
    form, welcome = form_of(guide), welcome_of(guide)

    def shaped(root: Element) -> None:
        box = filled_in(root, name_of(guide), form, t) if form else None
        if box is None or welcome is None:
            return
        box.set("data-kind", "booklet")
        for field in box.iter("div"):
            if most := welcome.most.get(field.get("data-id", "")):
                field.set("data-most", str(most))

    return shaped if form else None


KIND = Kind(
    name="welcome",
    called="välkommen till oss",
    read=(
        Layout(LAYOUT, facts=WelcomeFacts, shape=shape, offline=True, policy=POLICY,
               strays={"welcome": Stray("welcome.not-shown")}),
    ),
    uses=("booklet", "contact", "form"),
    page=page.shown,
    blocks=(Block(files.BLOCK, page.blanks, styles=("blanks",)),),
    files=files.files,
    checks=(checks.check,),
    also=(Wears(lambda view: Worn(("picks", "form"), ("maker",), over=("maker",))), Draws(drawn)),
)  # fmt: skip
