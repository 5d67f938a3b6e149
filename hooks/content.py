"""Hook 1 of 4 · content: texts become typed content, content becomes pages.

on_startup      remember whether this is a build or a preview
on_config       read everything; from now on a build writes beside the site that is there
on_files        every page in every language is a file to build
on_build_error  what was written is taken away, and the site that is there stays
"""

from publishing.engine import build, generated


def on_startup(command, dirty):
    build.started(command)


def on_config(config):
    build.start(config)
    config.theme.static_templates.discard("sitemap.xml")  # ours knows the alternates
    return config


def on_files(files, config):
    return generated.all_files(build.current(config), files, config)


def on_build_error(error):
    build.failed(error)
