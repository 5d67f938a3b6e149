"""The browser: the built site on a server of its own, and pages that fail a test on any foreign call or error."""

import os
import re
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Route, sync_playwright

from tests.conftest import NO_CHROMIUM, built, installed, once
from tests.kinds.campaign.seasons import Dates, campaign_files
from tests.kinds.form.forms import plan
from tests.kinds.welcome.welcome import BODY as WELCOME
from tests.kinds.welcome.welcome import BODY_AR as WELCOME_AR
from tests.kinds.welcome.welcome import MAKER, maker
from tests.tools import happenings
from tests.tools.handouts import handouts_site
from tests.tools.parenthood import helpers, matrix
from tests.tools.roads import THOUGHTS, road, self_check
from tests.tools.roads import page as road_page
from tests.tools.small import buildable, small_site
from tests.tools.window import BASE, SAFE_SITE, Opens

ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",  # drawn in software here: a second process that only waits for the first
]


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium."""
    path = installed()
    assert path, NO_CHROMIUM
    return path


class Host(SimpleHTTPRequestHandler):
    """Serves the site as GitHub Pages does: under the project path, with 404.html for what is missing."""

    extensions_map = {  # noqa: RUF012 (the standard library's own attribute)
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
        ".woff2": "font/woff2",
    }

    def translate_path(self, path: str) -> str:
        inside = path.startswith(BASE)
        return super().translate_path("/" + path.removeprefix(BASE)) if inside else os.devnull + "/nothing"

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        """A test that fails says why; a line for each request would hide it."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site, ending in its project path."""
    yield from serving(site)


@pytest.fixture(scope="session")
def seasons(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with campaigns, built on 2026-11-22: no test depends on the dates of the real one.

    host    2026-11-20 – 2026-11-30, in Swedish and Arabic
    vinter  2026-12-01 – 2027-01-06, in Swedish
    jamt    since 2026-11-01 until further notice, in Swedish and Arabic
    """
    campaigns: dict[str, Dates] = {
        "host": ("2026-11-20", "2026-11-30", 50),
        "vinter": ("2026-12-01", "2027-01-06", 60),
        "jamt": ("2026-11-01", None, 10),
    }
    files = campaign_files(campaigns, translated=("host", "jamt"))
    listing = happenings.page("Kampanjer", body="## Alla kampanjer\n\n{{ campaigns() }}")
    files["docs/sv/kampanj/index.md"] = listing.replace("next_page: ", "next_page: ../")
    yield from serving(small(tmp_path_factory, "seasons", files))


@pytest.fixture(scope="session")
def roads(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with a road of three steps and a self-check of two questions, in two languages."""
    tankar = {f"docs/sv/{THOUGHTS}.md": road_page("Text.\n", "step: samtalet\n", title="Tankar")}
    yield from serving(small(tmp_path_factory, "roads", {**road(), **self_check(), **tankar}))


@pytest.fixture(scope="session")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with a form that has a field of every kind, in two languages."""
    yield from serving(small(tmp_path_factory, "forms", plan()))


@pytest.fixture(scope="session")
def parenthood(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with a matrix, routes to help and a parent's times, in two languages."""
    yield from serving(small(tmp_path_factory, "parenthood", {**matrix(), **helpers()}))


@pytest.fixture(scope="session")
def made_by_hand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site with a maker of booklets and blank ones, in two languages, and a page below it."""
    block = "{{ welcome_sheets() }}\n\n"
    sample = road_page("Text.\n", "", title="Ett exempel").replace("next_page: ", "next_page: ../")
    files = maker(body=block + WELCOME, translated=block + WELCOME_AR)
    return small(tmp_path_factory, "makers", {**files, f"docs/sv/{MAKER.removesuffix('index')}exempel.md": sample})


@pytest.fixture(scope="session")
def makers(made_by_hand: Path) -> Iterator[str]:
    """The address of that site."""
    yield from serving(made_by_hand)


@pytest.fixture(scope="session")
def handed_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a small site whose pages hand out sheets, cards and reminders; built beside it."""

    def make(folder: Path) -> None:
        built(folder / "site", root=handouts_site(folder), strict=False)

    return once(tmp_path_factory, "handouts", make) / "small"


@pytest.fixture(scope="session")
def handouts(handed_out: Path) -> Iterator[str]:
    """The address of that site."""
    yield from serving(handed_out.parent / "site")


def small(factory: pytest.TempPathFactory, name: str, files: Mapping[str, str | bytes]) -> Path:
    """The folder of a small site, built once for all workers."""

    def make(folder: Path) -> None:
        built(folder / "site", root=buildable(small_site(folder, files=files)), strict=False)

    return once(factory, name, make) / "site"


def serving(folder: Path) -> Iterator[str]:
    """Serve a site until it is no longer needed."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{BASE}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Opens]:
    """page("ar/for-barn/", viewport=PHONE, before="a script"): a page in a window of its own.

    options  as in Playwright: viewport, java_script_enabled, locale, color_scheme, has_touch …
    before   runs in every page before the site's own scripts
    clock    a clock that the test moves: tab.clock.fast_forward(5000)
    day      the moment it is, and stays: "2026-12-01T00:30+01:00"
    allows   words in an error that the test itself provokes, such as "404"
    at end   the test fails if anything was asked of another host (but the safe site, which is never really
             reached), or if the page reported an error
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []
    ours = (address.removesuffix(BASE), SAFE_SITE, "data:", "blob:", "about:")

    def asked(request: Request) -> None:
        if not request.url.startswith(ours):
            complaints.append(f"asked of another host: {request.url}")

    def said(message: ConsoleMessage, allows: str) -> None:
        if message.type == "error" and not (allows and allows in message.text):
            complaints.append(f"{message.text} ({message.location.get('url')})")

    def opens(
        path: str = "", *, before: str = "", clock: bool = False, day: str = "", allows: str = "", **options: Any
    ) -> Page:
        context = browser.new_context(**{"locale": "sv-SE", "base_url": address, **options})
        contexts.append(context)
        context.set_default_timeout(8000)
        context.on("request", asked)
        context.on("console", lambda message: said(message, allows))
        context.on("weberror", lambda problem: complaints.append(str(problem.error)))
        context.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), safe_site)
        if before:
            context.add_init_script(before)
        tab = context.new_page()
        if clock:
            tab.clock.install()
        if day:
            tab.clock.set_fixed_time(day)
        tab.goto(path)
        return tab

    yield opens
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


def safe_site(route: Route) -> None:
    """The safe site, without the network: a page with its name."""
    if route.request.url == SAFE_SITE:
        route.fulfill(content_type="text/html", body="<title>1177</title><p>1177</p>")
    else:
        route.abort()
