"""Hook 2 of 4 · pages: what each page shows: language, direction, menu, head.

on_env               give the templates what they use; make all pages, on all cores
on_template_context  the 404 page
on_page_context      a page in one language, made now or beforehand
on_post_page         in the preview: reload, and the problems on top of the page
"""

from publishing.engine import build, templates


def on_env(env, config, files):
    now = build.current(config)
    templates.prepare(env, config)
    templates.pages(now, env)
    now.env = env


def on_template_context(context, template_name, config):
    context.update(templates.error_context(config))


def on_page_context(context, page, config, nav):
    templates.page_context(context, page, config, build.current(config).env)


def on_post_page(output, page, config):
    return templates.preview(output, config, page) if build.serving() else output
