"""Rendering: every page as HTML, its blocks filled in; shared out over the cores, or when its turn comes."""

from collections.abc import Sequence
from dataclasses import replace

from jinja2 import Environment

from publishing.engine.cores import may_fork, shared_out
from publishing.library.kinds import Kind, blocks
from publishing.library.site import Site
from publishing.pages.view import PageView, view_of
from publishing.text.conversion import BLOCK_TOKEN

PAGE = "main.html"
CHUNK = 16
"""Pages at a time: a result sent over costs less with its neighbours."""
WORTH_IT = 4  # chunks


def all_pages(site: Site, env: Environment, wanted: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The HTML of pages, by (key, language); nothing where processes cannot be copied: a page is then made alone."""
    chunks = [wanted[start : start + CHUNK] for start in range(0, len(wanted), CHUNK)]
    if len(chunks) < WORTH_IT or not may_fork():
        return {}
    for name in sorted(site.overrides.templates):
        env.get_template(name)  # read once, before there are copies

    def work(number: int) -> list[str]:
        return [page(site, env, key, code) for key, code in chunks[number]]

    found: dict[tuple[str, str], str] = {}
    for number, made in shared_out(work, range(len(chunks)), least=WORTH_IT):
        found.update(zip(chunks[number], made, strict=True))
    return found


def page(site: Site, env: Environment, key: str, code: str) -> str:
    """One page in one language."""
    guide = site.library.guides[key]
    return env.get_template(PAGE).render(view=filled(view_of(site, guide, code), env))


def filled(view: PageView, env: Environment) -> PageView:
    """The view of a page, with the author's blocks filled in."""
    owners = {block.name: kind for kind in view.library.kinds for block in kind.blocks}
    content = BLOCK_TOKEN.sub(
        lambda m: block(env, view, owners[m["name"]], m["name"], m["argument"]) if m["name"] in owners else "",
        view.rendered.html,
    )
    return replace(view, content=content)


def block(env: Environment, view: PageView, kind: Kind, name: str, argument: str) -> str:
    """A block as HTML, from overrides/kinds/<kind>/block-<name>.html."""
    declared = blocks((kind,))[name]
    it = declared.show(view, argument) if declared.show else None
    template = env.get_template(f"kinds/{kind.name}/block-{name}.html")
    return template.render(view=view, argument=argument, it=it)
