"""The reader: one reading of the folders, which collects every problem as it goes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from publishing.base.frontmatter import Document, read_document
from publishing.base.languages import SOURCE, Language
from publishing.base.problems import Problem, Refused, Spot, near
from publishing.base.settings import Settings
from publishing.base.source import read
from publishing.base.validation import Content, validate
from publishing.base.yamltext import Mapped, read_yaml
from publishing.library.editions import freshness, stamped_parts, without_facts
from publishing.library.guides import Edition, Guide, Translated
from publishing.library.intake import Data
from publishing.library.kinds import Kinds
from publishing.library.lying import Lying, lying
from publishing.library.models import Models, models_of, strays, way_to
from publishing.library.strays import DATA, DOCS
from publishing.library.stubs import kind_way, parts_of, stub_of, words_of
from publishing.look import pictograms
from publishing.text.headings import headings


@dataclass
class Reader:
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

    @cached_property
    def lies(self) -> Lying:
        """All that lies under docs/."""
        return lying(self.docs)

    def data(self, data: Data[Any], guides: Mapping[str, Guide]) -> Content | None:
        """A data file; what stands for it when there is none or it cannot be read."""
        path = self.root / data.file if "/" in data.file else self.docs / DATA / data.file
        if not path.is_file():
            if data.needed(guides):
                self.problems.append(Problem(Spot(path.relative_to(self.root).as_posix()), "data.no-file"))
                self.broken.add(data.name)
            return data.empty
        try:
            self.places[data.name] = mapped = read_yaml(read(path, self.root))
            return cast("Content", validate(data.model, mapped))
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
        folder = self.docs / SOURCE
        paths = {text.removesuffix(".md"): folder / text for text in self.lies.texts_in(SOURCE)}
        for key, path in paths.items():
            guide = self.guide(key, path)
            if guide is None:
                self.broken.add(key)
                stub = stub_of(key, path, self.root, self.settings)
                self.translations(key, stub.source, models_of(self.kinds, key, self.front(path, stub)))
                guide = stub if keep_broken else None  # what is wrong with its translations is told all the same
            if guide is not None:
                found[key] = guide
        for language in self.settings.languages:
            if not language.is_source:
                self.orphans(language, set(paths))
        return found

    def guide(self, key: str, path: Path) -> Guide | None:
        document = self.document(path)
        if document is None:
            return None
        models = models_of(self.kinds, key, document.front)
        try:
            given = validate(models.swedish, self.own(models, document.front))
        except Refused as refused:
            self.problems += refused.problems
            return None
        words, facts, record = parts_of(given, models)
        found = tuple(headings(document.body))
        source = Edition(self.settings.language(SOURCE), words, document, found, record=record, model=models.words)
        above = f"{key.rpartition('/')[0].rpartition('/')[0]}/index" if models.record and models.record.nested else None
        dated = given.dated() if models.record else ()  # type: ignore[attr-defined]
        return Guide(
            key,
            facts,
            {SOURCE: source, **self.translations(key, source, models)},
            models.kind,
            above=above,
            sources=dated,
        )

    def own(self, models: Models, front: Mapped) -> Mapped:
        """The front matter without the keys of other kinds, each of which is told."""
        mine = kind_way(self.kinds, models, front)
        taken = set()
        for name, kind, stray in strays(self.kinds, models, front):
            facts = {"field": name, "kind": kind.called, "way": way_to(kind), "mine": mine}
            self.problems.append(Problem(front.spot((name,), key=stray.key), stray.code, facts))
            taken.add(name)
        return replace(front, data={k: v for k, v in front.data.items() if k not in taken}) if taken else front

    def translations(self, key: str, source: Edition, models: Models) -> dict[str, Edition]:
        found: dict[str, Edition] = {}
        for language in self.settings.languages:
            name = f"{language.code}/{key}.md"
            if not language.is_source and name in self.lies.texts:
                file = self.docs / name
                edition = self.translation(language, file, models, source)
                if edition:
                    found[language.code] = edition
                else:
                    self.broken.add(file.relative_to(self.root).as_posix())
        return found

    def translation(self, language: Language, path: Path, models: Models, source: Edition) -> Edition | None:
        document = self.document(path)
        if document is None:
            return None
        mapped, facts = without_facts(document.front, models.fact_names)
        self.problems += facts
        try:
            given = validate(models.translation, mapped)
        except Refused as refused:
            self.problems += refused.problems
            return None
        found = headings(document.body, [heading.id for heading in source.headings])
        assert isinstance(given, Translated)
        fresh, news = freshness(given.source, stamped_parts(source))
        words, record = words_of(given, models)
        return Edition(
            language, words, document, tuple(found), fresh, given.native_reader, tuple(news), record, models.words
        )

    def orphans(self, language: Language, swedish: set[str]) -> None:
        """A translation of a page that is not there: renamed, or misspelt."""
        for text in self.lies.texts_in(language.code):
            key = text.removesuffix(".md")
            if key not in swedish:
                spot = Spot(f"{DOCS}/{language.code}/{text}")
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

    def files(self) -> frozenset[str]:
        """What lies beside the pages: pictures, sound, documents. A text may show it."""
        codes = {language.code for language in self.settings.languages}
        return frozenset(file for file in self.lies.files if file.partition("/")[0] in codes and "/" in file)

    def texts(self) -> frozenset[str]:
        """The texts of all languages, as paths under docs/."""
        codes = [language.code for language in self.settings.languages]
        return frozenset(f"{code}/{text}" for code in codes for text in self.lies.texts_in(code))
