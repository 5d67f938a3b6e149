"""Panels: a campaign in one language and one format as the data a print template draws."""

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from publishing.kinds.campaign.formats import HEADLINE, Box, Boxes, Format, lay_out
from publishing.kinds.campaign.scene import Scene
from publishing.library.recipes import Recipe
from publishing.look.facade import wall
from publishing.press import photographs, veils
from publishing.press.cache import code_mark
from publishing.press.codes import Code, code
from publishing.press.inking import sentences
from publishing.press.printing import BLEED_MM, MM
from publishing.press.veils import Fade, Part

PRINT_DPI = 200
"""Photographs on paper; what a press shows at arm's length, at half the weight of 300."""


def panel(scene: Scene, form: Format, picture: Path | None = None) -> dict[str, Any]:
    """The data of one panel, all sizes in points.

    picture  the photograph behind the words, where the campaign has one
    """
    width, height = form.points
    boxes = lay_out(form, rtl=scene.rtl)
    words, foot = scene.said.words, boxes.foot
    colours = scene.campaign.facts.colours
    headline = HEADLINE[form.shape] * boxes.words.w
    share = (0.26, 0.17) if form.has_code else (0.36, 0.23)
    made = {
        "title": f"{words.headline} – {scene.t('site.name')}".replace("\u00ad", ""),
        "sender": scene.sender,
        "keywords": list(words.hashtags),
        "language": scene.language.code.partition("-")[0],
        "direction": scene.language.direction,
        "script": scene.language.script,
        "width": width,
        "height": height,
        "bleed": form.bleed_mm * MM,
        "colours": colours.model_dump(),
        "words": {
            "headline": scene.inked(words.headline),
            "sentences": sentences(scene.inked(words.headline)),
            "lead": None if form.shape == "strip" else scene.inked(words.lead),
            "promise": scene.inked(words.promise),
            "sender": scene.sender,
            "picture": scene.seen,
        },
        "address": {"typed": scene.typed, "whole": scene.link(form.place)},
        "size": {
            "headline": headline,
            "lead": headline * 0.34,
            "address": foot.h * share[0],
            "small": foot.h * share[1],
        },
        "boxes": {
            name: asdict(box) for name, box in (("art", _wide(boxes.art)), ("words", boxes.words), ("foot", foot))
        },
        "align": "middle" if form.beside else "top",
        "code": _code(scene, form),
        "words-only": None,
        "facade": None,
        "picture": None,
        "around": 0,
    }
    if scene.campaign.picture:
        file = picture.resolve() if picture else None
        place = "/" + file.relative_to(file.anchor).as_posix() if file else None
        return made | {"picture": place, "around": around(form)}
    front = wall(
        scene.campaign.facts.windows, boxes.art.w, boxes.art.h, columns=form.columns, beside=form.beside, rtl=scene.rtl
    )
    return made | {"facade": front}


BAND = 0.17
"""The strip of the façade on the back of a leaflet, as a share of its height; leaflet.typ has the same."""


def band(scene: Scene, form: Format) -> dict[str, Any]:
    """The strip of the façade above the long text; none where the campaign has a photograph."""
    if scene.campaign.picture:
        return {"band": None, "around-band": 0}
    width, height = form.points
    windows = scene.campaign.facts.windows
    strip = wall(windows, width, height * BAND, columns=8, beside=False, rtl=scene.rtl)
    return {"band": strip, "around-band": BLEED_MM * MM}


def words_part(form: Format, *, rtl: bool) -> Box:
    """The part of a panel where words stand, in whole points: what has to be set when they go on a photograph."""
    width, height = form.points
    boxes = lay_out(form, rtl=rtl)
    if not form.beside:
        top = math.floor(boxes.words.y * 0.97)
        return Box(0, top, width, height - top)
    edge = math.ceil(max(boxes.words.w, boxes.foot.w) + 1.6 * min(boxes.words.x, width - boxes.words.x - boxes.words.w))
    return Box(width - edge if rtl else 0, 0, edge, height)


def photograph(scene: Scene, form: Format, width_px: int = 0) -> Recipe:
    """The picture behind the words as a JPEG file: cropped for the format, under the veil that makes them readable.

    width_px  of the whole format without its bleed; 0: as many as the format asks for
    """
    picture = scene.campaign.picture
    assert picture is not None
    boxes, (width, height), bleed = lay_out(form, rtl=scene.rtl), form.points, around(form)
    scale = (width_px / width) if width_px else PRINT_DPI / 72 if form.is_print else 1
    pixels = round((width + 2 * bleed) * scale), round((height + 2 * bleed) * scale)
    toward = round((boxes.art.x + boxes.art.w / 2) / width, 4), round((boxes.art.y + boxes.art.h / 2) / height, 4)
    colours, part, fade = scene.campaign.facts.colours, _behind(boxes, width, height), faded(form, boxes, rtl=scene.rtl)

    def make(_: object) -> bytes:
        if form.beside:  # the whole width would show a slice of the middle, under words for the most part
            inner = round(boxes.art.w * scale * 1.16)
            part_of = photographs.cut(picture.path, (inner, pixels[1]), picture.focus, ground=colours.ground)
            seen = veils.set_beside(part_of, pixels[0], colours.ground, start=scene.rtl)
        else:
            seen = photographs.cut(picture.path, pixels, picture.focus, toward, colours.ground)
        alpha = veils.veil(seen, part, colours.ground, [colours.text, colours.accent])
        return photographs.jpeg(veils.veiled(seen, fade, colours.ground, alpha))

    given = (photographs.digest(picture.path), pixels, picture.focus, toward, part, fade, colours)
    return Recipe("", f"photograph {code_mark()} {given}", make)


def around(form: Format) -> float:
    """The bleed of a photograph in points: paper always has it, so that both versions share one crop."""
    return BLEED_MM * MM if form.is_print else 0.0


def faded(form: Format, boxes: Boxes, *, rtl: bool) -> Fade:
    """Where the veil behind the words is whole, and how it fades towards what must be seen of the picture."""
    width, height = form.points
    if not form.beside:
        begins = round(boxes.words.y / height, 4)
        return Fade(((0.0, 0.0), (max(begins - 0.2, 0.0), 0.0), (begins - 0.005, 1.0), (1.0, 1.0)), across=False)
    edge = (boxes.words.x + boxes.words.w) / width if not rtl else 1 - boxes.words.x / width
    stops = ((0.0, 1.0), (edge + 0.02, 1.0), (min(edge + 0.3, 1.0), 0.0), (1.0, 0.0))
    return Fade(tuple((1 - at, part) for at, part in reversed(stops)) if rtl else stops, across=True)


def _behind(boxes: Boxes, width: float, height: float) -> Part:
    """The part of the picture that lies behind words."""
    all_words = (boxes.words, boxes.foot)
    return Part(
        round(min(box.x for box in all_words) / width, 4),
        round(min(box.y for box in all_words) / height, 4),
        round(max(box.x + box.w for box in all_words) / width, 4),
        round(max(box.y + box.h for box in all_words) / height, 4),
    )


def _code(scene: Scene, form: Format) -> Mapping[str, str] | None:
    if not form.has_code:
        return None
    address = scene.link(form.place)
    return {"svg": coded(address).svg, "alt": scene.t("print.code-alt", address=address)}


coded: Callable[[str], Code] = lru_cache(maxsize=512)(code)


def _wide(box: Box) -> Box:
    """A box that reaches past the edges by the bleed."""
    more = BLEED_MM * MM
    return Box(box.x - more, box.y - more, box.w + 2 * more, box.h + 2 * more)
