"""Stories: somebody tells what it is like, with a consent that ends, or as an example that says it is invented."""

from publishing.kinds.story import checks, ending, media, page, starter
from publishing.kinds.story.model import FOLDER, StoryFacts, StoryWords, last_day, named
from publishing.library.gifts import LastDay
from publishing.library.intake import Key
from publishing.library.kinds import Block, Kind, Starter
from publishing.library.named import Names
from publishing.library.reading import Beside
from publishing.library.withholding import Withheld
from publishing.pages.needs import Wears, Worn, dated

KIND = Kind(
    name="story",
    called="berättelse",
    read=(Key("story", StoryFacts, StoryWords, folder=FOLDER),),
    page=lambda view: page.shown(view.library, view.guide, view.code),
    blocks=(Block("stories", lambda view, argument: page.listed(view.library, view.code), also=dated),),
    checks=(checks.check,),
    also=(
        Wears(lambda view: Worn(over=("story",))),
        LastDay(last_day),
        Withheld(ending.instead, ending.consent),
        Names(facts=named),
        Beside(media.problems),
    ),
    starters=(Starter(FOLDER, starter.text),),
)
