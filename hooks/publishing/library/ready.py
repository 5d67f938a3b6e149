"""Ready: which texts may be shown: no translation that is Swedish still, and where nobody watches no text with gaps."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from publishing.base.languages import SOURCE, Language
from publishing.base.problems import Problem
from publishing.base.wording import Wording
from publishing.library.guides import Guide, Words
from publishing.library.intake import Folder
from publishing.library.kinds import Kinds
from publishing.library.untranslated import WHOLLY, in_texts
from publishing.library.unwritten import left_in
from publishing.library.withholding import emptied


@dataclass(frozen=True)
class Shown:
    """Pages, and the items of a folder that they are made of.

    broken  keys of pages and paths of translations that are left out: nobody is blamed for pointing there
    """

    guides: Mapping[str, Guide]
    items: Mapping[str, Any]
    problems: list[Problem]
    broken: frozenset[str]


@dataclass(frozen=True)
class Gate:
    """What every text passes on its way into a library.

    gaps  whether a text with gaps may pass: its author watches, or a strict build will stop at what is told
    """

    kinds: Kinds
    wording: Mapping[str, Wording]
    languages: list[Language]
    gaps: bool

    def pages(self, guides: Mapping[str, Guide]) -> Shown:
        """The pages that somebody wrote, as they may be shown."""
        problems, out = self.told(guides.values())
        shown = {key: self.page(guide, out, guides) for key, guide in guides.items()}
        return Shown(shown, {}, problems, left_out(guides, out))

    def items(self, folder: Folder[Any], items: Mapping[str, Any]) -> Shown:
        """The items of a folder and the pages made of them; one whose Swedish text waits has its addresses left."""
        made = {name: {guide.key: guide for guide in folder.pages(item, self.wording)} for name, item in items.items()}
        every = {key: guide for pages in made.values() for key, guide in pages.items()}
        problems, out = self.told(every.values())
        kept: dict[str, Any] = {}
        guides: dict[str, Guide] = {}
        for name, pages in made.items():
            if any(guide.source.document.source.file in out for guide in pages.values()):
                guides |= {key: self.page(guide, out, pages) for key, guide in pages.items()}
            else:
                kept[name] = folder.kept(items[name], out)
                guides |= {guide.key: guide for guide in folder.pages(kept[name], self.wording)}
        return Shown(guides, kept, problems, left_out(every, out))

    def told(self, guides: Iterable[Guide]) -> tuple[list[Problem], frozenset[str]]:
        """What is said of texts, each file once, and the files that are left out."""
        found = [each for each in guides if not (each.own_words or each.withheld)]
        texts = {edition.document.source.file: edition.document for each in found for edition in each.editions.values()}
        swedish = list(in_texts(found))
        out = {problem.spot.file for problem in swedish if problem.code == WHOLLY}
        asked = [document for file, document in texts.items() if file not in out]
        gaps = [problem for document in asked for problem in left_in(document, self.kinds)]
        return gaps + swedish, frozenset(out if self.gaps else out | {problem.spot.file for problem in gaps})

    def page(self, guide: Guide, out: Container[str], guides: Mapping[str, Guide]) -> Guide:
        """A page without the texts that are left out: a translation gives way to Swedish, Swedish to an address."""
        kept = {code: each for code, each in guide.editions.items() if each.document.source.file not in out}
        if SOURCE in kept:
            return replace(guide, editions=kept) if len(kept) < len(guide.editions) else guide
        empty = emptied(guide, instead, self.wording, self.languages, guides)
        return replace(empty, facts=empty.facts.model_copy(update={"layout": "page"}), kind="", sources=())


def left_out(guides: Mapping[str, Guide], out: Container[str]) -> frozenset[str]:
    """Those of the pages and translations that are left out."""
    keys = {key for key, guide in guides.items() if guide.source.document.source.file in out}
    texts = {each.document.source.file for guide in guides.values() for each in guide.editions.values()}
    return frozenset(keys | {file for file in texts if file in out})


def instead(t: Wording) -> Words:
    """Neutral words of the site in the place of a page's own."""
    return Words.model_construct(
        title=t("unwritten.title"),
        lead=t("unwritten.lead"),
        next=t("unwritten.next"),
        next_why=t("unwritten.next-why"),
    )
