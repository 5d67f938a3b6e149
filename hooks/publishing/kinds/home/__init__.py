"""The start page: the campaign of the day or the page's own words, the next step, and doors to each kind of reader."""

from publishing.kinds.home import page
from publishing.library.intake import Layout
from publishing.library.kinds import Kind
from publishing.pages.needs import Wears
from publishing.promises.links import Points

KIND = Kind(
    name="home",
    called="startsida",
    read=(Layout(page.LAYOUT, facts=page.HomeFacts),),
    uses=("campaign",),
    page=page.shown,
    also=(Wears(page.worn), Points(page.pages)),
)
