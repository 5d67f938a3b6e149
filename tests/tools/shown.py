"""What is shown: a part of a page or an author's block as HTML, with a key in the place of each text nobody gave."""

from dataclasses import replace

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from publishing.engine import rendering
from publishing.library.library import Library
from publishing.library.site import Overrides, Site
from publishing.pages.head import plain
from publishing.pages.view import PageView, view_of
from publishing.text.legal import spelt_out
from publishing.text.markdown import text_html
from tests.tools.small import ROOT

SITE = "https://x.test/p/"


class Echo(dict[str, str]):
    """Wording that has every key: its words, or the key itself where the test has none."""

    def __missing__(self, key: str) -> str:
        return key


def view(found: Library, code: str, key: str = "index") -> PageView:
    """A page of a library as a reader of `code` meets it."""
    site = Site(found, SITE, overrides=Overrides.under(ROOT / "overrides"))
    made = view_of(site, found.guides[key], code)
    return replace(made, t=replace(made.t, words=Echo(made.t.words)))


def block(found: Library, name: str, code: str, key: str = "index") -> str:
    """A block that takes no argument, on a page."""
    kind = next(kind for kind in found.kinds if name in [each.name for each in kind.blocks])
    return rendering.block(_environment(), view(found, code, key), kind, name, "")


def part(found: Library, name: str, code: str, key: str) -> str:
    """A part of a page that its kind has a template for."""
    page = view(found, code, key)
    return _environment().get_template(page.template(name)).render(view=page, it=page.it)


def _environment() -> Environment:
    env = Environment(loader=FileSystemLoader(ROOT / "overrides"), trim_blocks=False)
    env.filters |= {"plain": plain, "spelt_out": spelt_out, "words": lambda text: Markup(text_html(text))}
    return env
