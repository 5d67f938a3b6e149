"""Floor 5: one room a kind of text; the only list of kinds."""

from publishing.kinds import (
    booklet,
    campaign,
    contact,
    event,
    form,
    glossary,
    home,
    insight,
    matrix,
    myth,
    news,
    overview,
    road,
    self_check,
    story,
    support,
    thinking,
    welcome,
)

ALL = (
    home.KIND, contact.KIND, glossary.KIND, overview.KIND, event.KIND, news.KIND, campaign.KIND,
    support.KIND, road.KIND, booklet.KIND, myth.KIND, insight.KIND, story.KIND, self_check.KIND,
    thinking.KIND, form.KIND, matrix.KIND, welcome.KIND,
)  # fmt: skip
"""In the order in which they are asked, and in which what they lend stands on a page."""
