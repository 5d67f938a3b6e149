"""Templates: what every template may use, the blocks an author can write, and the 404 page."""

import hashlib
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from publishing.base.places import relative
from publishing.base.signs import shown
from publishing.engine import rendering
from publishing.engine.build import Build, current, parts_of, set_of
from publishing.engine.generated import GuidePage
from publishing.look.facade import picture
from publishing.pages.head import plain, policy
from publishing.pages.view import PageView
from publishing.pages.weights import address_html, media_type
from publishing.text.legal import spelt_out
from publishing.text.markdown import text_html

RELOADING = {"script-src 'self'": "script-src 'self' 'unsafe-inline'", "connect-src 'none'": "connect-src 'self'"}


def prepare(env: Environment, config: MkDocsConfig) -> None:
    """Give the templates their filters."""
    assets = Path(config.theme.custom_dir or "overrides")
    now = current(config)
    env.auto_reload = now.serving  # a build need not ask the disk again for each of its partials
    env.globals["serving"] = now.serving
    env.filters["plain"] = plain
    env.filters["media_type"] = media_type
    env.filters["picture"] = picture
    env.filters["address"] = lambda text: Markup(address_html(text))
    env.filters["spelt_out"] = spelt_out
    env.filters["words"] = lambda text: Markup(text_html(text))
    env.globals["asset"] = lambda view, name: view.way(f"assets/{name}") + f"?v={version(now, assets, name)}"
    env.globals["preload"] = fonts_of


def fonts_of(view: PageView) -> list[str]:
    """The fonts a page shows at once; Swedish words stand on every page, so Latin is always one of them."""
    scripts = ["latin"] if view.language.script == "latin" else [view.language.script, "latin"]
    return [view.way(f"assets/fonts/rubik-{script}.woff2") for script in scripts]


def version(now: Build, assets: Path, name: str) -> str:
    """The mark of a style or a script, made by this build or lying under overrides/."""
    made = now.ready.get(f"assets/{name}")
    return mark(made.content) if made else fingerprint(assets / "assets" / name)


def fingerprint(path: Path) -> str:
    """A mark that changes with the file, so that a browser never shows a new page with old styles."""
    return _fingerprint(path, path.stat().st_mtime_ns)


@cache
def _fingerprint(path: Path, _changed: int) -> str:
    return mark(path.read_bytes())


def mark(content: bytes) -> str:
    """A few letters that change with the content."""
    return hashlib.sha256(content).hexdigest()[:8]


def pages(now: Build, env: Environment) -> None:
    """All pages of a build, made side by side. A preview makes each when its turn comes."""
    if not now.serving:
        now.pages.update(rendering.all_pages(now.site, env, list(now.library.addresses)))


def page_context(context: dict[str, Any], page: GuidePage, config: MkDocsConfig, env: Environment) -> None:
    """What finished.html shows: the whole page."""
    now = current(config)
    made = now.pages.pop((page.guide.key, page.code), None)
    context["html"] = made or rendering.page(now.site, env, page.guide.key, page.code)


def error_context(config: MkDocsConfig) -> dict[str, Any]:
    """What 404.html shows. It is served at any depth, so its addresses begin at the host."""
    now = current(config)
    base = now.base(config)
    homes = [
        (lang, now.library.wording[lang.code], base + (lang.path + "/" if lang.path else ""))
        for lang in now.library.languages
    ]
    search = now.library.landmark("find")
    pages = (
        {lang.code: base + now.library.addresses[search.key, lang.code] for lang in now.library.languages}
        if search
        else {}
    )
    return {"base": base, "homes": homes, "searches": pages, "policy": policy()}


def preview(output: str, config: MkDocsConfig, page: GuidePage) -> str:
    """A page as the preview shows it: it may reload itself, and has the problems on top."""
    return overlay(reloadable(output), config, page)


def reloadable(output: str) -> str:
    """A page that allows the inline script by which MkDocs reloads it, and its calls: a published page stops both."""
    for strict, loose in RELOADING.items():
        output = output.replace(str(Markup.escape(strict)), str(Markup.escape(loose)), 1)
    return output


def overlay(output: str, config: MkDocsConfig, page: GuidePage) -> str:
    """The problems of the site on top of the page: its own first."""
    found = [problem for problem in set_of(current(config).problems) if problem.level != "notice"]
    if not found:
        return output
    mine = page.guide.edition(page.code).document.source.file
    items = []
    for problem in sorted(found, key=lambda p: (p.spot.file != mine, p.spot)):
        what, do = parts_of(problem)
        place = escape(f"{shown(problem.spot.file)}:{problem.spot.line}:{problem.spot.column}")
        line = f"<pre>{escape(shown(problem.spot.excerpt))}</pre>" if problem.spot.excerpt.strip() else ""
        items.append(f"<li><code>{place}</code>{line}<p>{escape(what)}</p><p>→ {escape(do)}</p></li>")
    style = relative("assets/css/overlay.css", page.url)
    box = (
        f'<link rel="stylesheet" href="{style}"><section id="problems" lang="sv" dir="ltr" aria-label="Att rätta">'
        f"<h2>Att rätta ({len(found)})</h2><ol>{''.join(items)}</ol></section>"
    )
    return output.replace("</body>", box + "</body>", 1)
