"""Story files: the film, the sound and the captions of a story lie beside its page."""

from collections.abc import Iterable, Iterator

from publishing.base.languages import SOURCE
from publishing.base.problems import Problem, near
from publishing.kinds.story.model import ending, story_of
from publishing.library.guides import Guide
from publishing.library.named import path_from


def problems(guides: Iterable[Guide], files: frozenset[str]) -> Iterator[Problem]:
    """What is wrong with the files that stories name.

    files  what lies beside the pages, as paths under docs
    """
    for guide in guides:
        story = story_of(guide)
        media = story.media if story else None
        for field in ("file", "captions") if media else ():
            name = getattr(media, field)
            if name is None:
                continue
            spot, path = guide.source.document.front.spot(("story", "media", field)), path_from(guide.folder, name)
            if f"{SOURCE}/{path}" not in files:
                beside_it = [file for file in sorted(files) if file.startswith(f"{SOURCE}/{guide.folder}/")]
                known = [file.rpartition("/")[2] for file in beside_it if ending(file) == ending(name)]
                yield Problem(spot, "story.no-file", {"file": f"docs/{SOURCE}/{path}", **near(name, known)})
