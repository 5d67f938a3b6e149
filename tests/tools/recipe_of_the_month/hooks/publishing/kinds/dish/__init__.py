"""Dishes: the recipe of the month: what goes into it, how it is made, and a paper to put on the fridge."""

from publishing.kinds.dish import checks, files, page, starter
from publishing.kinds.dish.model import FOLDER, DishFacts, DishWords
from publishing.library.intake import Key
from publishing.library.kinds import Block, Kind, Starter

KIND = Kind(
    name="dish",
    called="månadens recept",
    read=(Key("month", DishFacts, DishWords, folder=FOLDER),),
    page=page.shown,
    blocks=(Block("dishes", page.listed),),
    files=files.files,
    checks=(checks.check,),
    starters=(Starter(FOLDER, starter.text),),
)
