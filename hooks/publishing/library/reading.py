"""Reading: the folders become a library; every problem is told, and one broken text hides no other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from publishing.base.problems import Problem
from publishing.base.settings import Settings
from publishing.base.wording import read_wording
from publishing.library import declared
from publishing.library.guides import Guide
from publishing.library.intake import Collected, Data, Folder
from publishing.library.kinds import Kinds, gifts, reads
from publishing.library.library import Library
from publishing.library.reader import Reader
from publishing.library.ready import Gate
from publishing.library.stubs import stub_of
from publishing.library.untranslated import in_wording
from publishing.library.unwritten import left_in_data, left_in_wording
from publishing.library.withholding import published_files, withheld
from publishing.look import pictograms


@dataclass(frozen=True)
class Beside:
    """A gift: what is wrong with the files that lie beside pages of the kind: the pages, what lies there, and docs/."""

    problems: "BesideProblems"


class BesideProblems(Protocol):
    """Looks at files by their content, which only a reading can."""

    def __call__(self, guides: Iterable[Guide], files: frozenset[str], docs: Path) -> Iterator[Problem]: ...


def read_library(
    root: Path, settings: Settings, kinds: Kinds, *, today: date, keep_broken: bool = False, gaps: bool = True
) -> tuple[Library, list[Problem]]:
    """Everything under docs/ and in the folders of kinds, and all that is wrong with it.

    keep_broken  keep an empty page in the place of one that cannot be read, so that a preview can show it
    gaps         show texts that wait for words; where nobody watches they are left out
    """
    reader = Reader(root, settings, kinds)
    reader.problems += declared.problems(kinds)
    reader.folders()
    wording, problems = read_wording(root, settings.languages)
    reader.problems += problems
    kept = withheld(kinds, reader.guides(keep_broken=keep_broken), wording, settings.languages, today)
    gate = Gate(kinds, wording, settings.languages, gaps)
    passed = gate.pages(kept.guides)
    guides, files = dict(passed.guides), published_files(reader.files(), kept.files)
    reader.problems += [*kept.problems, *passed.problems, *left_in_wording(wording), *in_wording(root, wording)]
    reader.broken |= passed.broken
    for beside in gifts(kinds, Beside):
        reader.problems += beside.problems(guides.values(), files, reader.docs)
    data: dict[str, object] = {}
    made: dict[str, Guide] = {}
    stubs: dict[str, Guide] = {}
    for folder in reads(kinds, Folder):
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
    library = Library(
        settings=settings,
        kinds=kinds,
        guides=guides | made | (stubs if keep_broken else {}),
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


def listed_gaps(kinds: Kinds) -> list[str]:
    """The data files whose gaps are shown as such, and listed by their kinds."""
    return [each.name for each in reads(kinds, Data) if each.shows_gaps]


PICTOGRAMS = Data(pictograms.FILE, pictograms.Pictograms, pictograms.NO_PICTOGRAMS, needed=lambda guides: False)
