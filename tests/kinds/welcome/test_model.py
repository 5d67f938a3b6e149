"""Welcome: which answers make the booklet for which age."""

from pathlib import Path
from xml.etree.ElementTree import Element

from publishing.base.wording import Wording
from publishing.kinds.welcome import shape
from publishing.kinds.welcome.model import Welcome, welcome_of
from publishing.library.library import Library
from tests.kinds.welcome.welcome import MAKER, maker
from tests.tools.small import library, small_site

SAID = {"form.cell": "{column}, {number}", "form.row": "{number}", "form.add-row": "En till"}


def read(tmp_path: Path) -> tuple[Library, Welcome]:
    found = library(small_site(tmp_path, files=maker()))
    welcome = welcome_of(found.guides[MAKER])
    assert welcome
    return found, welcome


def test_each_age_has_its_fields_in_its_own_order(tmp_path: Path) -> None:
    _, welcome = read(tmp_path)
    assert welcome.ages["4-7"] == ["hej", "vi", "rum"]
    assert welcome.ages["13-17"][:3] == ["hej", "regler", "vet"]
    assert welcome.shown == ["hej", "vi", "rum", "regler", "vet", "bilder", "ifyllt"]


def test_the_house_begins_with_the_page_s_own_windows(tmp_path: Path) -> None:
    _, welcome = read(tmp_path)
    assert [each.target for each in welcome.house(["cat", "lamp"])] == ["window:cat", *["window:dark"] * 5]
    assert len(welcome.house(["bed"] * 9)) == 6
    assert [each.target for each in welcome.windows] == ["window:bed", "window:cat"]


def test_the_form_of_a_maker_says_what_it_is_and_how_many_rows_there_may_be(tmp_path: Path) -> None:
    found, _ = read(tmp_path)
    root = Element("div")
    for level, identity in (("h2", "hos-oss"), ("h3", "regler")):
        heading = Element(level, {"id": identity})
        root.append(heading)
    columns = Element("ul")
    for words in ("Regel", "Varför"):
        item = Element("li")
        item.text = words
        columns.append(item)
    root.append(columns)
    shaped = shape(found.guides[MAKER], Wording(found.languages[0], SAID))
    assert shaped
    shaped(root)
    box = root[0]
    assert (box.get("data-form"), box.get("data-kind")) == ("valkommen", "booklet")
    assert [each.get("data-most") for each in box.iter("div") if each.get("data-id")] == ["2"]
