"""The pages of an e-book: a booklet's spreads, contacts and back as XHTML."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from publishing.press.tree import Node

TAGS = {"h3", "h4", "p", "ul", "ol", "li", "blockquote", "strong", "em", "b", "i", "bdi", "span"}


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the book: name without ending, what the table of contents calls it, its body, epub:type and role."""

    name: str
    title: str
    body: str
    kind: str
    role: str = ""


def pages_of(data: Mapping[str, Any], pictures: Mapping[str, str]) -> Iterator[Page]:
    """Every page in the order of reading."""
    words = data["words"]
    labels = "".join(f'<p class="age">{escape(each)}</p>' for each in (data["age"], data["note"]) if each)
    lead = f'<p class="lead">{escape(data["lead"])}</p>' if data["lead"] else ""
    sender = f'<p class="sender">{escape(data["site"])}<br/>{swedish(data["sender"])}</p>'
    art = _figure("omslag.svg", data["art-alt"])
    cover = f"<h1>{escape(data['heading'])}</h1>{art}{labels}{lead}{sender}"
    yield Page("omslag", words["cover"], cover, "cover")
    for number, each in enumerate(data["spreads"], 1):
        mark = f'<p class="mark">{escape(each["mark"])}</p>' if each["mark"] else ""
        picture = _figure(pictures[each["svg"]], each["alt"]) if each["svg"] else ""
        body = picture + _xhtml(each["words"]) + mark
        heading = f"<h2>{escape(each['heading'])}</h2>"
        yield Page(f"sida-{number:02}", each["heading"], heading + body, "chapter", "doc-chapter")
    contacts = data["contacts"]
    items = "".join(map(_contact, contacts["items"]))
    body = f"<h2>{escape(contacts['heading'])}</h2><p>{escape(contacts['lead'])}</p>{items}"
    yield Page("prata", contacts["heading"], body, "chapter", "doc-chapter")
    if data["card"]:
        card = data["card"]
        body = f"<h2>{escape(card['heading'])}</h2><p>{escape(card['ask'])}</p><p>{escape(card['how'])}</p>"
        yield Page("saknas", card["heading"], body, "chapter", "doc-chapter")
    back, address = data["back"], data["address"]
    link = f'<a href={quoteattr(address["whole"])}><bdi dir="ltr">{escape(address["typed"])}</bdi></a>'
    parts = "".join(f"<p>{escape(part)}</p>" for part in back["parts"])
    body = f"<h2>{escape(back['heading'])}</h2><p>{escape(back['web'])}<br/>{link}</p>"
    yield Page("om", back["heading"], f'{body}<div class="imprint">{parts}{sender}</div>', "colophon", "doc-colophon")


def _contact(each: Mapping[str, Any]) -> str:
    ways = " ".join(
        f'<a href={quoteattr(way["url"])}><bdi dir="ltr">{escape(way["typed"])}</bdi></a>' for way in each["ways"]
    )
    name = f"<strong>{escape(each['name'])}</strong> " if each["name"] else ""
    return f'<p class="ways">{ways}</p><p>{name}{escape(each["about"])}</p>'


def _figure(name: str, alt: str) -> str:
    return f"<figure><img src={quoteattr(name)} alt={quoteattr(alt)}/></figure>"


def swedish(words: str) -> str:
    return f'<span lang="sv" xml:lang="sv" dir="ltr">{escape(words)}</span>'


def _xhtml(nodes: Sequence[Node | str]) -> str:
    """Nodes of the tree as XHTML."""
    return "".join(escape(node) if isinstance(node, str) else _element(node) for node in nodes)


def _element(node: Node) -> str:
    tag, inside = node["tag"], _xhtml(node["parts"])
    if tag == "br":
        return "<br/>"
    if tag == "a":  # what leads to another page of the site leads there from the book too
        return f"<a href={quoteattr(node['url'])}>{inside}</a>" if "url" in node else inside
    given = {"lang": node.get("lang"), "xml:lang": node.get("lang"), "dir": node.get("dir")}
    marks = "".join(f" {name}={quoteattr(value)}" for name, value in given.items() if value)
    return f"<{tag}{marks}>{inside}</{tag}>" if tag in TAGS else inside


def section(page: Page) -> str:
    role = f' role="{page.role}"' if page.role else ""
    return f'<section epub:type="{page.kind}"{role} aria-label={quoteattr(page.title)}>{page.body}</section>'
