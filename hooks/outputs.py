"""Hook 3 of 4 · outputs: finished files beside the pages.

on_config      campaigns' files are made, before pages tell their sizes and checks tell what did not fit
on_post_build  they are written, with fonts, icons, short links, feeds, listings and the search index
"""

from publishing.wiring import build, campaigning, finishing


def on_config(config):
    campaigning.make(build.current(config))


def on_post_build(config):
    finishing.finish(build.current(config), config)
