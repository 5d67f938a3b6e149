"""Hook 3 of 4 · outputs: finished files beside the pages.

on_config      campaigns' files, myths' cards, sheets, booklets: pages tell their sizes, checks what is too long
on_post_build  they are written, with fonts, icons, short links, feeds, listings and the search index
"""

from publishing.engine import build, finishing, handouts
from publishing.kinds.booklet import making as booklets
from publishing.kinds.campaign import making as campaigning
from publishing.kinds.myth import making as illustrating
from publishing.kinds.welcome import making as blanks


def on_config(config):
    now = build.current(config)
    campaigning.make(now)
    illustrating.make(now)
    handouts.make(now)
    booklets.make(now)
    blanks.make(now)
    finishing.take_stock(now)


def on_post_build(config):
    finishing.finish(build.current(config), config)
