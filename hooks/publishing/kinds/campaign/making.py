"""Campaigning: every campaign's files are made before its pages, which tell their sizes; what is too long is told."""

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from publishing.base.problems import Problem
from publishing.base.wording import Wording
from publishing.engine.build import Build
from publishing.kinds.campaign.kit import Item, KitFiles
from publishing.kinds.campaign.kits import HERO, Kit, Made, hero_name, kit, preview_name, recipe_of
from publishing.kinds.campaign.model import CAMPAIGN_FACTS, Campaign
from publishing.kinds.campaign.panels import Scene
from publishing.kinds.campaign.ready_texts import ready_texts
from publishing.look.facade import wall
from publishing.press.artefacts import Artefact
from publishing.press.photographs import digest
from publishing.press.tree import NotForPrint, plain, tree
from publishing.press.typesetting import TooLong, Typesetter
from publishing.promises import letters

CACHE = Path(".cache/publishing")
TEMPLATES = Path("overrides/print")
WORDS = ("kit.", "print.", "window.", "site.name", "list.comma")


@dataclass
class _Progress:
    """One line that says how far the work has come; silent when everything was made before."""

    total: int
    done: int = 0
    said: bool = False
    lock: Lock = field(default_factory=Lock)

    def begun(self) -> None:
        with self.lock:
            self.said = True

    def step(self) -> None:
        with self.lock:
            self.done += 1
            if self.said:
                end = "\n" if self.done == self.total else ""
                back = "\r" if sys.stderr.isatty() else ""
                if back or end:
                    line = f"{back}Kampanjmaterial: {self.done} av {self.total} klara"
                    print(line, end=end, file=sys.stderr, flush=True)


def make(now: Build) -> None:
    """Make the files of every campaign in every language it is written in, on all cores; nothing is made twice.

    A text with a letter that the font lacks is left out here, and told by its check: no PDF can be made of it.
    """
    wanted = [
        (campaign, code)
        for campaign in now.library.campaigns.values()
        for code, said in campaign.editions.items()
        if not any(letters.lacking(said))
    ]
    setter = Typesetter(now.root / TEMPLATES, now.root / CACHE)
    if not wanted:
        return
    _ = setter.fonts, setter.recipe  # read once, before there are several threads
    bodies = {(c.slug, code): now.views.rendered(now.library.guides[c.key], code).html for c, code in wanted}
    progress = _Progress(len(wanted))

    def one(campaign: Campaign, code: str) -> Kit | Problem:
        try:
            return _kit(now, setter, campaign, code, bodies[campaign.slug, code], progress)
        except TooLong as error:
            return _too_long(campaign, code, error, now.library.wording["sv"])
        except NotForPrint as error:
            front = campaign.said(code).edition.document.front
            return Problem(front.start, "campaign.not-for-print", {"tag": error.tag})
        finally:
            progress.step()

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:  # Typst and Pillow let go of the interpreter while they work
        results = list(pool.map(lambda each: one(*each), wanted))
    for (campaign, code), made in zip(wanted, results, strict=True):
        if isinstance(made, Kit):
            now.kits[campaign.slug, code] = made
            now.views.kits[campaign.slug, code] = shown(now, campaign, code, made)
        else:
            now.problems.append(made)


def artefacts(now: Build) -> Iterator[Artefact]:
    """The files of every kit, beside its page."""
    for (slug, code), made in now.kits.items():
        folder = now.library.addresses[now.library.campaigns[slug].kit_key, code]
        yield from made.artefacts(folder, bundle_name(slug, code))


def bundle_name(slug: str, code: str) -> str:
    return f"{slug}-{code}.zip"


def scene_of(now: Build, campaign: Campaign, code: str) -> Scene:
    """What all panels of a campaign in a language share."""
    library = now.library
    language, words = library.settings.language(code), library.wording[code]
    sender = library.settings.municipality
    return Scene(campaign, campaign.said(code), language, words, now.views.site_url, sender, wall, now.root / CACHE)


def shown(now: Build, campaign: Campaign, code: str, made: Kit) -> KitFiles:
    """A kit as its page shows it."""
    folder = now.library.addresses[campaign.kit_key, code]
    scene = scene_of(now, campaign, code)
    hero = {name: (folder + hero_name(name), *HERO[name]) for name in made.hero}
    items = [_item(scene, folder, each) for each in made.files]
    return KitFiles(items, folder + bundle_name(campaign.slug, code), len(made.bundle), hero)


def _item(scene: Scene, folder: str, made: Made) -> Item:
    alt = scene.alt()
    if made.group == "codes":
        place = made.id.removeprefix("qr-")
        alt = scene.t("print.code-alt", address=scene.link(place))
    preview = folder + preview_name(made.name) if made.preview else ""
    size = len(made.content)
    return Item(
        made.id,
        made.group,
        folder + made.name,
        size,
        made.width,
        made.height,
        made.unit,
        alt,
        preview,
        *made.preview_size,
    )


def _kit(now: Build, setter: Typesetter, campaign: Campaign, code: str, body: str, progress: _Progress) -> Kit:
    scene = scene_of(now, campaign, code)
    said, facts = scene.said, campaign.facts
    words = {key: text for key, text in scene.t.words.items() if key.startswith(WORDS)}
    picture = digest(campaign.picture.path) if campaign.picture else ""
    recipe = recipe_of(
        campaign.slug, said.words.model_dump_json(), facts.model_dump_json(include=set(CAMPAIGN_FACTS)), body,
        scene.language.model_dump_json(), sorted(words.items()), scene.site_url, scene.sender, picture,
    )  # fmt: skip
    return kit(scene, setter, recipe, lambda: tree(body), lambda: ready_texts(scene, plain(tree(body))), progress.begun)


def _too_long(campaign: Campaign, code: str, error: TooLong, t: Wording) -> Problem:
    """What to shorten, by how much, and where it did not fit: a word, a line or the long text."""
    document = campaign.said(code).edition.document
    facts = {"format": t(f"file.{error.format}"), "percent": error.percent}
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
