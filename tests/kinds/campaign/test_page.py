"""Campaigns on pages: the templates with made and unmade kits, in the language of the text and of the reader."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.engine.build import KEY, Build
from publishing.engine.generated import GuidePage
from publishing.engine.templates import page_context, prepare
from publishing.kinds.campaign import page as campaigns
from publishing.kinds.campaign.campaigns import CAMPAIGNS as READ
from publishing.kinds.campaign.kit import KitFiles
from publishing.kinds.campaign.looks import PLACE, looks
from publishing.kinds.campaign.model import Campaign
from publishing.library.site import Overrides, Site
from tests.kinds.campaign.seasons import Dates, campaign_files, kit
from tests.tools.happenings import page
from tests.tools.small import ROOT, buildable, library, small_site

# TODAY, the day on which the small site is read, is 2026-11-22.
CAMPAIGNS: dict[str, Dates] = {
    "host": ("2026-11-20", "2026-11-30", 50),
    "vinter": ("2026-12-01", "2027-01-06", 60),
    "jamt": ("2026-11-01", None, 10),
    "sommar": ("2026-06-01", "2026-08-31", 60),
}


class Pages:
    """A small site whose pages are asked for one by one."""

    def __init__(self, folder: Path) -> None:
        listing = page("Kampanjer", body="## Alla\n\n{{ campaigns() }}").replace("next_page: ", "next_page: ../")
        files = campaign_files(CAMPAIGNS, translated=("host", "jamt"))
        root = buildable(small_site(folder, files={**files, "docs/sv/kampanj/index.md": listing}))
        overrides = ROOT / "overrides"
        self.site = Site(library(root), "https://x.test/p/", root, Overrides.under(overrides))
        colours = looks(READ.of(self.site.library).values())
        now = Build(serving=False, site=self.site, ready={colours.place: colours})
        given = SimpleNamespace(theme=SimpleNamespace(custom_dir=str(overrides)), extra={KEY: now})
        self.config = cast("MkDocsConfig", given)
        self.env = Environment(loader=FileSystemLoader(overrides))
        prepare(self.env, self.config)

    def open(self, key: str, code: str = "sv", kits: dict[tuple[str, str], KitFiles] | None = None) -> LexborHTMLParser:
        """A page as HTML, with kits as if they had been made."""

        def made(_: Site, campaign: Campaign, language: str) -> KitFiles | None:
            return (kits or {}).get((campaign.slug, language))

        guide = self.site.library.guides[key]
        given = SimpleNamespace(guide=guide, code=code)
        context: dict[str, Any] = {}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(campaigns, "kit_files", made)
            page_context(context, cast("GuidePage", given), self.config, self.env)
            return LexborHTMLParser(context["html"])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    return Pages(tmp_path_factory.mktemp("campaign-pages"))


def one(tree: LexborHTMLParser, selector: str) -> LexborNode:
    (node,) = tree.css(selector)
    return node


def said(nodes: list[LexborNode]) -> list[str]:
    return [" ".join(node.text().split()) for node in nodes]


def language_of(node: LexborNode) -> str:
    """The language a screen reader speaks an element in."""
    at: LexborNode | None = node
    while at is not None and "lang" not in at.attributes:
        at = at.parent
    return (at.attributes["lang"] or "") if at else ""


STARTS = [
    # what it shows              language headlines in order, * the one shown
    ("in Swedish",               "sv",    ["vinter", "* host", "jamt"]),
    ("only those in Arabic",     "ar",    ["* host", "jamt"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "expected"), [pytest.param(*row, id=name) for name, *row in STARTS])
def test_the_start_page_holds_those_who_will_carry_it(code: str, expected: list[str], site: Pages) -> None:
    tree = site.open("index", code)
    turns = tree.css("[data-turns] > *")
    slugs = [(turn.attributes["class"] or "").rpartition("look-")[2] for turn in turns]
    found = [slug if "hidden" in turn.attributes else f"* {slug}" for slug, turn in zip(slugs, turns, strict=True)]
    assert found == expected
    assert {language_of(turn) for turn in turns} == {code}
    assert turns[0].css_first("h1") and len(tree.css("h1")) == len(turns)
    assert one(tree, "body").attributes["data-built"] == "2026-11-22"


def test_the_days_of_a_part_stand_on_it(site: Pages) -> None:
    (winter,) = [turn for turn in site.open("index").css("[data-turns] > *") if "look-vinter" in str(turn.html)[:80]]
    days = {name: winter.attributes.get(name) for name in ("data-from", "data-until")}
    assert days == {"data-from": "2026-12-01", "data-until": "2027-01-06"}


def test_the_colours_are_fetched_only_where_a_campaign_is_shown(site: Pages) -> None:
    def fetches(key: str) -> bool:
        links = site.open(key).css('link[rel="stylesheet"]')
        return any(f"{PLACE}?v=" in (link.attributes["href"] or "") for link in links)

    shown = {key: fetches(key) for key in ("index", "kampanj/index", "kampanj/host/index", "bli-familjehem/kontakt")}
    assert shown == {"index": True, "kampanj/index": True, "kampanj/host/index": True, "bli-familjehem/kontakt": False}


PHOTOGRAPHED = {("host", "sv"): kit(photograph=True), ("vinter", "sv"): kit(photograph=True)}


def test_a_photograph_is_fetched_first_where_it_is_seen_and_last_where_it_is_not(site: Pages) -> None:
    pictures = site.open("index", kits=PHOTOGRAPHED).css("picture img")
    assert [(each.attributes.get("loading"), each.attributes.get("fetchpriority")) for each in pictures] == [
        ("lazy", None),  # vinter, hidden until it begins
        (None, "high"),
    ]
    landing = one(site.open("kampanj/vinter/index", kits=PHOTOGRAPHED), "picture img")
    assert (landing.attributes.get("loading"), landing.attributes.get("fetchpriority")) == (None, "high")


def test_a_photograph_says_what_it_shows_and_how_large_it_is(site: Pages) -> None:
    picture = one(site.open("kampanj/host/index", kits=PHOTOGRAPHED), "picture")
    image, source = picture.css_first("img"), picture.css_first("source")
    assert image and source and "alt" in image.attributes
    assert (image.attributes["src"], image.attributes["width"], image.attributes["height"]) == (
        "delningspaket/tall.webp", "900", "720",
    )  # fmt: skip
    assert (source.attributes["srcset"], source.attributes["width"]) == ("delningspaket/wide.webp", "1120")


def test_without_its_files_a_campaign_shows_its_facade(site: Pages) -> None:
    tree = site.open("kampanj/host/index")
    assert tree.css(".hero .wall svg") and not tree.css("picture")
    assert not tree.css('meta[property="og:image"]')


def test_a_landing_page_has_one_call_above_and_one_next_step_below(site: Pages) -> None:
    tree = site.open("kampanj/host/index")
    hrefs = [node.attributes["href"] for node in tree.css("main .button.main")]
    assert hrefs == ["../../bli-familjehem/kontakt/"] * 2
    assert one(tree, ".pass-on .address").text() == "x.test/p/k/host/"
    assert one(tree, ".pass-on a").attributes["href"] == "delningspaket/"


SEASONS = [
    # what it shows   page     hidden notices, shown notices
    ("coming",        "vinter", ["Kampanjen är slut"], ["Kampanjen börjar 1 december 2026"]),
    ("running",       "host",   ["Kampanjen börjar 20 november 2026", "Kampanjen är slut"], []),
    ("over",          "sommar", ["Kampanjen börjar 1 juni 2026"], ["Kampanjen är slut"]),
    ("without an end", "jamt",  ["Kampanjen börjar 1 november 2026"], []),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "hidden", "shown"), [pytest.param(*row, id=name) for name, *row in SEASONS])
def test_a_landing_page_says_when_it_is_not_its_time(
    slug: str, hidden: list[str], shown: list[str], site: Pages
) -> None:
    tree = site.open(f"kampanj/{slug}/index")
    first = {attribute: [text.partition(".")[0] for text in said(tree.css(f".season{attribute}"))]
             for attribute in ("[hidden]", ":not([hidden])")}  # fmt: skip
    assert (first["[hidden]"], first[":not([hidden])"]) == (hidden, shown)
    assert bool(tree.css('meta[name="robots"]')) == (slug in ("vinter", "sommar"))


def test_on_a_fallback_the_campaign_speaks_swedish_and_what_surrounds_it_arabic(site: Pages) -> None:
    tree = site.open("kampanj/vinter/index", "ar")
    spoken = {name: language_of(one(tree, name)) for name in (".hero h1", ".hero .lead", ".hero .button.main")}
    assert set(spoken.values()) == {"sv"}
    around = [*tree.css(".season"), *tree.css(".kicker"), *tree.css(".crumbs"), *tree.css(".pass-on")]
    assert {language_of(node) for node in around} == {"ar"}


CARDS = [
    # what it shows                language running, hidden in (), then over
    ("in Swedish",                 "sv",    "(vinter) host jamt", "(vinter) (host) sommar"),
    ("the same on a fallback",     "ar",    "(vinter) host jamt", "(vinter) (host) sommar"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "running", "over"), [pytest.param(*row, id=name) for name, *row in CARDS])
def test_running_campaigns_and_those_that_are_over(code: str, running: str, over: str, site: Pages) -> None:
    lists = site.open("kampanj/index", code).css(".campaigns ul")
    found = []
    for each in lists:
        cards = [
            ((li.attributes["class"] or "").rpartition("look-")[2], "hidden" in li.attributes) for li in each.css("li")
        ]
        found.append(" ".join(f"({slug})" if hidden else slug for slug, hidden in cards))
    assert found == [running, over]


def test_a_card_in_another_language_says_which_language_it_is(site: Pages) -> None:
    names = site.open("kampanj/index", "ar").css("#campaigns-running .card-name a")
    assert [language_of(name) for name in names] == ["sv", "ar", "ar"]


def test_a_card_shows_its_picture_when_it_is_made_and_its_facade_until_then(site: Pages) -> None:
    tree = site.open("kampanj/index", kits={("host", "sv"): kit()})
    samples = {
        str(card.attributes["class"])[10:]: card.css_first(".sample") for card in tree.css("#campaigns-running li")
    }
    image = samples["host"].css_first("img") if samples["host"] else None
    assert image and image.attributes["alt"] == "" and (image.attributes["src"] or "").endswith("social-square.webp")
    assert samples["jamt"] and samples["jamt"].css_first("svg")


def test_a_share_kit_shows_every_file_and_what_it_weighs(site: Pages) -> None:
    tree = site.open("kampanj/host/delningspaket", kits={("host", "sv"): kit()})
    links = tree.css("a[download]")
    assert len(links) == 8 and links[0].attributes["href"] == "host-sv.zip"  # everything first
    assert "3,0" in links[0].text() or "3.0" in links[0].text()
    assert len(tree.css(".preview img")) == 6  # the printer's version looks like the other
    assert all(image.attributes["alt"] == "Ett hus." for image in tree.css(".preview img"))
    alts = said(tree.css('[id^="alt-"]'))
    assert alts == ["Ett hus."] * 3
    assert said(tree.css(".files-email .address, .files-codes .address")) == [
        "https://x.test/p/k/host/mejl/", "https://x.test/p/k/host/affisch/",
    ]  # fmt: skip


def test_a_share_kit_without_files_has_its_texts(site: Pages) -> None:
    tree = site.open("kampanj/host/delningspaket")
    assert not tree.css("a[download]") and not tree.css(".bundle")
    assert said(tree.css(".posts h3")) == ["Facebook", "Instagram", "LinkedIn"]
    assert len(tree.css('[id^="text-"]')) == 3


def test_a_share_kit_leads_to_each_of_its_parts(site: Pages) -> None:
    tree = site.open("kampanj/host/delningspaket", kits={("host", "sv"): kit()})
    for link in tree.css(".jumps a"):
        assert tree.css(link.attributes["href"] or "")


def test_on_a_fallback_the_kit_has_swedish_texts_between_arabic_headings(site: Pages) -> None:
    tree = site.open("kampanj/vinter/delningspaket", "ar", {("vinter", "sv"): kit("x/")})
    texts = tree.css('[id^="post-"], [id^="text-"], [id^="alt-"], .preview img, .bundle a')
    assert len(texts) == 3 + 3 + 3 + 6 + 1 and {language_of(node) for node in texts} == {"sv"}
    around = tree.css("article h2, article h3, .files .button, [data-copies], .jumps a, .measure")
    assert len(around) > 20 and {language_of(node) for node in around} == {"ar"}


def test_the_picture_beside_a_link_is_described(site: Pages) -> None:
    tree = site.open("kampanj/host/index", kits={("host", "sv"): kit()})
    given = {node.attributes.get("property") or node.attributes.get("name") or "": node.attributes["content"]
             for node in tree.css("meta[content]")}  # fmt: skip
    assert {name: given[name] for name in given if name.startswith(("og:image", "twitter"))} == {
        "og:image": "https://x.test/p/kampanj/host/delningspaket/lank.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Ett hus.",
        "twitter:card": "summary_large_image",
    }


@pytest.mark.parametrize("code", ["sv", "sv-simple", "en", "ar", "so", "uk", "fa"])
def test_a_button_is_called_what_it_says(code: str) -> None:
    """Somebody who speaks to the device says the word they see. source: WCAG 2.2, 2.5.3 Label in Name"""
    words = library_words(code)
    assert words["kit.copy"].lower() in words["kit.copy-what"].lower()
    assert words["share.button"].lower() in words["kit.share-what"].lower()


def library_words(code: str) -> dict[str, str]:
    """The words of a language, with the Swedish ones below those of easy Swedish."""

    def read(name: str) -> dict[str, str]:
        found: dict[str, str] = yaml.safe_load((ROOT / f"docs/_data/wording/{name}.yml").read_text("utf-8"))
        return found

    return {**read("sv"), **read(code)} if code == "sv-simple" else read(code)
