"""Structured data: schema.org's own vocabulary, as types, allows every word of it; and the words are the page's."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.pages.structured import structured
from tests.tools import happenings
from tests.tools.small import ROOT, library, small_site

NODE = ROOT / ".ci/node_modules"
LANGUAGES = ["", "lattlast/", "en/", "ar/", "so/", "uk/", "fa/"]


def said(page: Path) -> list[dict[str, Any]]:
    tree = LexborHTMLParser(page.read_text("utf-8"))
    return [json.loads(node.text()) for node in tree.css('script[type="application/ld+json"]')]


def complaints(data: list[dict[str, Any]], folder: Path) -> str:
    """What the type checker minds: words that schema.org does not know, or not there."""
    types = sorted({each["@type"] for each in data})
    lines = [f'import type {{ {", ".join(types)}, WithContext }} from "schema-dts";']
    for number, each in enumerate(data):
        lines.append(f"const x{number}: WithContext<{each['@type']}> = {json.dumps(each, ensure_ascii=False)};")
        lines.append(f"export {{ x{number} }};")
    (folder / "data.ts").write_text("\n".join(lines), "utf-8")
    (folder / "node_modules").symlink_to(NODE)
    command = ["node", str(NODE / "typescript/bin/tsc"), "--noEmit", "--strict", "--skipLibCheck"]
    command += ["--module", "nodenext", "--target", "es2022", "data.ts"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def evening(folder: Path, *more: str) -> dict[str, Any]:
    """An event as it is told."""
    facts = happenings.event("2027-01-14 18:00", "2027-01-14 19:30", *more)
    words = {name: text + 'access.step-free: "Utan trappor"\n' for name, text in happenings.WORDS.items()}
    files = {"docs/sv/traff.md": happenings.page("Träff & fika", facts), **words}
    texts = library(small_site(folder, files=files))
    (found,) = structured(texts, texts.guides["traff"], "sv", "https://prov.test/")
    return found


AT = ("  place: Stadsbiblioteket", "  address: Bollbrogatan 1", "  online: true")
EVENTS = [
    # where                more facts                          words that must be told
    ("in a place",         AT[:2],                             ["OfflineEvent", "Bollbrogatan 1", "Utan trappor"]),
    ("online",             AT[2:],                             ["OnlineEvent", "VirtualLocation"]),
    ("both",               AT,                                 ["MixedEvent", "VirtualLocation", "Stadsbiblioteket"]),
    ("cancelled",          (*AT[:1], "  cancelled: true"),     ["EventCancelled"]),
]  # fmt: skip


@pytest.mark.parametrize(("more", "words"), [pytest.param(*row, id=name) for name, *row in EVENTS])
def test_an_event_is_told_where_and_when(more: tuple[str, ...], words: list[str], tmp_path: Path) -> None:
    found = evening(tmp_path, *more)
    assert found["startDate"] == "2027-01-14T18:00+01:00" and found["endDate"] == "2027-01-14T19:30+01:00"
    assert all(word in json.dumps(found, ensure_ascii=False) for word in words)


def test_schema_org_knows_every_word(site: Path, tmp_path: Path) -> None:
    events = [evening(tmp_path / name, *more) for name, more, _ in EVENTS]
    pages = [site / prefix / "myter/index.html" for prefix in LANGUAGES] + [site / "ar/myter/singel/index.html"]
    data = [each for page in pages for each in said(page)] + events
    assert {each["@type"] for each in data} == {"FAQPage", "Event"}
    assert complaints(data, tmp_path) == ""


MISTAKES = [
    # what is wrong                         the data
    ("a word that is not there",            {"@type": "FAQPage", "questions": []}),
    ("a word of another thing",             {"@type": "FAQPage", "startDate": "2027-01-14"}),
    ("another thing than is asked for",     {"@type": "Event", "location": {"@type": "Question", "name": "Var?"}}),
]  # fmt: skip


@pytest.mark.parametrize("data", [pytest.param(*row, id=name) for name, *row in MISTAKES])
def test_a_mistake_is_found(data: dict[str, Any], tmp_path: Path) -> None:
    assert "error TS" in complaints([{"@context": "https://schema.org", **data}], tmp_path)


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_the_overview_answers_all_questions_and_each_myth_its_own(site: Path, prefix: str) -> None:
    (overview,) = said(site / prefix / "myter/index.html")
    assert len(overview["mainEntity"]) == 24
    folder = site / prefix / "myter"
    one = [said(page)[0]["mainEntity"] for page in sorted(folder.glob("*/index.html"))]
    assert sorted(str(each[0]) for each in one) == sorted(str(each) for each in overview["mainEntity"])


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_a_claim_is_never_told_as_a_fact(site: Path, prefix: str) -> None:
    page = LexborHTMLParser((site / prefix / "myter/singel/index.html").read_text("utf-8"))
    (claim,), (mark,) = ([node.text() for node in page.css(f".opening .claim {tag}")] for tag in ("q", "span"))
    assert mark.strip()
    (question,) = said(site / prefix / "myter/singel/index.html")[0]["mainEntity"]
    assert claim in question["name"] and question["name"] != claim
    assert claim not in question["acceptedAnswer"]["text"]
