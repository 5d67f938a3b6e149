"""The weekly look at links to other sites: the dead are told with their pages; keeping robots out is not death."""

import importlib.util
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import ModuleType

import pytest

from tests.tools.small import ROOT


@pytest.fixture(scope="module")
def links() -> ModuleType:
    spec = importlib.util.spec_from_file_location("links", ROOT / ".ci/links.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Other(BaseHTTPRequestHandler):
    """Another site, where each address answers what it is called: /404, or /405-200 for HEAD and GET."""

    asked: list[str] = []  # noqa: RUF012 (one for the server, emptied by each test)

    def answer(self) -> None:
        Other.asked.append(f"{self.command} {self.path}")
        name = self.path.lstrip("/")
        first, _, then = name.partition("-")
        code = int(then or first) if self.command == "GET" else int(first)
        self.send_response(code)
        if code == 301:
            self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815 (names of the standard library)

    def log_message(self, format: str, *args: object) -> None:
        """Said by the test that fails."""


@pytest.fixture(scope="module")
def other() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Other)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


ANSWERS = [
    # what it shows                        address       answer   asked
    ("one that is there",                  "/200",       200,     ["HEAD"]),
    ("one that has moved",                 "/301",       200,     ["HEAD", "GET"]),
    ("one that minds HEAD",                "/405-200",   200,     ["HEAD", "GET"]),
    ("one that minds only robots' HEAD",   "/403-200",   200,     ["HEAD", "GET"]),
    ("one that keeps robots out",          "/403",       403,     ["HEAD", "GET"]),
    ("one that is asked too often",        "/429",       429,     ["HEAD", "GET"]),
    ("one that is gone is tried twice",    "/404",       404,     ["HEAD", "GET"] * 2),
    ("one that is ill",                    "/500",       500,     ["HEAD", "GET"] * 2),
]  # fmt: skip


@pytest.mark.parametrize(("path", "expected", "asked"), [pytest.param(*row, id=name) for name, *row in ANSWERS])
def test_what_a_link_answers(path: str, expected: int, asked: list[str], links: ModuleType, other: str) -> None:
    Other.asked.clear()
    assert links.answer(other + path, pause_s=0) == expected
    assert [each.split()[0] for each in Other.asked] == asked


UNREACHABLE = ["http://127.0.0.1:1/", "http://127.0.0.1:port/", "https://"]


@pytest.mark.parametrize("address", UNREACHABLE)
def test_no_answer_is_told_in_words(address: str, links: ModuleType) -> None:
    found = links.answer(address, pause_s=0)
    assert isinstance(found, str) and found


def test_each_link_is_asked_for_once_and_only_those_to_other_sites(links: ModuleType) -> None:
    pages = {
        "b/index.html": '<a href="https://x.test/#a">x</a> <a href="https://x.test/#b">x</a> <a href="../">upp</a>',
        "a/index.html": '<a href="https://x.test/">x</a> <a href="mailto:a@x.test">m</a> <a href="tel:112">112</a>'
        '<a href="https://kod.test/edit/main/a.md">ändra</a> <a href="http://y.test/å?b=c">y</a>',
    }
    assert links.outward(pages, "https://kod.test/edit/") == {
        "https://x.test/": ["a/index.html", "b/index.html"],
        "http://y.test/å?b=c": ["a/index.html"],
    }


TOLD = """\
https://a.test/
  svarar 404
  finns på 1/index.html
  finns på 2/index.html
  finns på 3/index.html
  finns på 4/index.html
  finns på 5/index.html
  och på 2 sidor till
https://b.test/
  svarar inte: timed out
  finns på 1/index.html
https://c.test/ svarar men släpper inte in robotar (403).
4 länkar till andra webbplatser, 2 döda."""


def test_the_dead_are_told_with_their_pages(links: ModuleType) -> None:
    pages = [f"{number}/index.html" for number in range(1, 8)]
    answers = {"https://c.test/": 403, "https://a.test/": 404, "https://b.test/": "timed out", "https://d.test/": 200}
    assert links.told({"https://a.test/": pages, "https://b.test/": pages[:1]}, answers) == TOLD


SITES = [
    # what it shows      path        code   last words
    ("all are there",    "/200",     0,     "1 länkar till andra webbplatser, 0 döda."),
    ("one is dead",      "/404",     1,     "1 länkar till andra webbplatser, 1 döda."),
    ("a door is shut",   "/403",     0,     "1 länkar till andra webbplatser, 0 döda."),
]  # fmt: skip


@pytest.mark.parametrize(("path", "code", "words"), [pytest.param(*row, id=name) for name, *row in SITES])
def test_a_dead_link_fails_the_week(
    path: str, code: int, words: str, links: ModuleType, other: str, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(links.time, "sleep", lambda seconds: None)
    (tmp_path / "index.html").write_text(f'<a href="{other}{path}">x</a>', "utf-8")
    assert links.main(tmp_path) == code
    assert capsys.readouterr().out.splitlines()[-1] == words


def test_a_site_that_is_not_built_is_told(links: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="Bygg sajten först"):
        links.main(tmp_path)
