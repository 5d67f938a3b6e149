"""How an event begins."""

from datetime import date, timedelta

from publishing.library.starters import blank, swedish_start

FOLDER = "handelser"


def text(name: str, today: date) -> str:
    """An event a month ahead, of which nobody knows yet where and how."""
    day = today + timedelta(days=30)
    more = f"""event:
  starts: {day} 18:00
  ends: {day} 19:30
  place: {blank("platsens namn")}
  address: {blank("gata, nummer och ort")}
  access: [ask] # eller det som stämmer: step-free, lift, toilet, hearing-loop, parking, not-step-free
  interpreter: ask # eller none, eller språken som är bokade: [ar, so]
"""
    return swedish_start((), f"{FOLDER}/{name}", today, more=more)
