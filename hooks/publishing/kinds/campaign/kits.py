"""Kits: everything a campaign needs in one language, made together: print, screens, images, codes, texts, one ZIP."""

import io
import json
import pickle
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from PIL import Image

from publishing.kinds.campaign.formats import FORMATS, Format
from publishing.kinds.campaign.model import LINK_IMAGE, KitGroup
from publishing.kinds.campaign.panels import Scene, band, coded, panel, photograph, words_part
from publishing.press import photographs
from publishing.press.artefacts import Artefact, artefact
from publishing.press.cache import code_mark, kept
from publishing.press.printing import marked
from publishing.press.tree import Node, written
from publishing.press.typesetting import TooLong, Typesetter

PREVIEW_WIDTH = 480  # pixels: a card on a phone, at twice its density
HERO = {"wide": (1120, 840), "tall": (900, 720)}
"""The photograph on the landing page, in pixels: beside the words, and above them on a phone."""
CODES = {"qr-web": ("web", "png"), "qr-screen": ("screen", "png"), "qr-poster": ("poster", "svg"),
         "qr-leaflet": ("leaflet", "svg")}  # fmt: skip
SAME_SHAPE = {"poster-a3": "poster-a4"}
"""Formats that look like another one, only larger: they share its preview."""
ZIP_DAY = (1980, 1, 1, 0, 0, 0)  # the first day a ZIP can hold: the same bytes whenever it is packed

GROUPS: dict[str, KitGroup] = {"poster": "print", "leaflet": "print", "screen": "screens", "social": "social",
                            "email": "email"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file; `name` is its file name. A preview is WebP, `preview_size` in pixels."""

    id: str
    group: KitGroup
    name: str
    content: bytes
    width: int
    height: int
    unit: Literal["mm", "px"]
    preview: bytes = b""
    preview_size: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Kit:
    """The finished files of a campaign in one language, the ZIP of them all, and the photograph for its page."""

    files: tuple[Made, ...]
    bundle: bytes
    hero: dict[str, bytes]

    def artefacts(self, folder: str, bundle_name: str) -> Iterator[Artefact]:
        """The files under `folder`, the address of the kit's page."""
        for each in self.files:
            yield artefact(folder + each.name, each.content)
            if each.preview:
                yield artefact(folder + preview_name(each.name), each.preview)
        yield artefact(folder + bundle_name, self.bundle)
        for name, content in self.hero.items():
            yield artefact(folder + hero_name(name), content)


def preview_name(name: str) -> str:
    """`tid-affisch-a4-sv.pdf` → `visning/tid-affisch-a4-sv.webp`."""
    return f"visning/{name.rpartition('.')[0]}.webp"


def hero_name(name: str) -> str:
    return f"visning/{name}.webp"


def kit(
    scene: Scene,
    setter: Typesetter,
    recipe: str,
    body: Callable[[], list[Node]],
    texts: Callable[[], str],
    fresh: Callable[[], None] = lambda: None,
) -> Kit:
    """The kit of a campaign in one language, from the cache when nothing it depends on has changed.

    recipe  everything it depends on beside what the typesetter knows; body  the long text, for the leaflet
    texts   the ready texts, for the ZIP; fresh  told when something had to be made
    raises  TooLong and NotForPrint, before anything is kept
    """

    def make() -> bytes:
        fresh()
        return pickle.dumps(_made(scene, setter, body(), texts()))

    found: Kit = pickle.loads(kept(setter.cache, f"kit {setter.recipe} {recipe}", make))
    return found


def _made(scene: Scene, setter: Typesetter, body: list[Node], texts: str) -> Kit:
    channels = set(scene.campaign.facts.channels)
    wanted = [form for form in FORMATS if form.channel in channels or form.id == LINK_IMAGE]
    files = [*(finished(scene, setter, form, body) for form in wanted), *codes(scene)]
    files = [replace(each, **_seen_of(each, files)) for each in files]
    return Kit(tuple(files), packed(files, texts), heroes(scene, setter))


def _seen_of(made: Made, files: list[Made]) -> dict[str, Any]:
    """The preview of a larger paper is that of the smaller one: A3 and A4 have the same shape."""
    twin = next((each for each in files if each.id == SAME_SHAPE.get(made.id)), made)
    return {"preview": twin.preview, "preview_size": twin.preview_size}


def heroes(scene: Scene, setter: Typesetter) -> dict[str, bytes]:
    """The photograph for the landing page, the same in every language."""
    picture = scene.campaign.picture
    if picture is None:
        return {}

    def made(size: tuple[int, int]) -> bytes:
        recipe = f"hero {code_mark()} {photographs.digest(picture.path)} {picture.focus} {size}"
        return kept(
            setter.cache,
            recipe,
            lambda: photographs.webp(photographs.cut(picture.path, *size, picture.focus, (0.5, 0.5))),
        )

    return {name: made(size) for name, size in HERO.items()}


def finished(scene: Scene, setter: Typesetter, form: Format, body: list[Node]) -> Made:
    """One format as a file.

    raises  TooLong, with the format's id as its second argument
    """
    try:
        return _set(scene, setter, form, body)
    except TooLong as error:
        error.format = form.id
        raise


def _set(scene: Scene, setter: Typesetter, form: Format, body: list[Node]) -> Made:
    data = panel(scene, form)
    stem = f"{scene.campaign.slug}-{form.file}-{scene.language.code}"
    preview: tuple[bytes, tuple[int, int]] = (b"", (0, 0))
    if form.is_print:
        pdf = setter.pdf(*_page(scene, form, data, body), scene.campaign.facts.reviewed)
        name, content = f"{stem}.pdf", marked(pdf) if form.bleed_mm else pdf
    elif scene.campaign.picture:
        picture = photographed(scene, setter, form, data, form.width)
        name, content = f"{stem}.jpg", photographs.jpeg(picture, 90)
        preview = _preview(photographs.shrunk(picture, PREVIEW_WIDTH))
    else:
        name, content = f"{stem}.png", setter.png("panel.typ", data)
        preview = _preview(photographs.shrunk(photographs.read(content), PREVIEW_WIDTH))
    if not preview[0] and not form.bleed_mm and form.id not in SAME_SHAPE:
        preview = _preview(small(scene, setter, form, data))
    return Made(form.id, GROUPS[form.channel], name, content, form.width, form.height, form.unit, *preview)


def _page(scene: Scene, form: Format, data: dict[str, Any], body: list[Node]) -> tuple[str, dict[str, Any]]:
    """The template of something printed, and its data: a leaflet has the long text on its back."""
    if form.pages == 1:
        return "panel.typ", data
    words = data["words"] | {"more": scene.inked(scene.t("print.more"))}
    return "leaflet.typ", data | {"body": written(body, scene.inked), "words": words, **band(scene, form)}


def small(scene: Scene, setter: Typesetter, form: Format, data: dict[str, Any]) -> Image.Image:
    """Something printed as it is shown on the page of the kit."""
    if scene.campaign.picture:
        return photographed(scene, setter, form, data, PREVIEW_WIDTH)
    return photographs.read(setter.png("panel.typ", data, 72 * PREVIEW_WIDTH / data["width"]))


def photographed(scene: Scene, setter: Typesetter, form: Format, data: dict[str, Any], width_px: int) -> Image.Image:
    """The panel of a campaign with a photograph: the words are set, and laid on it."""
    scale, part = width_px / data["width"], words_part(form, rtl=scene.rtl)
    words = setter.png("panel.typ", data | {"words-only": asdict(part), "picture": None}, 72 * scale)
    size = width_px, round(data["height"] * scale)
    return photographs.laid_on(
        photograph(scene, form, width_px), words, size, (round(part.x * scale), round(part.y * scale))
    )


def _preview(picture: Image.Image) -> tuple[bytes, tuple[int, int]]:
    return photographs.webp(picture), picture.size


def codes(scene: Scene) -> Iterator[Made]:
    """QR codes for material of one's own: a picture for screens, a drawing for print."""
    for identity, (place, kind) in CODES.items():
        code = coded(scene.link(place))
        content = code.png() if kind == "png" else code.svg.encode()
        side = code.side * 16
        name = f"{scene.campaign.slug}-{identity}-{scene.language.code}.{kind}"
        preview = _preview(photographs.read(code.png(6)))
        yield Made(identity, "codes", name, content, side, side, "px", *preview)


def packed(files: list[Made], texts: str) -> bytes:
    """All files and the ready texts as a ZIP; what is compressed already is not compressed again."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in [*((each.name, each.content) for each in files), ("texter.txt", texts.encode())]:
            entry = zipfile.ZipInfo(name, ZIP_DAY)
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # as on Unix, wherever it is packed
            archive.writestr(entry, content)
    return out.getvalue()


def recipe_of(*parts: object) -> str:
    """What a kit depends on, as text: everything given, and the code that makes it."""
    return json.dumps([str(part) for part in parts], ensure_ascii=False) + code_mark()
