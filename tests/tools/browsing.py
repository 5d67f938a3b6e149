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
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Route, expect, sync_playwright

from tests.conftest import NO_CHROMIUM, built, installed, once
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

PATIENCE_MS = 90_000
"""How long a test waits for anything in a page, and it alone says so: what is there is found at once, so that only a
test that fails takes its time, and a machine that is many times as busy fails none."""


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
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS, timeout=PATIENCE_MS)
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
        context.set_default_timeout(PATIENCE_MS)
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
