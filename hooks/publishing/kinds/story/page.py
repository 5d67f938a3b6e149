"""Stories on a page: cards in a list, and what stands above the text of a story: who tells it and by what right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from publishing.base.days import ONE_DAY, Days
from publishing.base.languages import Language
from publishing.kinds.story.model import Media, Story, role_of, story_of
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.library.named import path_from
from publishing.library.ways import published
from publishing.look.facade import facade

COLUMNS = 4


@dataclass(frozen=True, slots=True)
class StoryItem:
    """A story as it is listed. `language` is that of its words, Swedish where it is not translated.

    days  on which it may be shown; an example has no last day
    """

    title: str
    lead: str
    role: str
    address: str
    language: Language
    example: bool
    facade: str
    days: Days


@dataclass(frozen=True, slots=True)
class MediaShown:
    """A film or a recording.

    address, captions  places under the site's root; captions is "" without any
    captioned          the language of the captions: the reader's, else Swedish
    transcript         the id of the heading under which all that is said stands
    """

    kind: str
    type: str
    address: str
    captions: str
    captioned: Language
    transcript: str


@dataclass(frozen=True, slots=True)
class StoryShown:
    """A story on its own page.

    days, after  on which it may be shown, and on which no longer; an example is always shown
    """

    role: str
    example: bool
    until: date | None
    days: Days
    after: Days | None
    media: MediaShown | None


def listed(library: Library, code: str) -> Sequence[StoryItem]:
    """The stories, in order."""
    guides = sorted(library.named, key=lambda guide: (guide.facts.order, guide.key))
    return [item(library, guide, story, code) for guide in guides if (story := story_of(guide))]


def item(library: Library, guide: Guide, story: Story, code: str) -> StoryItem:
    edition = guide.edition(code)
    return StoryItem(
        title=edition.words.title,
        lead=edition.words.lead,
        role=role_of(edition),
        address=library.addresses[guide.key, code],
        language=edition.language,
        example=story.example,
        facade=facade(guide.facts.windows, COLUMNS) if guide.facts.windows else "",
        days=Days(last=story.until),
    )


def shown(library: Library, guide: Guide, code: str) -> StoryShown | None:
    """A story as a reader of `code` meets it on its page; None for a page that is none."""
    story = story_of(guide)
    if story is None:
        return None
    edition: Edition = guide.edition(code)
    after = Days(first=story.until + ONE_DAY) if story.until else None
    media = played(library, guide, story.media, code) if story.media else None
    return StoryShown(role_of(edition), story.example, story.until, Days(last=story.until), after, media)


def played(library: Library, guide: Guide, media: Media, code: str) -> MediaShown:
    """The files in the reader's language where there are such."""
    film = library.file_for(path_from(guide.folder, media.file), code)
    captions = library.file_for(path_from(guide.folder, media.captions), code) if media.captions else ""
    return MediaShown(
        media.kind,
        media.type,
        published(library, film),
        published(library, captions) if captions else "",
        library.settings.language((captions or film).partition("/")[0]),
        media.transcript or "",
    )
