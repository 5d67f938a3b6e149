"""The watch over the nights: editors are told once, in time, and only what is so."""

import importlib.util
import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import ModuleType
from typing import Any

import pytest

from tests.tools.small import ROOT

ACTIONS = "https://git.test/kommun/familjehem/actions"
LAST = date(2026, 11, 22)


@pytest.fixture(scope="module")
def night() -> ModuleType:
    spec = importlib.util.spec_from_file_location("night", ROOT / ".ci/night.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["night"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


DAYS = [
    # days since   stops soon  stands still
    (0,            False,      False),
    (3,            False,      False),
    (4,            False,      True),
    (44,           False,      True),
    (45,           True,       True),
    (59,           True,       True),
    (200,          True,       True),
]  # fmt: skip


@pytest.mark.parametrize(("days", "soon", "still"), DAYS)
def test_on_which_day_editors_are_told(days: int, soon: bool, still: bool, night: ModuleType) -> None:
    today = LAST + timedelta(days)
    assert bool(night.stopping(LAST, today, ACTIONS)) is soon
    assert bool(night.standing(LAST, today, ACTIONS)) is still


def test_they_are_told_what_will_happen_when_and_what_to_do(night: ModuleType) -> None:
    soon = night.stopping(LAST, date(2027, 1, 6), ACTIONS)
    assert all(words in soon.text for words in ("2026-11-22", "2027-01-21", "reviewed:", ACTIONS, "Enable workflow"))
    still = night.standing(LAST, date(2026, 11, 27), ACTIONS)
    assert all(words in still.text for words in ("2026-11-22", "5 dagar", ACTIONS, "Run workflow"))


def test_the_issue_names_every_workflow_with_a_schedule(night: ModuleType) -> None:
    texts = {path.stem: path.read_text("utf-8") for path in (ROOT / ".github/workflows").glob("*.yml")}
    planned = {name for name, text in texts.items() if "schedule:" in text}
    told = night.stopping(LAST, date(2027, 1, 6), ACTIONS).text
    assert planned and [name for name in planned if f"*{name}*" not in told] == []


def test_a_site_that_does_not_answer_is_no_site_that_stands_still(night: ModuleType) -> None:
    assert night.standing(None, LAST, ACTIONS) is None


class Host(BaseHTTPRequestHandler):
    """GitHub and the published site in one: a public repository `open`, a private one `shut`."""

    said: list[dict[str, Any]] = []  # noqa: RUF012 (one for the server, emptied by each test)
    built = b"2026-11-22\n"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path.endswith("built.txt"):
            self.answer(Host.built)
        elif path.endswith("/issues"):
            self.answer(json.dumps([{"title": each["title"]} for each in Host.said]).encode())
        else:
            self.answer(json.dumps({"private": path.endswith("shut")}).encode())

    def do_POST(self) -> None:
        Host.said.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.answer(b"{}")

    def answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Said by the test that fails."""


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    Host.said.clear()
    monkeypatch.setattr(Host, "built", b"2026-11-22\n")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    for name, value in {"SERVER_URL": "https://git.test", "API_URL": address, "TOKEN": "x"}.items():
        monkeypatch.setenv(f"GITHUB_{name}", value)
    monkeypatch.setenv("SITE_URL", f"{address}/sajten")
    yield address
    server.shutdown()


TOLD = [
    # what it shows                        repository  days  times  titles
    ("nothing to tell",                    "open",     1,    1,     []),
    ("a site that stands still",           "open",     9,    1,     ["Sajten har inte byggts om på länge"]),
    ("soon switched off",                  "open",     50,   1,
     ["Nattbygget stängs snart av", "Sajten har inte byggts om på länge"]),
    ("told the next morning no more",      "open",     50,   2,
     ["Nattbygget stängs snart av", "Sajten har inte byggts om på länge"]),
    ("a private one is never switched off", "shut",    50,   1,     ["Sajten har inte byggts om på länge"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "days", "times", "titles"), [pytest.param(*row, id=what) for what, *row in TOLD])
def test_an_issue_is_opened_once(
    name: str, days: int, times: int, titles: list[str], host: str, night: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_REPOSITORY", name)
    monkeypatch.setattr(night, "today", lambda: LAST + timedelta(days))
    monkeypatch.setattr(night, "last_change", lambda: LAST)
    for _ in range(times):
        assert night.main() == 0
    assert [each["title"] for each in Host.said] == titles
    assert all(each["labels"] == ["nattbygget"] and each["body"] for each in Host.said)


WRONG = [("a page instead", b"<!doctype html>"), ("nothing", b""), ("no day", b"2026-13-40\n"), ("no letters", b"\xff")]


@pytest.mark.parametrize("content", [pytest.param(*row, id=name) for name, *row in WRONG])
def test_a_day_that_cannot_be_read_is_none(
    content: bytes, host: str, night: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert night.built_on(f"{host}/sajten/") == LAST
    monkeypatch.setattr(Host, "built", content)
    assert night.built_on(f"{host}/sajten/") is None
    assert night.built_on("http://127.0.0.1:9/") is None


def test_the_day_of_the_last_change_is_known(night: ModuleType) -> None:
    assert date(2026, 1, 1) < night.last_change()
