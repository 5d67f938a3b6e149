"""Events: when and where people can meet us, and who can come."""

from publishing.kinds.event import checks, files, page, starter, structured
from publishing.kinds.event.model import EventFacts
from publishing.library.intake import Key
from publishing.library.kinds import Block, Kind, Starter
from publishing.pages.needs import Wears, Worn
from publishing.pages.structured import Structured
from publishing.press.calendars import Held
from publishing.press.feeds import News

KIND = Kind(
    name="event",
    called="träff",
    read=(Key("event", EventFacts),),
    page=lambda view: page.event_item(view.library, view.guide, view.code),
    blocks=(
        Block("events", lambda view, argument: page.coming(view.library, view.code),
              styles=("lists",), scripts=("gate",)),
    ),
    files=files.files,
    checks=(checks.check,),
    also=(
        Wears(lambda view: Worn(over=("lists",))),
        Structured(structured.said),
        News(files.new),
        Held(files.held),
    ),
    starters=(Starter(starter.FOLDER, starter.text),),
)  # fmt: skip
