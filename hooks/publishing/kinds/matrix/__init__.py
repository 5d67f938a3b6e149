"""The matrix: who does what in each part of a child's life, in the same words for all who read it."""

from publishing.kinds.matrix import checks, page
from publishing.kinds.matrix.model import BLOCK, LAYOUT
from publishing.library.intake import Layout
from publishing.library.kinds import Block, Kind

KIND = Kind(
    name="matrix",
    called="vem gör vad",
    read=(Layout(LAYOUT, shape=lambda guide, t: page.tabled, close=True),),
    blocks=(Block(BLOCK, page.lent),),
    checks=(checks.check,),
)
