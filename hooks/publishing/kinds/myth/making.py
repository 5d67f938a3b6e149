"""Illustrating: the share card of every myth is made before the pages, which tell its size."""

from collections.abc import Iterator, Sequence

from publishing.base.languages import Language
from publishing.base.problems import Problem
from publishing.engine.build import Build
from publishing.kinds.campaign.kit import Item
from publishing.kinds.campaign.making import CACHE, TEMPLATES
from publishing.kinds.myth.cards import HEIGHT, NAME, WIDTH, Card, cards
from publishing.kinds.myth.model import written_in
from publishing.library.library import Library
from publishing.look.facade import wall
from publishing.press.artefacts import Artefact, artefact
from publishing.press.typesetting import TooLong, Typesetter


def make(now: Build) -> None:
    """The card of every myth in every language it is written in; nothing is made twice."""
    setter = Typesetter(now.root / TEMPLATES, now.root / CACHE)
    for language in now.library.languages:
        said = dict(of_language(now, language))
        if not said:
            continue
        sender, t = now.library.settings.municipality, now.library.wording[language.code]
        try:
            made = cards(setter, list(said.values()), language, t, sender, wall)
        except TooLong as error:
            now.problems.append(too_long(now.library, language, error, list(said)))
            continue
        for (key, card), content in zip(said.items(), made, strict=True):
            place = now.library.addresses[key, language.code] + NAME
            now.cards[place] = content
            alt = t("myth.card-alt", claim=card.claim, fact=card.fact)
            size = len(content)
            now.views.cards[key, language.code] = Item("myth", "social", place, size, WIDTH, HEIGHT, "px", alt)


def of_language(now: Build, language: Language) -> Iterator[tuple[str, Card]]:
    """(key, card) of every myth that is written in a language."""
    host = now.views.site_url.partition("://")[2]
    for guide, _, words in written_in(now.library.guides.values(), language.code):
        address = host + now.library.addresses[guide.key, language.code].rstrip("/")
        yield guide.key, Card(words.claim, words.fact, address, guide.facts.windows)


def too_long(library: Library, language: Language, error: TooLong, keys: Sequence[str]) -> Problem:
    """Which fact does not fit on its card, and by how much."""
    edition = library.guides[keys[int(error.word)]].editions[language.code]
    return Problem(edition.document.front.spot(("fact",)), "myth.too-long", {"percent": error.percent})


def artefacts(now: Build) -> Iterator[Artefact]:
    """The cards, each beside its page."""
    yield from (artefact(place, content) for place, content in now.cards.items())
