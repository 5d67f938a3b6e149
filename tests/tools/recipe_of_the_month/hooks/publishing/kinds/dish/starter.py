"""How a recipe begins."""

from datetime import date

from publishing.kinds.dish.model import FOLDER
from publishing.library.starters import blank, swedish_start
from publishing.text.gaps import gap


def text(name: str, today: date) -> str:
    """A recipe for this month, with something to put into it and a first step."""
    more = f"""month: {today:%Y-%m}
portions: 4
ingredients:
  - {blank("vad som behövs, en sak på varje rad")}
"""
    start = swedish_start((), f"{FOLDER}/{name}", today, more=more)
    return start.replace(
        gap("texten, med en rubrik över varje del"), f"1. {gap('vad man gör först')}\n2. {gap('vad man gör sedan')}"
    )
