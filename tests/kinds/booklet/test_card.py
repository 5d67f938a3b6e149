"""The card "Vad saknas?": one paper with two of them, told on the page that hands it out, in every language."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from publishing.kinds.booklet.card import BLOCK, SHEET, SHEET_FILE
from publishing.kinds.booklet.last_pages import card
from publishing.pages.handouts import sheet
from publishing.pages.view import view_of
from publishing.press.inking import all_inked
from publishing.press.typesetting import Typesetter
from tests.kinds.booklet.booklets import DAY, SAID, said_in_artifacts, words
from tests.kinds.campaign.campaigns import broken_rules, read_pdf
from tests.press.test_sheets import paper as data_of_paper
from tests.tools.handouts import arabic, building, handouts_site
from tests.tools.happenings import page
from tests.tools.small import ROOT, made_in

PLACE = f"kort/{SHEET_FILE}"


@pytest.mark.parametrize("code", list(SAID))
def test_the_card_alone_is_an_a4_with_two_of_them_heard_once(code: str) -> None:
    t = words(code)
    paper = replace(data_of_paper(code), t=t, lead=t("booklet.card-why"))
    given = all_inked(paper.data() | {"card": card(t, "Prov")["card"]}, t.language)
    made = Typesetter.at(ROOT).pdf("booklet/missing.typ", given, DAY)
    assert broken_rules(made) == []
    (only,) = read_pdf(made)
    found = re.findall(re.escape(t("booklet.card-draw")), " ".join(only.split()))
    assert len(found) == 2 or code == "ar"  # whose letters come back in another order
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert said_in_artifacts(opened.pages[0]) > 3


def test_a_page_hands_it_out_in_each_language_that_has_the_block(tmp_path: Path) -> None:
    body = f"{{{{ {BLOCK}() }}}}\n"
    site = building(
        handouts_site(tmp_path, {"docs/sv/kort.md": page("Kort", body=body), "docs/ar/kort.md": arabic("بطاقة", body)})
    )
    made = made_in(site)
    assert made.problems == []
    folders = ("", "ar/")
    assert set(made.finished) == {f"{folder}{PLACE}{ending}" for folder in folders for ending in (".pdf", ".webp")}
    for folder, code in zip(folders, ("sv", "ar"), strict=True):
        shown = sheet(view_of(site, site.library.guides["kort"], code), SHEET, SHEET_FILE)
        assert shown and (shown.address, shown.pages, shown.language.code) == (f"{folder}{PLACE}.pdf", 1, code)
        assert shown.size == made.finished[shown.address].path.stat().st_size


def test_a_letter_that_the_font_lacks_is_told_where_it_stands_and_nothing_is_made_of_it(tmp_path: Path) -> None:
    root = handouts_site(tmp_path, {"docs/sv/kort.md": page("Kort", body=f"{{{{ {BLOCK}() }}}}\n")})
    wording = root / "docs/_data/wording/sv.yml"
    said = re.sub(r"(?m)^(booklet.card-draw: ).*", r"\1Rita 家 här.", wording.read_text("utf-8"))
    wording.write_text(said, "utf-8")
    made = made_in(building(root))
    (problem,) = made.problems
    assert (problem.code, problem.spot.file) == ("sheet.missing-letter", "docs/_data/wording/sv.yml")
    assert (problem.facts["letter"], problem.facts["sheet"]) == ("家", words("sv")(f"sheet.{SHEET}"))
    assert not made.finished
