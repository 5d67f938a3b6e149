"""The self-check: questions with choices and an answer to each, never a no; nothing of it is kept."""

from publishing.kinds.self_check import checks
from publishing.kinds.self_check.shaped import questioned
from publishing.library.intake import Layout
from publishing.library.kinds import Kind
from publishing.pages.needs import Wears, Worn

LAYOUT = "self-check"

KIND = Kind(
    name="self_check",
    called="självtest",
    read=(Layout(LAYOUT, shape=lambda guide, t: questioned, close=True),),
    checks=(checks.check,),
    also=(Wears(lambda view: Worn(("picks", "self-check"), ("self-check",))),),
)
