"""How a story begins: as an example, until there is a consent."""

from datetime import date

from publishing.kinds.story.model import FOLDER
from publishing.library.starters import blank, swedish_start


def text(name: str, today: date) -> str:
    """A story that is an example until there is a consent."""
    more = f"""role: {blank("rollen, aldrig ett namn")}
story:
  example: true # byt mot consent: {{given: 2027-01-10, until: 2028-01-10, approved_by: family-home-unit}}
"""
    return swedish_start((), f"{FOLDER}/{name}", today, more=more)
