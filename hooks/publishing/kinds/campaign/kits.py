"""Kits: everything a campaign needs in one language: print, screens, images, codes, texts, and one ZIP of it all."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from publishing.kinds.campaign.formats import FORMATS, Format
from publishing.kinds.campaign.formatting import SAME_SHAPE, Part, _code, _format, heroes, not_for_print
from publishing.kinds.campaign.model import LINK_IMAGE, Campaign, KitGroup
from publishing.kinds.campaign.ready_texts import ready_texts
from publishing.kinds.campaign.scene import Scene
from publishing.library.recipes import Recipe, Unmade
from publishing.press.tree import NotForPrint, plain, tree
from publishing.press.typesetting import Typesetter

CODES = {"qr-web": ("web", "png"), "qr-screen": ("screen", "png"), "qr-poster": ("poster", "svg"),
         "qr-leaflet": ("leaflet", "svg")}  # fmt: skip
ZIP_DAY = (1980, 1, 1, 0, 0, 0)  # the first day a ZIP can hold: the same bytes whenever it is packed
GROUPS: dict[str, KitGroup] = {"poster": "print", "leaflet": "print", "screen": "screens", "social": "social",
                            "email": "email"}  # fmt: skip


def parts(campaign: Campaign, code: str, *, proof: bool = False) -> list[Part]:
    """The files of a campaign in one language.

    proof  before the site has an address: nothing to hand to a print shop
    """
    made = [_part(campaign, form, code) for form in wanted(campaign, proof=proof)]
    codes = [
        Part(identity, "codes", f"{campaign.slug}-{identity}-{code}.{kind}", "px", 0, 0, identity)
        for identity, (_, kind) in CODES.items()
    ]
    return [*made, *codes]


def wanted(campaign: Campaign, *, proof: bool = False) -> list[Format]:
    """The formats that a campaign is made in; of a proof, none with the marks of a print shop."""
    channels = set(campaign.facts.channels)
    found = [form for form in FORMATS if form.channel in channels or form.id == LINK_IMAGE]
    return [form for form in found if not (proof and form.bleed_mm)]


def _part(campaign: Campaign, form: Format, code: str) -> Part:
    ending = "pdf" if form.is_print else "jpg" if campaign.picture else "png"
    name = f"{campaign.slug}-{form.file}-{code}.{ending}"
    shown = "" if form.bleed_mm else SAME_SHAPE.get(form.id, form.id)
    return Part(form.id, GROUPS[form.channel], name, form.unit, form.width, form.height, shown)


def bundle_name(slug: str, code: str) -> str:
    return f"{slug}-{code}.zip"


def kit(scene: Scene, setter: Typesetter, given: str, body: str, folder: str) -> Iterator[Recipe]:
    """The recipes of a campaign in one language.

    given   everything they depend on beside what the typesetter knows, the long text and the ready texts, as text
    body    the long text as HTML, for the leaflet and the ready texts
    folder  the address of the kit's page
    """
    of, batch = f"kit {setter.recipe} {given}", f"{scene.campaign.slug} {scene.language.code}"
    mine = {part.id: part for part in parts(scene.campaign, scene.language.code, proof=scene.is_proof)}
    made = []
    for form in wanted(scene.campaign, proof=scene.is_proof):
        back = body if form.pages > 1 else ""  # who changes the long text alone waits for no poster
        made.append(_format(scene, setter, form, f"{of} {form.id} {back}", body, folder, mine, batch))
    for identity, (place, kind) in CODES.items():
        made.append(_code(scene, f"{of} {identity}", place, kind, folder, mine[identity], batch))
    yield from made
    yield from heroes(scene, folder)
    if scene.is_proof:
        return  # everything in one file is what is passed on
    names = [part.name for part in mine.values()]

    def bundle(files: Sequence[Path]) -> bytes:
        try:
            texts = ready_texts(scene, plain(tree(body)))
        except NotForPrint as error:
            raise Unmade([not_for_print(scene, error)]) from error
        return packed(zip(names, files, strict=True), texts)

    place = folder + bundle_name(scene.campaign.slug, scene.language.code)
    whole = f"{of} bundle {scene.said.words.model_dump_json()} {body}"
    yield Recipe(place, whole, bundle, needs=tuple(made), batch=batch)


def packed(files: Iterator[tuple[str, Path]], texts: str) -> bytes:
    """All files and the ready texts as a ZIP; what is compressed already is not compressed again."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in [*((name, path.read_bytes()) for name, path in files), ("texter.txt", texts.encode())]:
            entry = zipfile.ZipInfo(name, ZIP_DAY)
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # as on Unix, wherever it is packed
            archive.writestr(entry, content)
    return out.getvalue()
