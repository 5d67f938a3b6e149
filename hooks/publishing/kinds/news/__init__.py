"""News: what has happened, day by day, and how to follow it without an account."""

from publishing.kinds.news import checks, model, page, starter
from publishing.library.gifts import Named
from publishing.library.intake import Key
from publishing.library.kinds import Block, Kind, Starter
from publishing.pages.needs import Wears, Worn
from publishing.press.feeds import News

KIND = Kind(
    name="news",
    called="nyhet",
    read=(Key("published", model.NewsFacts, folder=model.FOLDER),),
    blocks=(
        Block("news", lambda view, argument: page.listed(view.library, view.code), styles=("lists",)),
        Block("follow", styles=("lists",)),
    ),
    checks=(checks.check,),
    also=(
        Named(model.days),
        Wears(lambda view: Worn()),
        News(lambda library: ((guide, day) for day, guide in model.news(library))),
    ),
    starters=(Starter(model.FOLDER, starter.text),),
)
