"""Untranslated: what a text in another language still says in the Swedish words; a voice would read them wrong."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from publishing.base.languages import SOURCE
from publishing.base.problems import Problem, Spot
from publishing.base.source import read
from publishing.base.wording import FOLDER, Wording
from publishing.base.yamltext import read_yaml
from publishing.library.guides import Edition, Guide, Translated
from publishing.library.unwritten import leaves
from publishing.text.prose import parts, plain

WHOLLY, PARTLY, WORDING = "translation.still-swedish", "translation.partly-swedish", "translation.wording-swedish"
LEAST = 4
"""Words that make a sentence, when all but one begin small: fewer, or names, may well be alike in two languages."""
SAYS_NOTHING = frozenset(Translated.model_fields) | {"slug"}
ADDRESS = re.compile(r"://|@|www\.")
WORD = re.compile(r"[^\W\d_]+")
INSIDE = re.compile(r"[*_`\u00ad]+")
"""Marks that stand in a word as soon as around it."""


@dataclass(frozen=True)
class Piece:
    """Words that are read in one breath, in front matter or body, where they stand, and under which heading."""

    words: str
    spot: Spot
    heading: str


def in_texts(guides: Iterable[Guide]) -> Iterator[Problem]:
    """What is told of translations that are Swedish still, wholly or in part."""
    for guide in guides:
        if guide.own_words:
            continue
        others = list(filter(may_be_swedish, guide.editions.values()))
        swedish = {piece.words for piece in pieces(guide.source)} if others else set()
        sets = [set(WORD.findall(words)) for words in swedish]
        for edition in others:
            if may_say(edition, sets):
                yield from compared(swedish, edition)


def may_be_swedish(edition: Edition) -> bool:
    """Whether anything would be wrong with it. A relative, easy Swedish, may well say the same once it is stamped."""
    relative = edition.language.inherits is not None
    return not edition.language.is_source and not (relative and edition.freshness != "unstamped")


def compared(swedish: set[str], edition: Edition) -> Iterator[Problem]:
    """One translation beside the Swedish words."""
    said = list(pieces(edition))
    same = [piece for piece in said if piece.words in swedish]
    file = edition.document.source.file
    if same and len(same) == len(said):
        facts = {"language": edition.language.name, "file": file}
        yield Problem(same[0].spot, WHOLLY, facts)
    elif same and not edition.language.inherits:
        sections = list(dict.fromkeys(piece.heading for piece in same))
        yield Problem(same[0].spot, PARTLY, {"sections": sections, "words": same[0].words})


def may_say(edition: Edition, sentences: Iterable[set[str]]) -> bool:
    """Whether a text has half the words of a sentence, wherever: one that has not need not be taken apart. Only half,
    for marks may stand in the midst of words.
    """
    said = set(WORD.findall(INSIDE.sub("", edition.document.source.text)))
    return any(2 * len(words & said) >= len(words) for words in sentences)


def pieces(edition: Edition) -> Iterator[Piece]:
    """What an edition says in sentences, in the order of the file."""
    front, title = edition.document.front, edition.words.title
    for path, value in leaves(front.data):
        if path[0] in edition.model.model_fields and path[0] not in SAYS_NOTHING and is_sentence(plain(value)):
            yield Piece(plain(value), front.spot(path), title)
    for part in parts(edition.document.body):
        if is_sentence(part.words):
            above = [each.text for each in edition.headings if each.offset <= part.places[0]]
            spot = edition.document.spot_at(part.places[0], len(part.words))
            yield Piece(part.words, spot, above[-1] if above else title)


def is_sentence(words: str) -> bool:
    """Whether words are more than a name, a number or an address; scripts without capitals have only small letters."""
    found = WORD.findall(" ".join(each for each in words.split() if not ADDRESS.search(each)))
    return len(found) >= LEAST and sum(not word[0].isupper() for word in found) >= LEAST - 1


def in_wording(root: Path, wording: Mapping[str, Wording]) -> Iterator[Problem]:
    """Files of the site's own words where sentences are the Swedish ones, each file once."""
    swedish = wording[SOURCE].words
    for code, each in wording.items():
        if each.language.is_source or each.language.inherits:
            continue
        same = [key for key, text in each.words.items() if text == swedish.get(key) and is_sentence(text)]
        path = root / FOLDER / f"{code}.yml"
        if same and path.is_file():
            facts = {"count": len(same), "language": each.language.name, "words": swedish[same[0]]}
            yield Problem(read_yaml(read(path, root)).spot((same[0],)), WORDING, facts)
