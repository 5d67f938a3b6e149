"""Reading: the folders become a library; every problem is told, and one broken text hides no other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from publishing.base.frontmatter import Document, read_document
from publishing.base.languages import SOURCE, Language
from publishing.base.problems import Problem, Refused, Spot, near
from publishing.base.settings import Settings
from publishing.base.source import Source, read
from publishing.base.validation import Content, validate
from publishing.base.wording import read_wording
from publishing.base.yamltext import Mapped, read_yaml
from publishing.library import declared
from publishing.library.editions import freshness, stamped_parts, without_facts
from publishing.library.forms import Form, form_of, strays, way_to
from publishing.library.guides import Edition, Facts, Guide, Translated, Words
from publishing.library.kinds import Collected, Data, Folder, Kinds, gifts, reads
from publishing.library.library import Library
from publishing.library.withholding import published_files, withheld
from publishing.look import pictograms
from publishing.text.headings import headings

DOCS, DATA = "docs", "_data"


@dataclass(frozen=True)
class Beside:
    """A gift: what is wrong with the files that lie beside pages of the kind: the pages, what lies there, and docs/."""

    problems: "BesideProblems"


class BesideProblems(Protocol):
    """Looks at files by their content, which only a reading can."""

    def __call__(self, guides: Iterable[Guide], files: frozenset[str], docs: Path) -> Iterator[Problem]: ...


@dataclass
class _Reader:
    """One reading of the folders; collects problems as it goes."""

    root: Path
    settings: Settings
    kinds: Kinds
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, Mapped] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)

    @property
    def docs(self) -> Path:
        return self.root / DOCS

    def path(self, data: Data[Any]) -> Path:
        """Where a data file lies."""
        return self.root / data.file if "/" in data.file else self.docs / DATA / data.file

    def data(self, data: Data[Any], guides: Mapping[str, Guide]) -> Content | None:
        """A data file; what stands for it when there is none or it cannot be read."""
        path = self.path(data)
        if not path.is_file():
            if data.needed(guides):
                self.problems.append(Problem(Spot(path.relative_to(self.root).as_posix()), "data.no-file"))
                self.broken.add(data.name)
            return data.empty
        try:
            self.places[data.name] = mapped = read_yaml(read(path, self.root))
            found: Content = validate(data.model, mapped)
            return found
        except Refused as refused:
            self.problems += refused.problems
            self.broken.add(data.name)
            return data.empty

    def document(self, path: Path) -> Document | None:
        try:
            return read_document(read(path, self.root))
        except Refused as refused:
            self.problems += refused.problems
            return None

    def front(self, path: Path, stub: Guide) -> Mapped:
        """The front matter of a page that could not be read as one; empty where not even that can be read."""
        try:
            return read_document(read(path, self.root)).front
        except Refused:
            return stub.source.document.front  # told already

    def guides(self, *, keep_broken: bool) -> dict[str, Guide]:
        """The pages, by key. A broken Swedish page is left out, or kept as an empty one for the preview."""
        found: dict[str, Guide] = {}
        for path in pages_in(self.docs / SOURCE):
            key = path.relative_to(self.docs / SOURCE).with_suffix("").as_posix()
            guide = self.guide(key, path)
            if guide is None:
                self.broken.add(key)
                stub = _stub(key, path, self.root, self.settings)
                self.translations(key, stub.source, form_of(self.kinds, key, self.front(path, stub)))
                guide = stub if keep_broken else None  # what is wrong with its translations is told all the same
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
        form = form_of(self.kinds, key, document.front)
        try:
            given = validate(form.swedish, self.own(form, document.front))
        except Refused as refused:
            self.problems += refused.problems
            return None
        words, facts, record = _parts(given, form)
        found = tuple(headings(document.body))
        source = Edition(self.settings.language(SOURCE), words, document, found, record=record, form=form.words)
        above = f"{key.rpartition('/')[0].rpartition('/')[0]}/index" if form.record and form.record.nested else None
        dated = given.dated() if form.record else ()  # type: ignore[attr-defined]
        return Guide(
            key, facts, {SOURCE: source, **self.translations(key, source, form)}, form.kind, above=above, sources=dated
        )

    def own(self, form: Form, front: Mapped) -> Mapped:
        """The front matter without the keys of other kinds, each of which is told."""
        mine = kind_way(self.kinds, form)
        taken = set()
        for name, kind, stray in strays(self.kinds, form, front):
            facts = {"field": name, "kind": kind.called, "way": way_to(kind), "mine": mine}
            self.problems.append(Problem(front.spot((name,), key=stray.key), stray.code, facts))
            taken.add(name)
        return replace(front, data={k: v for k, v in front.data.items() if k not in taken}) if taken else front

    def translations(self, key: str, source: Edition, form: Form) -> dict[str, Edition]:
        found: dict[str, Edition] = {}
        for language in self.settings.languages:
            file = self.docs / language.code / f"{key}.md"
            if not language.is_source and file.is_file():
                edition = self.translation(language, file, form, source)
                if edition:
                    found[language.code] = edition
                else:
                    self.broken.add(file.relative_to(self.root).as_posix())
        return found

    def translation(self, language: Language, path: Path, form: Form, source: Edition) -> Edition | None:
        document = self.document(path)
        if document is None:
            return None
        mapped, facts = without_facts(document.front, form.fact_names)
        self.problems += facts
        try:
            given = validate(form.translation, mapped)
        except Refused as refused:
            self.problems += refused.problems
            return None
        found = headings(document.body, [heading.id for heading in source.headings])
        assert isinstance(given, Translated)
        fresh, news = freshness(given.source, stamped_parts(source))
        words, record = _words(given, form)
        return Edition(
            language, words, document, tuple(found), fresh, given.native_reader, tuple(news), record, form.words
        )

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
        """A page in the place of one that is made would never be shown."""
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
    root: Path, settings: Settings, kinds: Kinds, *, today: date, keep_broken: bool = False
) -> tuple[Library, list[Problem]]:
    """Everything under docs/ and in the folders of kinds, and all that is wrong with it.

    keep_broken  keep an empty page in the place of one that cannot be read, so that a preview can show it
    """
    reader = _Reader(root, settings, kinds)
    reader.problems += declared.problems(kinds)
    reader.folders()
    wording, problems = read_wording(root, settings.languages)
    reader.problems += problems
    kept = withheld(kinds, reader.guides(keep_broken=keep_broken), wording, settings.languages, today)
    guides, files = dict(kept.guides), published_files(reader.files(), kept.files)
    reader.problems += kept.problems
    for beside in gifts(kinds, Beside):
        reader.problems += beside.problems(guides.values(), files, reader.docs)
    data: dict[str, object] = {}
    made: dict[str, Guide] = {}
    for folder in reads(kinds, Folder):
        found: Collected[Any] = folder.read(root, settings)
        reader.problems += found.problems
        reader.broken |= found.broken
        data[folder.name] = found.items
        own = {guide.key: guide for item in found.items.values() for guide in folder.pages(item, wording)}
        reader.hidden(guides, own)
        stubs = {key: _stub(key, file, root, settings) for key, file in sorted(found.pages.items())}
        made |= own | (stubs if keep_broken else {})
    drawn = reader.data(PICTOGRAMS, guides)
    data |= {each.file: reader.data(each, guides | made) for each in reads(kinds, Data)}
    pictures = reader.pictures()
    library = Library(
        settings=settings,
        kinds=kinds,
        guides=guides | made,
        wording=wording,
        files=files,
        places=reader.places,
        today=today,
        data=data,
        broken=frozenset(reader.broken),
        withheld=kept.files,
        pictograms=drawn if isinstance(drawn, pictograms.Pictograms) else pictograms.NO_PICTOGRAMS,
        own_pictures=pictures,
    )
    return library, reader.problems


PICTOGRAMS = Data(pictograms.FILE, pictograms.Pictograms, pictograms.NO_PICTOGRAMS, needed=lambda guides: False)


def kind_way(kinds: Kinds, form: Form) -> str:
    """How an author writes what a page is: `layout: page` for an ordinary one."""
    return next((way_to(kind) for kind in kinds if kind.name == form.kind), "layout: page")


def _words(given: Any, form: Form) -> tuple[Words, Content | None]:
    """What any page says, and the record it was made from, if any."""
    return (given.words(), given) if form.record else (given, None)


def _parts(given: Any, form: Form) -> tuple[Words, Facts, Content | None]:
    """Words, facts and the record of a Swedish page."""
    words, record = _words(given, form)
    return words, (given.facts() if form.record else given), record


def pages_in(folder: Path) -> list[Path]:
    """The Markdown files of a language, in a fixed order."""
    return sorted(folder.rglob("*.md")) if folder.is_dir() else []


def _stub(key: str, path: Path, root: Path, settings: Settings) -> Guide:
    """An empty page in the place of one that cannot be read; only the preview ever shows it."""
    name = path.relative_to(root).as_posix()
    words = Words.model_construct(title=name, lead="", next=name, next_why="")
    facts = Facts.model_construct(next_page="", section="about", owner="communications", reviewed=date(1970, 1, 1))
    document = Document(Source(name, ""), Mapped({}, {}, {}, Spot(name)), "", 1)
    return Guide(key, facts, {SOURCE: Edition(settings.language(SOURCE), words, document, ())})
