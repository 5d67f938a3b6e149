"""Hook 1 of 4 · content: texts become typed content, content becomes pages.

on_startup  remember whether this is a build or a preview
on_config   read everything, before MkDocs empties the folder of the last build
on_files    every page in every language is a file to build
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
