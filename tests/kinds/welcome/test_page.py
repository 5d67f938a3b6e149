"""Welcome: the printed words of a booklet in every language it can be made in, as data no text breaks out of."""

import gzip
import json
from pathlib import Path
from typing import Any

from publishing.kinds.welcome.page import welcome_json
from publishing.library.library import Library
from tests.kinds.welcome.welcome import BODY, BODY_AR, MAKER, maker
from tests.tools.small import buildable, library, small_site

CONTACTS = """\
contacts:
  - {id: bris, groups: [children], phone: "116 111", web: https://www.bris.se}
  - {id: koll-pa-soc, groups: [children], web: https://kollpasoc.se}
  - {id: danger, groups: [children], phone: "FYLL I: numret"}
  - {id: police, groups: [authorities], phone: "114 14"}
"""


def small(folder: Path, body: str = BODY, translated: str | None = BODY_AR) -> Library:
    files = {**maker(body=body, translated=translated), "docs/_data/contacts.yml": CONTACTS}
    return library(buildable(small_site(folder, files=files)))


def of(found: Library) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(welcome_json(found, found.guides[MAKER]))
    return result


def test_each_language_has_its_own_headings_and_columns(tmp_path: Path) -> None:
    found = of(small(tmp_path))
    assert list(found) == ["sv", "ar"]  # in the order of the site
    swedish, arabic = found["sv"], found["ar"]
    assert (swedish["lang"], swedish["dir"], arabic["lang"], arabic["dir"]) == ("sv", "ltr", "ar", "rtl")
    assert arabic["title"] == "مرحبا بك عندنا"
    assert list(swedish["headings"]) == ["hej", "vi", "rum", "regler", "vet", "bilder", "ifyllt"]
    assert list(arabic["headings"]) == list(swedish["headings"])
    assert arabic["headings"]["rum"] == "غرفتك"
    assert swedish["columns"] == {
        "vi": ["Förnamn", "Gillar"], "regler": ["Regel", "Varför"],
        "vet": ["Det vi vet", "Det du slipper berätta"], "ifyllt": ["Datum", "Ifyllt av"],
    }  # fmt: skip
    assert list(arabic["columns"]) == list(swedish["columns"])
    assert list(arabic["words"]) == list(swedish["words"])
    assert "{number}" in arabic["words"]["page"] and "{age}" in arabic["words"]["age"]
    assert swedish["drawings"]["window:bed"] == "en säng"


def test_who_has_not_been_read_by_a_native_says_so(tmp_path: Path) -> None:
    found = of(small(tmp_path))
    assert found["sv"]["words"]["unread"] == "" and found["ar"]["words"]["unread"]


def test_a_language_without_a_translation_is_left_out(tmp_path: Path) -> None:
    assert list(of(small(tmp_path, translated=None))) == ["sv"]


def test_a_child_is_told_the_nearest_way_to_each_and_no_gap(tmp_path: Path) -> None:
    contacts = of(small(tmp_path))["sv"]["contacts"]
    assert [(each["kind"], each["number"]) for each in contacts] == [("phone", "116 111"), ("web", "kollpasoc.se")]
    assert all(each["name"] and each["why"] for each in contacts)


def test_no_word_of_a_text_ends_the_script_it_stands_in(tmp_path: Path) -> None:
    body = BODY.replace("### Ditt rum {#rum}", "### Ditt &lt;rum </script><b>x</b> {#rum}")
    found = small(tmp_path, body)
    text = welcome_json(found, found.guides[MAKER])
    assert "<" not in text and "x" in json.loads(text)["sv"]["headings"]["rum"]


def test_marks_are_not_printed(tmp_path: Path) -> None:
    body = BODY.replace("### Ditt rum {#rum}", "### Ditt *rum* {K} {#rum}").replace("- Gillar", "- **Gillar** {V: x}")
    found = of(small(tmp_path, body))["sv"]
    assert (found["headings"]["rum"], found["columns"]["vi"][1]) == ("Ditt rum", "Gillar")


def test_it_is_light_for_a_telephone(tmp_path: Path) -> None:
    found = small(tmp_path)
    assert len(gzip.compress(welcome_json(found, found.guides[MAKER]).encode())) < 2500
