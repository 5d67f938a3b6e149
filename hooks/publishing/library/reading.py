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
from publishing.library.stubs import stub_of
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
    root: Path, settings: Settings, kinds: Kinds, *, today: date, keep_broken: bool = False
) -> tuple[Library, list[Problem]]:
    """Everything under docs/ and in the folders of kinds, and all that is wrong with it.

    keep_broken  keep an empty page in the place of one that cannot be read, so that a preview can show it
    """
    reader = Reader(root, settings, kinds)
    reader.problems += declared.problems(kinds)
    reader.problems += strays.in_docs(reader.lies, settings, kinds)
    wording, problems = read_wording(root, settings.languages)
    reader.problems += problems
    read = reader.guides(keep_broken=keep_broken)
    kept = withheld(kinds, read, wording, settings.languages, today)
    guides, beside = dict(kept.guides), reader.files()
    reader.problems += kept.problems
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
        data[folder.name] = found.items
        own = {guide.key: guide for item in found.items.values() for guide in folder.pages(item, wording)}
        reader.hidden(guides, own)
        made |= own
        stubs |= {key: stub_of(key, file, root, settings) for key, file in sorted(found.pages.items())}
    drawn = reader.data(PICTOGRAMS, guides)
    data |= {each.file: reader.data(each, guides | made | stubs) for each in reads(kinds, Data)}
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


PICTOGRAMS = Data(pictograms.FILE, pictograms.Pictograms, pictograms.NO_PICTOGRAMS, needed=lambda guides: False)
