"""Offline: a copy holds all that its page loads and nothing else, and its worker changes with any of it."""

import base64
import hashlib
import json
import re

import pytest

from publishing.press import offline
from publishing.press.offline import Kept

PAGE = "for-familjehem/valkommen/"
HTML = """\
<!doctype html><html><head>
<link rel="canonical" href="https://prov.test/for-familjehem/valkommen/">
<link rel="alternate" type="application/atom+xml" href="../../flode.xml">
<link rel="preload" href="../../assets/fonts/latin.woff2" as="font">
<link rel="stylesheet" href="../../assets/css/site.css?v=1a">
<link rel="icon" href="../../assets/icons/icon.svg"><link rel="manifest" href="../../manifest.webmanifest">
<script type="module" src="../../assets/js/maker.mjs?v=2b"></script>
<script type="application/json">{"bed": "../../assets/drawings/window-bed.svg"}</script>
</head><body>
<a href="exempel/">Exempel</a> <a href="valkommen-4-7.pdf">Häfte</a> <a href="../../ar/">ar</a>
<img src="../../assets/drawings/window-cat.svg" alt=""><img src="data:image/gif;base64,R0" alt="">
<img src="https://annan.test/x.png" alt="">
<template><img src="../../assets/drawings/pictogram-soup.svg" alt=""></template>
</body></html>
"""
FILES = {
    f"{PAGE}index.html": HTML,
    f"{PAGE}valkommen-4-7.pdf": "heavy",
    f"{PAGE}exempel/index.html": "another page",
    "flode.xml": "news",
    "assets/fonts/latin.woff2": "latin", "assets/fonts/arabic.woff2": "arabic",
    "assets/css/site.css":
        '@font-face{src:url("../fonts/latin.woff2")} @font-face{src:url(../fonts/arabic.woff2)} a{background:url(#x)}',
    "assets/js/maker.mjs":
        'import { a } from "./form.mjs";\nimport * as b from \'./photos.mjs?v=3\';\nawait import("./late.mjs");',
    "assets/js/form.mjs": 'export { a } from "./store.mjs"; import "./maker.mjs";',
    "assets/js/store.mjs": "", "assets/js/photos.mjs": "", "assets/js/late.mjs": "",
    "assets/js/search.mjs": "not asked for",
    "assets/drawings/window-bed.svg": "bed", "assets/drawings/window-cat.svg": "cat",
    "assets/drawings/pictogram-soup.svg": "soup", "assets/drawings/window-dog.svg": "not asked for",
    "assets/icons/icon.svg": "icon", "manifest.webmanifest": "{}",
}  # fmt: skip
WANTED = [
    "./",
    "../../assets/css/site.css?v=1a",
    "../../assets/drawings/pictogram-soup.svg",
    "../../assets/drawings/window-bed.svg", "../../assets/drawings/window-cat.svg",
    "../../assets/fonts/arabic.woff2", "../../assets/fonts/latin.woff2",
    "../../assets/icons/icon.svg",
    "../../assets/js/form.mjs", "../../assets/js/late.mjs",
    "../../assets/js/maker.mjs", "../../assets/js/maker.mjs?v=2b",
    "../../assets/js/photos.mjs?v=3", "../../assets/js/store.mjs",
    "../../manifest.webmanifest",
]  # fmt: skip


def copied(**changed: str) -> list[Kept]:
    """The copy of the page, with some files of another content; `x` stands for `x.…`."""
    files = {
        name: next((new for stem, new in changed.items() if f"/{stem}." in name), old) for name, old in FILES.items()
    }
    return offline.copy(PAGE, lambda place: files[place].encode())


def worker(**changed: str) -> str:
    return offline.worker(PAGE, copied(**changed), b"shared").content.decode()


def told(script: str) -> dict[str, object]:
    found = re.match(r"self\.copy = (.*);\n", script)
    assert found
    result: dict[str, object] = json.loads(found[1])
    return result


def test_all_that_the_page_loads_is_kept_in_a_fixed_order_and_nothing_else() -> None:
    assert [each.address for each in copied()] == WANTED


def test_a_browser_can_compare_each_file_with_what_was_meant() -> None:
    page = copied()[0]
    assert page.hash == "sha256-" + base64.b64encode(hashlib.sha256(HTML.encode()).digest()).decode()
    assert told(worker())["files"] == [[each.address, each.hash] for each in copied()]


@pytest.mark.parametrize("stem", ["index", "site", "store", "late", "arabic", "window-bed", "icon", "manifest"])
def test_the_version_changes_with_any_file_that_is_kept(stem: str) -> None:
    new = HTML + " " if stem == "index" else "x"
    if stem == "manifest":
        files = {**FILES, "manifest.webmanifest": "x"}
        changed = offline.mark(offline.copy(PAGE, lambda place: files[place].encode()))
    else:
        changed = offline.mark(copied(**{stem: new}))
    assert changed != offline.mark(copied())


@pytest.mark.parametrize("stem", ["search", "window-dog", "valkommen-4-7"])
def test_the_version_is_the_same_whatever_happens_elsewhere(stem: str) -> None:
    assert worker(**{stem: "new"}) == worker()


def test_the_worker_lies_beside_its_page_and_finds_what_is_shared() -> None:
    made = offline.worker(PAGE, copied(), b"shared")
    assert made.place == f"{PAGE}offline-worker.js"
    assert re.search(r'\nimportScripts\("\.\./\.\./assets/js/offline-worker\.js\?v=[0-9a-f]{8}"\);\n$', worker())
    assert offline.worker(PAGE, copied(), b"other").content != made.content


def test_a_file_that_is_not_there_is_not_passed_over() -> None:
    files = {name: text for name, text in FILES.items() if "store" not in name}
    with pytest.raises(KeyError):
        offline.copy(PAGE, lambda place: files[place].encode())
