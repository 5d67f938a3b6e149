"""Sharing: what the share kit's page shows of a campaign: files as cards, and texts ready to copy."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.campaign.kit import Item, KitFiles
from publishing.kinds.campaign.model import NETWORKS, Campaign, CampaignWords, KitGroup
from publishing.kinds.campaign.short_links import short_link
from publishing.pages.weights import weight

NETWORK_NAMES = {"facebook": "Facebook", "instagram": "Instagram", "linkedin": "LinkedIn"}
"""As they write themselves, in every language."""
GROUPS: tuple[KitGroup, ...] = get_args(KitGroup)
WITH_ALT = frozenset({"screens", "social"})
"""Files that somebody publishes, and so needs the alt text of."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | {"p", "li", "td", "th", "dt", "dd"}
MARKS = "sup.source, [hidden]"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without marks; a heading of the text is one too."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A file, with its measure and weight in words and the address that stands on it or belongs to it."""

    item: Item
    measure: str
    weight: str
    address: str
    with_alt: bool


@dataclass(frozen=True, slots=True)
class Post:
    """A ready post: the words, the address and the hashtags, each a paragraph."""

    network: str
    name: str
    text: str
    hashtags: Sequence[str]
    address: str


@dataclass(frozen=True)
class Sharing:
    """The share kit's page. Without made files it still has its texts.

    bundle  weight of the ZIP in words
    article headline, lead and body; notice_link, article_link and radio_link are whole short addresses
    """

    groups: Sequence[tuple[KitGroup, Sequence[Card]]]
    bundle: str
    posts: Sequence[Post]
    words: CampaignWords
    article: Sequence[Paragraph]
    notice_link: str
    article_link: str
    radio_link: str


def sharing(
    campaign: Campaign, language: Language, kit: KitFiles | None, t: Wording, html: str, site_url: str
) -> Sharing:
    """What the page shows of a campaign in a language.

    kit   its files, those that can be seen first; None before they are made
    t     the words of the page around them
    html  the landing page's text in that language
    """
    words = campaign.said(language.code).words

    def link(place: str) -> str:
        return short_link(campaign, language, site_url, place)

    cards = sorted(_cards(kit, t, campaign, language, site_url), key=lambda card: not card.item.preview) if kit else []
    tags = [f"#{tag}" for tag in words.hashtags]
    return Sharing(
        groups=[(group, found) for group in GROUPS if (found := [each for each in cards if each.item.group == group])],
        bundle=weight(kit.bundle_size, t) if kit else "",
        posts=[
            Post(network, NETWORK_NAMES[network], getattr(words.posts, network), tags, link(network))
            for network in NETWORKS
        ],
        words=words,
        article=[Paragraph(words.headline, heading=True), Paragraph(words.lead), *paragraphs(html)],
        notice_link=link("notice"),
        article_link=link("web"),
        radio_link=link("radio"),
    )


def _cards(kit: KitFiles, t: Wording, campaign: Campaign, language: Language, site_url: str) -> Iterator[Card]:
    for item in kit.items:
        place = {"email": "email", "codes": item.id.removeprefix("qr-")}.get(item.group, "")
        address = short_link(campaign, language, site_url, place) if place else ""
        yield Card(item, measure(item, t), weight(item.size, t), address, item.group in WITH_ALT)


def paragraphs(html: str) -> list[Paragraph]:
    """The paragraphs of a rendered text: words only, so that they can be pasted anywhere."""
    tree = LexborHTMLParser(f"<main>{html}</main>")
    for mark in tree.css(MARKS):
        mark.decompose()
    for mark in tree.css(".review"):  # a fact the municipality has not reviewed says so wherever it is pasted
        mark.replace_with(f" ({mark.text()})")
    found: dict[int, tuple[str, str]] = {}  # block → its tag and text
    for node in tree.css_first("main").traverse(include_text=True):  # type: ignore[union-attr]  # written above
        block = _block(node)
        if node.tag == "-text" and block:
            tag, text = found.get(block.mem_id, (block.tag or "", ""))
            found[block.mem_id] = (tag, text + node.text(deep=False))
    said = [(tag, " ".join(text.replace("\u00ad", "").split())) for tag, text in found.values()]
    return [Paragraph(f"– {text}" if tag == "li" else text, tag in HEADINGS) for tag, text in said if text]


def _block(node: LexborNode) -> LexborNode | None:
    """The paragraph, heading or item that a text stands in."""
    at = node.parent
    while at is not None and at.tag not in BLOCKS:
        at = at.parent
    return at


def measure(item: Item, t: Wording) -> str:
    """How large a file is, on paper or on a screen."""
    if item.unit == "mm":
        return t("kit.millimetres", width=item.width, height=item.height)
    return t("kit.pixels", width=item.width, height=item.height)
