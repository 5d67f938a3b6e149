"""Hook 3 of 4 · outputs: finished files beside the pages.

on_post_build  fonts, icons, sitemap, manifest, robots and security texts, and the search index
"""

from publishing.wiring import build, finishing


def on_post_build(config):
    finishing.finish(build.current(config), config)
