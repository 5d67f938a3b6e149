"""Reading: the folders become a library; every problem is told, and one broken text hides no other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from publishing.base.problems import Problem
from publishing.base.settings import Settings
from publishing.base.wording import read_wording
from publishing.library import declared, strays
from publishing.library.guides import Guide
from publishing.library.intake import Collected, Data, Folder
from publishing.library.kinds import Kinds, gifts, reads
from publishing.library.library import Library
from publishing.library.lying import lying
from publishing.library.named import named, unnamed
from publishing.library.reader import Reader
from publishing.library.ready import Gate
from publishing.library.stubs import stub_of
from publishing.library.untranslated import in_wording
from publishing.library.unwritten import left_in_data, left_in_wording
from publishing.library.withholding import published_files, withheld
from publishing.look import pictograms


@dataclass(frozen=True)
class Beside:
    """A gift: what is wrong with the files that lie beside pages of the kind: the pages, and what lies there."""

    problems: "BesideProblems"


class BesideProblems(Protocol):
    """Looks at the names of files; what they hold is seen by press/attached.py."""

    def __call__(self, guides: Iterable[Guide], files: frozenset[str]) -> Iterator[Problem]: ...


def read_library(
    root: Path, settings: Settings, kinds: Kinds, *, today: date, keep_broken: bool = False, gaps: bool = True
) -> tuple[Library, list[Problem]]:
    """Everything under docs/ and in the folders of kinds, and all that is wrong with it.

    keep_broken  keep an empty page in the place of one that cannot be read, so that a preview can show it
    gaps         show texts that wait for words; where nobody watches they are left out
    """
    reader = Reader(root, settings, kinds)
    reader.problems += declared.problems(kinds)
    reader.problems += strays.in_docs(reader.lies, settings, kinds)
    wording, problems = read_wording(root, settings.languages)
    reader.problems += problems
    read = reader.guides(keep_broken=keep_broken)
    kept = withheld(kinds, read, wording, settings.languages, today)
    gate = Gate(kinds, wording, settings.languages, gaps)
    passed = gate.pages(kept.guides)
    guides, beside = dict(passed.guides), reader.files()
    reader.problems += [*kept.problems, *passed.problems, *left_in_wording(wording), *in_wording(root, wording)]
    reader.broken |= passed.broken
    for gift in gifts(kinds, Beside):
        reader.problems += gift.problems(guides.values(), published_files(beside, kept.files))
    data: dict[str, object] = {}
    made: dict[str, Guide] = {}
    stubs: dict[str, Guide] = {}
    for folder in reads(kinds, Folder):
        reader.problems += strays.in_folder(folder.name, lying(root / folder.name), kinds)
        found: Collected[Any] = folder.read(root, settings)
        reader.problems += found.problems
        reader.broken |= found.broken
        passed = gate.items(folder, found.items)
        reader.problems += passed.problems
        reader.broken |= passed.broken
        data[folder.name] = passed.items
        reader.hidden(guides, passed.guides)
        made |= passed.guides
        stubs |= {key: stub_of(key, file, root, settings) for key, file in sorted(found.pages.items())}
    drawn = reader.data(PICTOGRAMS, guides)
    data |= {each.file: reader.data(each, guides | made | stubs) for each in reads(kinds, Data)}
    reader.problems += [problem for name, mapped in reader.places.items() if name not in listed_gaps(kinds)
                        for problem in left_in_data(mapped)]  # fmt: skip
    pictures = reader.pictures()
    everything = guides | made | (stubs if keep_broken else {})
    shown = named(kinds, everything.values(), settings.languages, beside)
    if not reader.broken:  # else what is broken may be what names it
        known = shown | named(kinds, read.values(), settings.languages, beside)
        reader.problems += unnamed(kinds, read, beside, known)
    reader.problems += strays.names(reader.lies, shown | reader.texts())
    library = Library(
        settings=settings,
        kinds=kinds,
        guides=everything,
        wording=wording,
        files=published_files(shown, kept.files),
        beside=beside,
        kept_out=reader.lies.kept_out,
        places=reader.places,
        today=today,
        data=data,
        broken=frozenset(reader.broken),
        withheld=kept.files,
        pictograms=drawn if isinstance(drawn, pictograms.Pictograms) else pictograms.NO_PICTOGRAMS,
        own_pictures=pictures,
        docs=reader.docs,
    )
    return library, reader.problems


def listed_gaps(kinds: Kinds) -> list[str]:
    """The data files whose gaps are shown as such, and listed by their kinds."""
    return [each.name for each in reads(kinds, Data) if each.shows_gaps]


PICTOGRAMS = Data(pictograms.FILE, pictograms.Pictograms, pictograms.NO_PICTOGRAMS, needed=lambda guides: False)
