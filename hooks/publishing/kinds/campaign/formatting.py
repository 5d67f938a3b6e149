"""Formatting: a campaign in one language and one format as a file, with its preview; codes and photographs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from PIL import Image

from publishing.base.problems import Problem
from publishing.kinds.campaign.formats import Format
from publishing.kinds.campaign.model import KitGroup
from publishing.kinds.campaign.panels import band, coded, panel, photograph, words_part
from publishing.kinds.campaign.scene import Scene
from publishing.library.recipes import Made, Recipe, Unmade
from publishing.press import photographs
from publishing.press.cache import code_mark
from publishing.press.printing import marked
from publishing.press.tree import NotForPrint, tree, written
from publishing.press.typesetting import TooLong, Typesetter

PREVIEW_WIDTH = 480  # pixels: a card on a phone, at twice its density
HERO = {"wide": (1120, 840), "tall": (900, 720)}
"""The photograph on the landing page, in pixels: beside the words, and above them on a phone."""
SAME_SHAPE = {"poster-a3": "poster-a4"}
"""Formats that look like another one, only larger: they share its preview."""
PANEL, LEAFLET = "campaign/panel.typ", "campaign/leaflet.typ"
PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a kit, made or not: `name` is its file name; width and height in `unit`, None for what is not known.

    shown  by the id of which part its preview is made; "" for none
    """

    id: str
    group: KitGroup
    name: str
    unit: Literal["mm", "px"]
    width: int
    height: int
    shown: str


def preview_name(name: str) -> str:
    """`tid-affisch-a4-sv.pdf` → `visning/tid-affisch-a4-sv.webp`."""
    return f"visning/{name.rpartition('.')[0]}.webp"


def hero_name(name: str) -> str:
    return f"visning/{name}.webp"


def _format(
    scene: Scene,
    setter: Typesetter,
    form: Format,
    of: str,
    body: str,
    folder: str,
    mine: Mapping[str, Part],
    batch: str,
) -> Recipe:
    """One format as a file, with its preview."""
    needs = crops(scene, form)
    shown = [part.name for part in mine.values() if part.shown == form.id]
    beside = tuple((PREVIEW, folder + preview_name(name)) for name in shown)

    def make(files: Sequence[Path]) -> Made:
        try:
            return _set(scene, setter, form, body, files, seen=bool(shown))
        except TooLong as error:
            error.format = form.id
            raise Unmade([too_long(scene, error)]) from error
        except NotForPrint as error:
            raise Unmade([not_for_print(scene, error)]) from error

    return Recipe(folder + mine[form.id].name, of, make, needs=needs, beside=beside, batch=batch)


def crops(scene: Scene, form: Format) -> tuple[Recipe, ...]:
    """The photographs that a format is made of: for the file, and for the preview of something printed."""
    if not scene.campaign.picture:
        return ()
    if not form.is_print:
        return (photograph(scene, form, form.width),)
    own = photograph(scene, form)
    shown = not form.bleed_mm and form.id not in SAME_SHAPE
    return (own, photograph(scene, form, PREVIEW_WIDTH)) if shown else (own,)


def _set(scene: Scene, setter: Typesetter, form: Format, body: str, files: Sequence[Path], *, seen: bool) -> Made:
    data = panel(scene, form, files[0] if files else None)
    if form.is_print:
        template, given = _page(scene, form, data, body)
        pdf = setter.pdf(template, given, scene.campaign.facts.reviewed)
        content = marked(pdf) if form.bleed_mm else pdf
        return _made(content, _small(scene, setter, form, data, files) if seen else None)
    if scene.campaign.picture:
        picture = photographed(scene, setter, form, data, form.width, files[0])
        return _made(photographs.jpeg(picture, 90), photographs.shrunk(picture, PREVIEW_WIDTH))
    content = setter.png(PANEL, data)
    return _made(content, photographs.shrunk(photographs.read(content), PREVIEW_WIDTH))


def _made(content: bytes, preview: Image.Image | None) -> Made:
    if preview is None:
        return Made(content)
    width, height = preview.size
    return Made(content, {"width": width, "height": height}, {PREVIEW: photographs.webp(preview)})


def _page(scene: Scene, form: Format, data: dict[str, Any], body: str) -> tuple[str, dict[str, Any]]:
    """The template of something printed, and its data: a leaflet has the long text on its back."""
    if form.pages == 1:
        return PANEL, data
    words = data["words"] | {"more": scene.inked(scene.t("print.more"))}
    return LEAFLET, data | {"body": written(tree(body), scene.inked), "words": words, **band(scene, form)}


def _small(scene: Scene, setter: Typesetter, form: Format, data: dict[str, Any], files: Sequence[Path]) -> Image.Image:
    """Something printed as it is shown on the page of the kit."""
    if scene.campaign.picture:
        return photographed(scene, setter, form, data, PREVIEW_WIDTH, files[1])
    return photographs.read(setter.png(PANEL, data, 72 * PREVIEW_WIDTH / data["width"]))


def photographed(
    scene: Scene, setter: Typesetter, form: Format, data: dict[str, Any], width_px: int, photograph: Path
) -> Image.Image:
    """The panel of a campaign with a photograph: the words are set, and laid on it."""
    scale, part = width_px / data["width"], words_part(form, rtl=scene.rtl)
    words = setter.png(PANEL, data | {"words-only": asdict(part), "picture": None}, 72 * scale)
    size = width_px, round(data["height"] * scale)
    return photographs.laid_on(photograph, words, size, (round(part.x * scale), round(part.y * scale)))


def _code(scene: Scene, of: str, place: str, kind: str, folder: str, part: Part, batch: str) -> Recipe:
    """A QR code for material of one's own: a picture for screens, a drawing for print."""

    def make(_: object) -> Made:
        code = coded(scene.link(place))
        content = code.png() if kind == "png" else code.svg.encode()
        preview = photographs.read(code.png(6))
        width, height = preview.size
        facts = {"width": width, "height": height, "side": code.side * 16}
        return Made(content, facts, {PREVIEW: photographs.webp(preview)})

    beside = ((PREVIEW, folder + preview_name(part.name)),)
    return Recipe(folder + part.name, of, make, beside=beside, batch=batch)


def heroes(scene: Scene, folder: str) -> Iterator[Recipe]:
    """The photograph for the landing page, the same in every language."""
    picture, ground = scene.campaign.picture, scene.campaign.facts.colours.ground
    for name, (width, height) in HERO.items() if picture else ():

        def make(_: object, width: int = width, height: int = height) -> bytes:
            assert picture is not None
            return photographs.webp(photographs.cut(picture.path, (width, height), picture.focus, ground=ground))

        assert picture is not None
        of = f"hero {code_mark()} {photographs.digest(picture.path)} {picture.focus} {(width, height)} {ground}"
        yield Recipe(folder + hero_name(name), of, make)


def not_for_print(scene: Scene, error: NotForPrint) -> Problem:
    """What no template draws."""
    return Problem(scene.said.edition.document.front.start, "campaign.not-for-print", {"tag": error.tag})


def too_long(scene: Scene, error: TooLong) -> Problem:
    """What to shorten, by how much, and where it did not fit: a word, a line or the long text."""
    document = scene.said.edition.document
    facts = {"format": scene.swedish(f"file.{error.format}"), "percent": error.percent}
    if error.field == "body":
        blank = len(document.body) - len(document.body.lstrip())
        first = document.body_line + document.body.count("\n", 0, blank)
        return Problem(document.source.spot(first), "campaign.too-long-text", facts)
    spot = document.front.spot((error.field,))
    if not error.word:
        return Problem(spot, "campaign.too-long", {"field": error.field, **facts})
    at = spot.excerpt.find(error.word)
    if at >= 0:
        spot = document.source.spot(spot.line, at + 1, len(error.word))
    return Problem(spot, "campaign.too-wide", {"word": error.word, **facts})
