"""Sources: nothing is said to parents about the law without a source, or a mark that it is to be reviewed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from publishing.base.problems import Problem
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.text.laws import LAWS
from publishing.text.prose import Part, Sentence, parts
from publishing.text.syntax import LINK, REVIEW, SOURCE

SAYING = ("paragraph", "item", "definition", "cell")
"""Parts that state something; headings, titles and terms name it."""
NAMES = [re.sub(r" \(\d{4}:\d+\)", "", law).partition(",")[0] for law in LAWS.values()]
OFFICES = "socialtjänsten|socialnämnden|nämnden|myndigheter|myndigheterna|myndigheten|kommunen|regionen"
GIVEAWAYS = (
    rf"(?-i:{'|'.join(LAWS)})",  # capitals, or `fl` in a word
    *map(re.escape, NAMES),
    r"lagens?|lagar|lagarna|(?:enligt|i) lag|grundlagen|\w*konventionen",
    r"\w*domstol\w*|(?:förvaltnings|kammar|ting|hov)s?rätt\w*",
    r"rätt till|(?:har|får|ger)(?: \w+){0,3} rätt(?:en|igheter)?(?: att)?",
    r"(?:går|kan|får)(?: \w+){0,2} att överklaga|(?:kan|får)(?: \w+){0,2} överklaga\w*",
    r"kräv(?:er|s)(?: \w+){0,4} (?:samtycke|ja)|(?:samtycke|ja)(?: \w+){0,4} krävs",
    rf"(?:{OFFICES}) (?:ska|måste|får inte|är skyldig\w*)|(?:ska|måste) (?:{OFFICES})",
    r"(?:får|har)(?: \w+){0,5} offentligt biträde|tystnadsplikt\w*|\w*skyldighet\w*|är hemlig\w*",
    r"(?:du|ni|barnet|ditt barn) ska (?:få|ha|erbjudas)|^ska \w+",
    r"månad prövas|prövas (?:på nytt|minst)|förbjud(?:et|en)|olagligt?",
)
"""Words that give a statement about the law away, whole, in any case."""
GIVEAWAY = re.compile(rf"(?<!\w)(?:{'|'.join(GIVEAWAYS)})(?!\w)", re.IGNORECASE)
CLAIMLESS = re.compile(r"^(?:läs|se|fråga|be)\b|\?$|\binte bekräfta", re.IGNORECASE)
"""A sentence that sends the reader on, tells what to ask, asks, or says that nobody knows."""
QUOTED = re.compile(r"[”\"][^”\"]*[”\"]")
"""What a reader may say aloud."""


def check(library: Library) -> Iterator[Problem]:
    """Look at the Swedish text of every page for parents; its translations have the same marks."""
    for guide in library.guides.values():
        if for_parents(guide):
            yield from unsourced(guide.source, labelled=labels(library, guide))


def labels(library: Library, guide: Guide) -> bool:
    """Whether lists of the text are columns and choices, and claim nothing."""
    layout = library.layout(guide)
    return layout is not None and layout.labels


def for_parents(guide: Guide) -> bool:
    """Whether parents are the ones who read a page."""
    return guide.facts.section == "parents" or guide.facts.audience == "parent"


def unsourced(edition: Edition, *, labelled: bool = False) -> Iterator[Problem]:
    """What a text says about the law without a mark.

    labelled  its lists are columns and choices, and claim nothing
    """
    document = edition.document
    for part in map(_without_quotations, parts(document.body)):
        if part.kind not in SAYING or (labelled and part.kind == "item") or _is_marked(document.body, part):
            continue
        for sentence in part.sentences():
            given_away = giveaway(sentence.words)
            if given_away and not _is_link(document.body, sentence):
                length = len(document.body[sentence.start : sentence.end].partition("\n")[0])
                spot = document.spot_at(sentence.start, length)
                yield Problem(spot, "source.missing", {"words": given_away})
                break


def giveaway(sentence: str) -> str:
    """The words that tell that a sentence says something about the law; "" when it does not."""
    found = None if CLAIMLESS.search(sentence) else GIVEAWAY.search(sentence)
    return found[0] if found else ""


def _without_quotations(part: Part) -> Part:
    """A part with dots in the place of what stands in quotation marks, so that every place holds."""
    return replace(part, words=QUOTED.sub(lambda match: "·" * len(match[0]), part.words))


def _is_marked(body: str, part: Part) -> bool:
    """Whether a part has a source or a review mark; it may end with one, after its last word."""
    end = body.find("\n", part.places[-1])
    said = body[part.places[0] : end if end >= 0 else len(body)]
    return bool(SOURCE.search(said) or REVIEW.search(said))


def _is_link(body: str, sentence: Sentence) -> bool:
    """Whether a sentence is nothing but a link."""
    end = sentence.start + len(body[sentence.start : sentence.end].rstrip(" .!"))
    return any(link.start() < sentence.start and end <= link.end() for link in LINK.finditer(body))
