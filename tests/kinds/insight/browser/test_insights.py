"""Insights: what was heard, what was done and who was asked, in a list and alone; the way to say what one thinks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.browser.test_accessibility import COLOURS, findings
from tests.kinds.insight.insights import FOLDER, insight, translated
from tests.tools.browsing import serving, small
from tests.tools.happenings import page as text_of
from tests.tools.happenings import translation as translation_of
from tests.tools.small import BASE
from tests.tools.window import LEFT_AND_RIGHT, PHONE, Opens, text

pytestmark = pytest.mark.browser

CONTACTS = (BASE / "docs/_data/contacts.yml").read_text("utf-8")
STATUSES = ("heard", "trying", "introduced", "closed", "stopped")


def page_in(folder: str, title: str, section: str, body: str) -> dict[str, str | bytes]:
    """A Swedish page at `folder`, for a section, and its Arabic translation."""
    swedish = text_of(title, body=body).replace("next_page: ", "next_page: ../")
    swedish = swedish.replace("section: about", f"section: {section}")
    arabic = translation_of("صفحة").replace("نص.", body)
    return {f"docs/sv/{folder}.md": swedish, f"docs/ar/{folder}.md": arabic}


FILES: dict[str, str | bytes] = {
    "docs/_data/contacts.yml": f'{CONTACTS}  - id: feedback\n    phone: "042-10 50 00"\n    mail: tyck@prov.test\n',
    **page_in("utveckling/index", "Ni sa – vi gjorde", "about", "{{ insights() }}"),
    **page_in("om/tyck-till", "Tyck till", "about", "{{ feedback() }}"),
    **page_in("for-foraldrar/index", "För föräldrar", "parents", '{{ insights("parents") }}'),
    **page_in("for-barn/index", "För barn", "children", '{{ insights("children") }}'),
    **page_in("for-familjehem/index", "För familjehem", "family-homes", '{{ insights("family-homes") }}'),
    **{
        f"docs/sv/{FOLDER}/{status}.md": insight(
            title=f"Rubrik {status}",
            status=status,
            sections="[parents]" if status != "stopped" else "[children]",
            changed=f"2026-11-0{day}",
            **({"method": "reading", "number": "null"} if status == "heard" else {}),
        )
        for day, status in enumerate(STATUSES, 1)
    },
    f"docs/ar/{FOLDER}/trying.md": translated(),
}


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    return small(tmp_path_factory, "insights", FILES)


@pytest.fixture(scope="session")
def told(house: Path) -> Iterator[str]:
    yield from serving(house)


@pytest.fixture
def address(told: str) -> str:
    return told


def looked_at(tab: Page) -> None:
    """No page is wider than a small phone, in no colours is a word hard to read."""
    assert findings(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert findings(tab, COLOURS) == []
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("path", [pytest.param(path, id=name) for name, path in LEFT_AND_RIGHT])
def test_what_was_heard_and_what_was_done(page: Opens, path: str) -> None:
    tab = page(f"{path}utveckling/", viewport=PHONE)
    names = tab.locator(".insights .card-name")
    shown = ["stopped", "closed", "introduced", "trying", "heard"]
    titles = [f"Rubrik {each}" for each in shown]
    assert names.all_inner_texts() == ([*titles[:3], "خطة بلغتك", titles[4]] if path else titles)
    tongues = ["sv", "sv", "sv", "", "sv"] if path else [""] * 5
    assert names.evaluate_all("all => all.map(each => each.lang)") == tongues
    assert [text(each) for each in tab.locator(".insights .progress").all()] == [
        text(each) for each in tab.locator(", ".join(f".progress-{each}" for each in shown)).all()
    ]
    heard = tab.locator(".insights .heard dt").all_inner_texts()
    assert len(set(heard[:4])) == 1 and heard[4] != heard[0]  # nobody was asked: it was only read
    looked_at(tab)
    tab.goto(f"{path}utveckling/insikter/trying/")
    about = tab.locator(".insight-about")
    expect(about.locator("dd", has_text="40")).to_have_count(1)
    assert about.locator("time").evaluate_all("all => all.map(each => each.dateTime)") == [
        "2026-10-01", "2026-11-02", "2027-05-01",
    ]  # fmt: skip
    expect(about.get_by_role("link")).to_have_attribute("href", "../../../bli-familjehem/kontakt/")
    assert tab.locator(".crumbs a").last.get_attribute("href") == "../../"
    looked_at(tab)
    tab.locator("p.about-page a").click()  # the way to say what one thinks: nothing of where one was comes along
    assert tab.url.endswith(f"/{path}om/tyck-till/")
    assert tab.locator(".contact a").evaluate_all("all => all.map(each => each.href)") == [
        "tel:042105000", "mailto:tyck@prov.test",
    ]  # fmt: skip
    expect(tab.locator("p.about-page")).to_have_count(0)
    looked_at(tab)


MEETS = [
    # page               records   ways onwards                              the way to say what one thinks
    ("for-foraldrar",    4,        ["../utveckling/"],                       ["../om/tyck-till/"]),
    ("for-barn",         1,        ["../utveckling/"],                       []),
    ("for-familjehem",   0,        ["../om/tyck-till/", "../utveckling/"],   ["../om/tyck-till/"]),
]  # fmt: skip


@pytest.mark.parametrize(("path", "records", "onwards", "says"), MEETS)
def test_each_reader_meets_what_concerns_them(
    house: Path, path: str, records: int, onwards: list[str], says: list[str]
) -> None:
    """None yet is said plainly, with the way to say something; children have contacts of their own."""
    tree = LexborHTMLParser((house / path / "index.html").read_text("utf-8"))
    assert len(tree.css(".insights li")) == records
    assert [link.attributes["href"] for link in tree.css(".insights > p a")] == onwards
    assert [link.attributes["href"] for link in tree.css("p.about-page a")] == says
