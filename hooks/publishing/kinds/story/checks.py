"""Stories: none without a consent or the mark of an example, none without a role, none that only some can follow."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.story.model import StoryFacts, role_of, story_of
from publishing.library.guides import Guide
from publishing.library.library import Library


def check(library: Library) -> Iterator[Problem]:
    """Look at every page that is a story, by its place or by its facts."""
    for guide in library.guides.values():
        if not guide.withheld and guide.key not in library.broken:
            if story_of(guide):
                yield from told(guide)
            elif isinstance(guide.facts, StoryFacts):
                yield Problem(guide.source.document.front.start, "story.no-consent")


def told(guide: Guide) -> Iterator[Problem]:
    """Who tells it, in each language, and that what is said can be read."""
    for edition in guide.editions.values():
        if not role_of(edition):
            yield Problem(edition.document.front.start, "story.no-role")
    story = story_of(guide)
    media = story.media if story else None
    if media and media.transcript not in [heading.id for heading in guide.source.headings]:
        yield Problem(guide.source.document.front.spot(("story", "media", "transcript")), "story.no-transcript")
