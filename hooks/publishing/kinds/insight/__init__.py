"""Insights: what was heard, who was asked, what was done about it, and when somebody looks at it again."""

from publishing.kinds.insight import checks, page, starter
from publishing.kinds.insight.model import (
    FOLDER,
    READERS,
    InsightFacts,
    InsightTranslation,
    InsightWords,
    SwedishInsight,
)
from publishing.library.intake import Records
from publishing.library.kinds import Block, Kind, Starter
from publishing.promises.links import Points

KIND = Kind(
    name="insight",
    called="insikt",
    read=(Records(FOLDER, SwedishInsight, InsightTranslation, InsightWords, InsightFacts, nested=True),),
    uses=("road",),
    page=lambda view: page.shown(view.library, view.guide, view.code),
    blocks=(
        Block("insights", lambda view, readers: page.listed(view.library, view.code, readers),
              names=lambda library: READERS, optional=True),
    ),
    checks=(checks.check,),
    also=(Points(checks.pages),),
    starters=(Starter(FOLDER, starter.text),),
)  # fmt: skip
