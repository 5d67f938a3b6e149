"""The glossary: the hard words, explained in every language, on a page of their own and where they stand."""

from publishing.kinds.glossary import checks, page
from publishing.kinds.glossary.model import GLOSSARY, LAYOUT
from publishing.library.gifts import Anchors, Landmark
from publishing.library.intake import Layout
from publishing.library.kinds import Block, Kind
from publishing.pages.lending import Lends
from publishing.pages.needs import Wears, Worn

KIND = Kind(
    name="glossary",
    called="ordlista",
    read=(Layout(LAYOUT), GLOSSARY),
    blocks=(Block("glossary", page.every, styles=("lists",)),),
    checks=(checks.unknown, checks.lacking),
    also=(
        Wears(lambda view: Worn()),
        Anchors(lambda library: GLOSSARY.of(library).ids),
        Landmark("words", lambda library: library.page(LAYOUT)),
        Lends("terms", "explained", page.met, scripts=("terms",)),
    ),
)
