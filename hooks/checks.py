"""Hook 4 of 4 · checks: tell authors what to mend before anyone reads the site.

on_config      check the texts, before a single file is written; a fault ends a build here
on_post_build  check the pages as they were built; the site takes the old one's place; say what was found
"""

from publishing.engine import build, checking, finishing


def on_config(config):
    now = build.current(config)
    now.problems += checking.of_texts(now)
    build.halt(now, strict=config.strict)


def on_post_build(config):
    now = build.current(config)
    checking.of_site(now, config)
    finishing.publish(now, config)
    build.report(now)
