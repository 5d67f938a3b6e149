"""The start page: its doors in the reader's language, and who carries it."""

from pathlib import Path

import pytest

from publishing.cli import problems_in
from publishing.kinds.home.page import Home, doors
from publishing.library.site import Site
from publishing.pages.view import PageView, view_of
from tests.kinds.campaign.seasons import campaign_files
from tests.tools.small import BASE, buildable, library, site_of, small_site

INDEX, CONTACT = ((BASE / f"docs/sv/{key}.md").read_text("utf-8") for key in ("index", "bli-familjehem/kontakt"))
AR = (BASE / "docs/ar/bli-familjehem/kontakt.md").read_text("utf-8")


def start(site: Site, code: str = "sv") -> PageView:
    """The start page as a reader of `code` meets it."""
    return view_of(site, site.library.guides["index"], code)


def with_doors(*targets: str) -> str:
    """The start page with doors to other pages, on line 8."""
    return INDEX.replace("section:", f"doors: [{', '.join(targets)}]\nsection:", 1)


def with_words(text: str) -> str:
    """A page with words of its own on the door to it."""
    return text.replace("---\n", "---\ndoor: Prata\ndoor_text: Ett samtal.\n", 1)


LEAD = "En mening som säger vad läsaren får veta på den här sidan."
TO_CONTACT, TO_WORDS = "bli-familjehem/kontakt", "ordlista"
DOORS = [
    # what it shows                         files                                      language page
    # its name, the words on the door, the words below them
    ("words of its own, and below them",    {f"sv/{TO_CONTACT}": with_words(CONTACT)}, "sv", TO_CONTACT,
     ("Kontakt", "Prata", "Ett samtal.")),
    ("else its title and its lead",         {f"sv/{TO_CONTACT}": with_words(CONTACT)}, "sv", TO_WORDS,
     ("Ordlista", "Ordlista", LEAD)),
    ("words of the reader's language",      {f"ar/{TO_CONTACT}": with_words(AR)},      "ar", TO_CONTACT,
     ("تواصل", "Prata", "Ett samtal.")),
    ("where it is not translated, Swedish", {f"ar/{TO_WORDS}": None},                  "ar", TO_WORDS,
     ("Ordlista", "Ordlista", LEAD)),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "code", "key", "expected"), [pytest.param(*row, id=name) for name, *row in DOORS])
def test_the_doors_of_the_start_page(
    texts: dict[str, str | None], code: str, key: str, expected: tuple[str, str, str], tmp_path: Path
) -> None:
    files = {f"docs/{name}.md" + ("" if text else ".absent"): text or "" for name, text in texts.items()}
    files["docs/sv/index.md"] = with_doors(f"{TO_CONTACT}.md", f"{TO_WORDS}.md")
    site = site_of(small_site(tmp_path, files=files))
    found = {entry.address: (entry.name, words, below) for entry, words, below in doors(start(site, code))}
    assert list(found) == [site.library.addresses[each, code] for each in (TO_CONTACT, TO_WORDS)]
    assert found[site.library.addresses[key, code]] == expected


def test_other_pages_have_no_doors(tmp_path: Path) -> None:
    site = site_of(small_site(tmp_path))
    assert doors(view_of(site, site.library.guides["ordlista"], "sv")) == []


def test_a_door_that_leads_nowhere_is_told_and_not_shown(tmp_path: Path) -> None:
    root = small_site(tmp_path, files={"docs/sv/index.md": with_doors("ordlista.md", "borta.md")})
    assert [(each.code, each.spot.line, each.spot.column) for each in problems_in(root)] == [("link.no-page", 8, 22)]
    site = site_of(root)
    assert len(doors(start(site))) == 1


def test_doors_belong_to_the_start_page_alone(tmp_path: Path) -> None:
    text = CONTACT.replace("owner:", "doors: [../ordlista.md]\nowner:")
    root = small_site(tmp_path, files={"docs/sv/bli-familjehem/kontakt.md": text})
    assert [(each.code, each.facts["kind"], each.spot.line) for each in problems_in(root)] == [
        ("kind.other-key", "startsida", 8)
    ]


Names = tuple[str, ...]
HOST = campaign_files({"host": ("2026-11-01", None, 10)})
OVER = campaign_files({"over": ("2026-10-01", "2026-10-31", 50)})
CARRIED = [
    # what it shows                             files  who        scripts                     styles
    ("by itself, and no script asks the day",   {},    [None],    ("site", "terms"),          ("hero",)),
    ("a campaign that is over carries nothing", OVER,  [None],    ("site", "terms"),          ("hero",)),
    ("by a campaign, in its colours",           HOST,  ["host"],  ("site", "gate", "terms"),  ("hero", "campaigns")),
]  # fmt: skip


@pytest.mark.parametrize(("files", "who", "scripts", "styles"), [pytest.param(*row, id=name) for name, *row in CARRIED])
def test_who_carries_the_start_page(
    files: dict[str, str | bytes], who: list[str | None], scripts: Names, styles: Names, tmp_path: Path
) -> None:
    site = site_of(buildable(small_site(tmp_path, files=files)))
    found = start(site)
    assert isinstance(found.it, Home)
    assert [each and each.campaign.slug for each in found.it.heroes] == who
    assert (found.needs.scripts, found.needs.styles) == (scripts, styles)


def test_the_page_is_known_by_its_layout(tmp_path: Path) -> None:
    guides = library(small_site(tmp_path)).guides
    assert [key for key, guide in guides.items() if guide.kind == "home"] == ["index"]


HIDDEN = [
    # what it shows                facts of the page behind the door   doors
    ("an ordinary page",           "",                                 1),
    ("an unlisted one",            "listed: false\n",                  0),
    ("news ahead of its day",      "published: 2027-03-01\n",          0),
    ("news of today",              "published: 2026-11-22\n",          1),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "count"), [pytest.param(*row, id=name) for name, *row in HIDDEN])
def test_a_door_names_only_what_may_be_named(facts: str, count: int, tmp_path: Path) -> None:
    behind = CONTACT.replace("section:", f"{facts}section:", 1)
    files = {"docs/sv/index.md": with_doors(f"{TO_CONTACT}.md"), f"docs/sv/{TO_CONTACT}.md": behind}
    assert len(doors(start(site_of(small_site(tmp_path, files=files))))) == count
