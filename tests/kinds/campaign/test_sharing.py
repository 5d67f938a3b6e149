"""Sharing: the texts of a share kit are ready to paste, and its files say what they are."""

from pathlib import Path

import pytest

from publishing.base.wording import Wording
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.sharing import Sharing, paragraphs, sharing
from publishing.library.library import Library
from tests.kinds.campaign.seasons import campaign_files, kit
from tests.tools.small import library, small_site

SITE = "https://x.test/p/"
HOST = {"host": ("2026-11-01", None, 10)}

BODIES = [
    # what it shows                        HTML                                              paragraphs
    ("a paragraph",                        "<p>Hej du.</p>",                                 ["Hej du."]),
    ("links and emphasis are words",       "<p>Läs <a href='x'>om <b>oss</b></a>.</p>",      ["Läs om oss."]),
    ("sources go, the review mark stays",  '<p>Ja.<sup class="source"><a>1</a></sup><span class="review">x</span></p>',
     ["Ja. (x)"]),
    ("a heading is told apart",            "<h2 id='a'>Hem</h2><p>Här.</p>",                 ["# Hem", "Här."]),
    ("items keep their mark",              "<ul><li>ett</li><li>två</li></ul>",              ["– ett", "– två"]),
    ("an item within an item",             "<ul><li>ett<ul><li>två</li></ul></li></ul>",     ["– ett", "– två"]),
    ("numbers in groups",                  '<p>Ring <bdi class="number">116 111</bdi></p>',  ["Ring 116 111"]),
    ("soft hyphens and line breaks",       "<p>familje\u00adhem\nhär</p>",                   ["familjehem här"]),
    ("blocks and empty paragraphs are not", "<!--block:contacts:x--><p> </p>",               []),
    ("a table, cell by cell",              "<table><tr><td>ett</td><td>två</td></tr></table>", ["ett", "två"]),
]  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), [pytest.param(*row, id=name) for name, *row in BODIES])
def test_a_text_as_plain_paragraphs(html: str, expected: list[str]) -> None:
    assert [f"# {each.text}" if each.heading else each.text for each in paragraphs(html)] == expected


@pytest.fixture
def small(tmp_path: Path) -> Library:
    return library(small_site(tmp_path, files=campaign_files(HOST, translated=("host",))))


def words(small: Library, **more: str) -> Wording:
    t = small.wording["sv"]
    plain = {"kit.millimetres": "{width} × {height} mm", "kit.pixels": "{width} × {height} px", "number.decimal": ","}
    return Wording(t.language, {**t.words, **plain, **more})


def shown(small: Library, code: str = "sv", *, made: bool = True) -> Sharing:
    language, files = small.settings.language(code), kit() if made else None
    return sharing(CAMPAIGNS.of(small)["host"], language, files, words(small), "<p>Text.</p>", SITE)


def test_files_come_in_groups_those_that_can_be_seen_first(small: Library) -> None:
    assert [(group, [card.item.id for card in cards]) for group, cards in shown(small).groups] == [
        ("print", ["poster-a4", "poster-a4-bleed"]),
        ("screens", ["screen-wide"]),
        ("social", ["social-link", "social-square"]),
        ("email", ["email-banner"]),
        ("codes", ["qr-poster"]),
    ]


def test_a_card_says_how_large_and_where_it_leads(small: Library) -> None:
    cards = {card.item.id: card for _, cards in shown(small).groups for card in cards}
    assert (cards["poster-a4"].measure, cards["screen-wide"].measure) == ("210 × 297 mm", "1920 × 1080 px")
    assert {name: card.address for name, card in cards.items() if card.address} == {
        "email-banner": SITE + "k/host/mejl/",
        "qr-poster": SITE + "k/host/affisch/",
    }
    assert {name for name, card in cards.items() if card.with_alt} == {"screen-wide", "social-link", "social-square"}


def test_a_post_has_words_tags_and_an_address_that_tells_where_it_was_met(small: Library) -> None:
    posts = {post.name: (post.address, list(post.hashtags)) for post in shown(small).posts}
    assert posts == {
        name: (f"{SITE}k/host/{name.lower()}/", ["#familjehem", "#hem"])
        for name in ("Facebook", "Instagram", "LinkedIn")
    }


def test_a_translation_has_its_own_words_and_addresses(small: Library) -> None:
    found = shown(small, "ar")
    assert found.posts[0].address == SITE + "k/host/ar/facebook/" and found.posts[0].hashtags == []
    assert found.article[0].text == "مكان آخر حول المائدة host."
    assert found.notice_link == SITE + "k/host/ar/kollegor/"


def test_the_article_begins_with_headline_and_lead(small: Library) -> None:
    assert [(each.text, each.heading) for each in shown(small).article] == [
        ("Kampanj host vid köksbordet.", True),
        ("När ett barn inte kan bo hemma behövs ett vanligt hem.", False),
        ("Text.", False),
    ]


def test_before_its_files_are_made_a_kit_has_its_texts(small: Library) -> None:
    found = shown(small, made=False)
    assert (found.groups, found.bundle, len(found.posts)) == ([], "", 3)
