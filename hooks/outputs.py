"""Hook 3 of 4 · outputs: finished files beside the pages.

on_config      every file is made from its recipe: pages tell their sizes, checks what is too long
on_post_build  they are laid on the site, with the copies for those without net and the search index
"""

from publishing.engine import build, files, finishing


def on_config(config):
    files.make(build.current(config))


def on_post_build(config):
    finishing.finish(build.current(config), config)
