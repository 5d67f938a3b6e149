"""Reading: the folders become a library; every problem is told, and one broken text hides no other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from publishing.base.frontmatter import Document, read_document
from publishing.base.languages import SOURCE, Language
from publishing.base.problems import Problem, Refused, Spot, near
from publishing.base.settings import Settings
from publishing.base.source import Source, read
from publishing.base.validation import Content, validate
from publishing.base.wording import read_wording
from publishing.base.yamltext import Mapped, read_yaml
from publishing.kinds.booklet import questions
from publishing.kinds.campaign.plan import PLAN, Plan
from publishing.kinds.campaign.reading import CAMPAIGNS, CampaignReader, pages_of
from publishing.kinds.campaign.short_links import LEDGER, Ledger
from publishing.kinds.contact.holidays import HOLIDAYS, Holidays
from publishing.kinds.contact.model import Contacts
from publishing.kinds.contact.offers import Offers
from publishing.kinds.glossary.model import Glossary
from publishing.kinds.story import media as story_files
from publishing.kinds.thinking import cards
from publishing.library.editions import freshness, stamped_parts, without_facts
from publishing.library.guides import Edition, Facts, Guide, Translated, Words
from publishing.library.kinds import Reading, facts_of, reading_of, words_of
from publishing.library.library import Library
from publishing.library.withholding import published_files, withheld
from publishing.look import pictograms
from publishing.text.headings import headings

DOCS, DATA = "docs", "_data"
Model = TypeVar("Model", bound=Content)
Empty = TypeVar("Empty", bound=Content | None)


@dataclass
class _Reader:
    """One reading of the folders; collects problems as it goes."""

    root: Path
    settings: Settings
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, Mapped] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)

    @property
    def docs(self) -> Path:
        return self.root / DOCS

    def data(self, name: str, model: type[Model], empty: Model) -> Model:
        """A data file under docs/_data, or an empty one when there is none or it cannot be read."""
        return self.data_at(self.docs / DATA / name, model, empty)

    def data_at(self, path: Path, model: type[Model], empty: Empty) -> Model | Empty:
        name = path.name
        if not path.is_file():
            self.problems.append(Problem(Spot(path.relative_to(self.root).as_posix()), "data.no-file"))
            self.broken.add(name)
            return empty
        try:
            self.places[name] = mapped = read_yaml(read(path, self.root))
            return validate(model, mapped)
        except Refused as refused:
            self.problems += refused.problems
            self.broken.add(name)
            return empty

    def document(self, path: Path) -> Document | None:
        try:
            return read_document(read(path, self.root))
        except Refused as refused:
            self.problems += refused.problems
            return None

    def guides(self, *, keep_broken: bool) -> dict[str, Guide]:
        """The pages, by key. A broken Swedish page is left out, or kept as an empty one for the preview."""
        found: dict[str, Guide] = {}
        for path in pages_in(self.docs / SOURCE):
            key = path.relative_to(self.docs / SOURCE).with_suffix("").as_posix()
            guide = self.guide(key, path)
            if guide is None:
                self.broken.add(key)
                stub = _stub(key, path, self.root, self.settings)
                self.translations(key, stub.source)  # what is wrong with them is told all the same
                guide = stub if keep_broken else None
            if guide is not None:
                found[key] = guide
        swedish = {p.relative_to(self.docs / SOURCE).with_suffix("").as_posix() for p in pages_in(self.docs / SOURCE)}
        for language in self.settings.languages:
            if not language.is_source:
                self.orphans(language, swedish)
        return found

    def guide(self, key: str, path: Path) -> Guide | None:
        document = self.document(path)
        if document is None:
            return None
        kind = reading_of(key)
        try:
            given = validate(kind.swedish, document.front)
        except Refused as refused:
            self.problems += refused.problems
            return None
        words, record = words_of(given)
        found = tuple(headings(document.body))
        source = Edition(self.settings.language(SOURCE), words, document, found, record=record)
        return Guide(key, facts_of(given), {SOURCE: source, **self.translations(key, source)}, kind.kind)

    def translations(self, key: str, source: Edition) -> dict[str, Edition]:
        found: dict[str, Edition] = {}
        for language in self.settings.languages:
            file = self.docs / language.code / f"{key}.md"
            if not language.is_source and file.is_file():
                edition = self.translation(language, file, reading_of(key), source)
                if edition:
                    found[language.code] = edition
                else:
                    self.broken.add(file.relative_to(self.root).as_posix())
        return found

    def translation(self, language: Language, path: Path, kind: Reading, source: Edition) -> Edition | None:
        document = self.document(path)
        if document is None:
            return None
        mapped, facts = without_facts(document.front, kind.fact_names)
        self.problems += facts
        try:
            given = validate(kind.translation, mapped)
        except Refused as refused:
            self.problems += refused.problems
            return None
        found = headings(document.body, [heading.id for heading in source.headings])
        assert isinstance(given, Translated)
        fresh, news = freshness(given.source, stamped_parts(source))
        words, record = words_of(given)
        return Edition(language, words, document, tuple(found), fresh, given.native_reader, tuple(news), record)

    def orphans(self, language: Language, swedish: set[str]) -> None:
        """A translation of a page that is not there: renamed, or misspelt."""
        folder = self.docs / language.code
        for path in pages_in(folder):
            key = path.relative_to(folder).with_suffix("").as_posix()
            if key not in swedish:
                spot = Spot(path.relative_to(self.root).as_posix())
                self.problems.append(Problem(spot, "translation.without-source", {"key": key, **near(key, swedish)}))

    def pictures(self) -> dict[str, str]:
        """A municipality's own pictograms, by the file's name."""
        found = {}
        for path in sorted((self.docs / DATA / pictograms.OWN).glob("*.svg")):
            try:
                found[path.name] = read(path, self.root).text
            except Refused as refused:
                self.problems += refused.problems
                self.broken.add(path.name)
        return found

    def hidden(self, guides: Mapping[str, Guide], made: Mapping[str, Guide]) -> None:
        """A page in the place of a campaign's would never be shown."""
        for key in sorted(guides.keys() & made.keys()):
            document = guides[key].source.document
            other = made[key].source.document.source.file
            facts = {"address": f"/{key.removesuffix('index').strip('/')}/", "other": other}
            self.problems.append(Problem(document.front.start, "address.twice", facts))

    def folders(self) -> None:
        """A folder under docs/ that is no language would be left out of the site in silence."""
        known = [language.code for language in self.settings.languages]
        for path in sorted(self.docs.iterdir()):
            if path.name not in known and not path.name.startswith(("_", ".")):
                kind = "language.unknown-folder" if path.is_dir() else "language.outside-folder"
                spot = Spot(path.relative_to(self.root).as_posix())
                facts = {"name": path.name, "known": known, **near(path.name, known)}
                self.problems.append(Problem(spot, kind, facts))

    def files(self) -> frozenset[str]:
        """What lies beside the pages: pictures, sound, documents to download."""
        found = (path for language in self.settings.languages for path in (self.docs / language.code).rglob("*"))
        return frozenset(
            path.relative_to(self.docs).as_posix()
            for path in found
            if path.is_file() and path.suffix != ".md" and not path.name.startswith(".")
        )


def read_library(
    root: Path, settings: Settings, *, today: date, keep_broken: bool = False
) -> tuple[Library, list[Problem]]:
    """Everything under docs/ and campaigns/, and all that is wrong with it.

    keep_broken  keep an empty page in the place of one that cannot be read, so that a preview can show it
    """
    reader = _Reader(root, settings)
    reader.folders()
    wording, problems = read_wording(root, settings.languages)
    reader.problems += problems
    kept = withheld(reader.guides(keep_broken=keep_broken), wording, settings.languages, today)
    guides, files = dict(kept.guides), published_files(reader.files(), kept.files)
    reader.problems += [*kept.problems, *story_files.problems(guides.values(), files, reader.docs)]
    campaigns = CampaignReader(root, settings)
    found = campaigns.campaigns()
    reader.problems += campaigns.problems
    reader.broken |= campaigns.broken
    made = {guide.key: guide for campaign in found.values() for guide in pages_of(campaign, wording)}
    reader.hidden(guides, made)
    if keep_broken:
        made |= {
            key: _stub(key, _file_of(key, root), root, settings)
            for key in sorted(campaigns.broken)
            if key.endswith("/index")
        }
    plan = reader.data_at(root / PLAN, Plan, None) if (root / PLAN).is_file() else None
    has_pictures = (reader.docs / DATA / pictograms.FILE).is_file()
    has_questions = (reader.docs / DATA / questions.FILE).is_file()
    has_cards = (reader.docs / DATA / cards.FILE).is_file() or cards.asked_for(guides.values())
    days_off = root / DOCS / DATA / HOLIDAYS
    holidays = reader.data_at(days_off, Holidays, None) if days_off.is_file() else None
    has_links = (root / LEDGER).is_file() or bool(found or campaigns.broken)  # those of campaigns taken away too
    none, nothing = pictograms.NO_PICTOGRAMS, questions.NO_QUESTIONS
    drawn = reader.data(pictograms.FILE, pictograms.Pictograms, none) if has_pictures else none
    asked = reader.data(questions.FILE, questions.Questions, nothing) if has_questions else nothing
    shown = reader.data(cards.FILE, cards.Cards, cards.NO_CARDS) if has_cards else cards.NO_CARDS
    pictures = reader.pictures()
    library = Library(
        settings,
        guides | made,
        wording,
        reader.data("contacts.yml", Contacts, Contacts(contacts=[])),
        reader.data("glossary.yml", Glossary, Glossary(terms=[])),
        reader.data("offers.yml", Offers, Offers(offers=[])),
        files,
        reader.places,
        today,
        found,
        reader.data_at(root / LEDGER, Ledger, Ledger(links=[])) if has_links else Ledger(links=[]),
        frozenset(reader.broken),
        plan,
        holidays=holidays,
        withheld=kept.files,
        cards=shown,
        pictograms=drawn,
        questions=asked,
        own_pictures=pictures,
    )
    return library, reader.problems


def pages_in(folder: Path) -> list[Path]:
    """The Markdown files of a language, in a fixed order."""
    return sorted(folder.rglob("*.md")) if folder.is_dir() else []


def _file_of(key: str, root: Path) -> Path:
    """The Swedish file of a campaign's page."""
    return root / CAMPAIGNS / key.split("/")[1] / f"{SOURCE}.md"


def _stub(key: str, path: Path, root: Path, settings: Settings) -> Guide:
    """An empty page in the place of one that cannot be read; only the preview ever shows it."""
    name = path.relative_to(root).as_posix()
    words = Words.model_construct(title=name, lead="", next=name, next_why="")
    facts = Facts.model_construct(next_page="", section="about", owner="communications", reviewed=date(1970, 1, 1))
    document = Document(Source(name, ""), Mapped({}, {}, {}, Spot(name)), "", 1)
    return Guide(key, facts, {SOURCE: Edition(settings.language(SOURCE), words, document, ())})
