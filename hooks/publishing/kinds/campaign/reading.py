"""Reading campaigns: campaigns/<slug>/ becomes a campaign, and the two pages made of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from publishing.base.frontmatter import Document, read_document
from publishing.base.languages import SOURCE, Language
from publishing.base.problems import Problem, Refused, Spot, near
from publishing.base.settings import Settings
from publishing.base.source import read
from publishing.base.validation import validate
from publishing.kinds.campaign.model import (
    CAMPAIGN_FACTS,
    Campaign,
    CampaignEdition,
    CampaignTranslation,
    CampaignWords,
    SwedishCampaign,
)
from publishing.kinds.campaign.pictures import Picture, read_picture
from publishing.library.editions import freshness, without_facts
from publishing.library.guides import Edition, Freshness, Words
from publishing.library.lying import Lying, lying
from publishing.library.names import fits
from publishing.text.headings import Heading, headings
from publishing.text.stamps import Section, sections

FOLDER = "campaigns"
KIND = "campaign"
KIT = "kit"
"""The part of a campaign that its share kit is; its landing page has none."""


@dataclass
class CampaignReader:
    """One reading of campaigns/; collects problems, and the files and pages that could not be read."""

    root: Path
    settings: Settings
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)

    @property
    def folder(self) -> Path:
        return self.root / FOLDER

    @cached_property
    def lies(self) -> Lying:
        """All that lies there."""
        return lying(self.folder)

    def is_text(self, path: Path) -> bool:
        """Whether a text of this name lies there: no link, no folder, no other case."""
        return path.relative_to(self.folder).as_posix() in self.lies.texts

    def campaigns(self) -> dict[str, Campaign]:
        """The campaigns, by slug; one that cannot be read is left out and told."""
        found = {}
        folders = [self.folder / path for path in sorted(self.lies.folders) if "/" not in path]
        for path in folders:
            campaign = self.campaign(path)
            if campaign:
                found[campaign.slug] = campaign
            else:
                self.broken |= {f"kampanj/{path.name}/index", f"kampanj/{path.name}/delningspaket"}
        return found

    def campaign(self, folder: Path) -> Campaign | None:
        """One folder."""
        name, place = folder.name, folder.relative_to(self.root).as_posix()
        if not fits(name, folder=True):
            self.problems.append(Problem(Spot(place), "campaign.folder-name", {"name": name}))
            return None
        self.strangers(folder)
        if not self.is_text(folder / f"{SOURCE}.md"):
            self.problems.append(Problem(Spot(place), "campaign.no-swedish", {"folder": place}))
            return None
        try:
            document = read_document(read(folder / f"{SOURCE}.md", self.root))
            words = validate(SwedishCampaign, document.front)
        except Refused as refused:
            self.problems += refused.problems
            self.translations(folder, None)  # what is wrong with them is told all the same
            return None
        picture = self.picture(folder, words, document)
        found = tuple(headings(document.body))
        source = CampaignEdition(words, _edition(self.settings.language(SOURCE), words, document, found))
        editions = {SOURCE: source, **self.translations(folder, source)}
        if words.picture and picture is None:
            return None
        return Campaign(name, words, editions, picture)

    def strangers(self, folder: Path) -> None:
        """A Markdown file whose name is no language would never be read."""
        known = [language.code for language in self.settings.languages]
        for text in self.lies.texts_in(folder.name):
            stem = text.removesuffix(".md")
            if stem not in known:
                spot = Spot(f"{FOLDER}/{folder.name}/{text}")
                facts = {"name": text, "known": known, **near(stem, known)}
                self.problems.append(Problem(spot, "campaign.unknown-language", facts))

    def picture(self, folder: Path, words: SwedishCampaign, document: Document) -> Picture | None:
        if not words.picture:
            return None
        try:
            (x, y), spot = words.focus, document.front.spot(("picture",))
            if f"{folder.name}/{words.picture}" not in self.lies.files:  # nor is it fetched from elsewhere
                raise Refused([Problem(spot, "campaign.no-picture", {"picture": words.picture})])
            return read_picture(folder / words.picture, (x, y), spot)
        except Refused as refused:
            self.problems += refused.problems
            return None

    def translations(self, folder: Path, source: CampaignEdition | None) -> dict[str, CampaignEdition]:
        found = {}
        for language in self.settings.languages:
            path = folder / f"{language.code}.md"
            if language.is_source or not self.is_text(path):
                continue
            edition = self.translation(language, path, source)
            if edition:
                found[language.code] = edition
            else:
                self.broken.add(path.relative_to(self.root).as_posix())
        return found

    def translation(self, language: Language, path: Path, source: CampaignEdition | None) -> CampaignEdition | None:
        try:
            document = read_document(read(path, self.root))
            mapped, facts = without_facts(document.front, CAMPAIGN_FACTS)
            self.problems += facts
            words = validate(CampaignTranslation, mapped)
        except Refused as refused:
            self.problems += refused.problems
            return None
        if source is None:
            return None
        if source.words.picture_alt and not words.picture_alt:
            self.problems.append(Problem(document.front.start, "campaign.no-alt", {"file": path.name}))
            return None
        found = tuple(headings(document.body, [heading.id for heading in source.edition.headings]))
        fresh, news = freshness(words.source, campaign_parts(source))
        edition = _edition(language, words, document, found, fresh, tuple(news))
        return CampaignEdition(words, edition)


def campaign_parts(source: CampaignEdition) -> list[Section]:
    """What a stamp of a Swedish campaign is made of: every word that is translated."""
    given = source.words.model_dump(include=set(CampaignWords.model_fields), exclude_none=True)
    return sections(_texts(given), source.edition.document.body, source.edition.headings)


def _edition(
    language: Language,
    words: CampaignWords,
    document: Document,
    found: tuple[Heading, ...],
    fresh: Freshness = "source",
    changed: tuple[str, ...] = (),
) -> Edition:
    shown = Words.model_construct(
        title=words.headline,
        menu=words.name,
        lead=words.lead,
        next=words.call,
        next_why=words.promise,
    )
    read_by = words.native_reader if isinstance(words, CampaignTranslation) else None
    return Edition(language, shown, document, found, fresh, read_by, changed, model=CampaignWords)


def _texts(given: object) -> Iterator[str]:
    """All texts in nested data, in order."""
    if isinstance(given, dict):
        for value in given.values():
            yield from _texts(value)
    elif isinstance(given, list):
        for value in given:
            yield from _texts(value)
    else:
        yield str(given)
