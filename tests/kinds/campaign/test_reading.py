"""Reading campaigns: what is whole is shown, and everything that is wrong is told at once."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.library.library import Library
from publishing.library.reading import read_library
from tests.tools.happenings import campaign, ledger
from tests.tools.small import BASE, CAMPAIGN, TODAY, library, small_site

SV_FILE, AR_FILE, LINKS = "campaigns/host/sv.md", "campaigns/host/ar.md", "campaigns/short-links.yml"
SV, AR = ((CAMPAIGN / name).read_text("utf-8") for name in (SV_FILE, AR_FILE))
JUL = campaign("Jul", "2026-12-01", "2027-01-06", short="jul")
PICTURE = ("windows: [lamp, dark, cat]", "picture: kok.png")
ELSEWHERE = (PICTURE[0], "picture: ../annan/kok.png")
SV_WORDS, AR_WORDS = (f"docs/_data/wording/{code}.yml" for code in ("sv", "ar"))
Files = dict[str, str | bytes]


def told(folder: Path, files: Files, *, keep_broken: bool = False) -> tuple[Library, list[str]]:
    """The small site with its campaign, and what is wrong: `file:line code`."""
    root = small_site(folder, files=files, campaign=True)
    settings = read_settings(root / "mkdocs.yml", root)
    found, problems = read_library(root, settings, ALL, today=TODAY, keep_broken=keep_broken)
    return found, [f"{each.spot.file}:{each.spot.line} {each.code}" for each in problems]


def without(text: str, name: str) -> str:
    """The text without the line of a name."""
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(f"{name}:"))


START = (BASE / "docs/sv/index.md").read_text("utf-8")
UNDESCRIBED = SV.replace("windows:", "picture_alt: Ett kök.\nwindows:")
TOLD: list[tuple[str, Files, list[str]]] = [
    # what it shows, files
    # what is told
    ("a fact in a translation", {AR_FILE: AR.replace("name:", "short: x\nname:", 1)},
     [f"{AR_FILE}:2 translation.sets-fact"]),
    ("a fact and two slips, at once", {AR_FILE: AR.replace("name:", "starts: 2026-01-01\nnamn:", 1)},
     [f"{AR_FILE}:2 field.missing", f"{AR_FILE}:2 translation.sets-fact", f"{AR_FILE}:3 field.unknown"]),
    ("a translation without a headline", {AR_FILE: without(AR, "headline")},
     [f"{AR_FILE}:2 field.missing"]),
    ("a picture with no alt in a translation", {SV_FILE: UNDESCRIBED},
     [f"{AR_FILE}:2 campaign.no-alt"]),
    ("both languages, at once", {SV_FILE: without(SV, "owner"), AR_FILE: without(AR, "call")},
     [f"{AR_FILE}:2 field.missing", f"{SV_FILE}:2 field.missing"]),
    ("a picture that is not there, and a translation", {SV_FILE: UNDESCRIBED.replace(*PICTURE)},
     [f"{AR_FILE}:2 campaign.no-alt", f"{SV_FILE}:5 campaign.no-picture"]),
    ("a folder without sv.md", {"campaigns/var/ar.md": AR},
     ["campaigns/var:1 campaign.no-swedish"]),
    ("no front matter", {SV_FILE: "Hej.\n"},
     [f"{SV_FILE}:1 front-matter.missing"]),
    ("a file beside the folders is left alone", {"campaigns/minne.txt": "Hej."},
     []),
    ("a picture beside the text is left alone", {"campaigns/host/skiss.svg": "<svg/>"},
     []),
    ("a picture that lies elsewhere", {SV_FILE: UNDESCRIBED.replace(*ELSEWHERE), "campaigns/annan/kok.png": "x"},
     ["campaigns/annan:1 campaign.no-swedish", f"{AR_FILE}:2 campaign.no-alt", f"{SV_FILE}:5 campaign.no-picture"]),
    ("a text of another ending", {"campaigns/host/ar.md.txt": "Hej."},
     ["campaigns/host/ar.md.txt:1 stray.ending"]),
    ("a copy of a whole campaign", {"campaigns/host - Kopia/sv.md": "Hej."},
     ["campaigns/host - Kopia:1 campaign.folder-name"]),
    ("a page in a campaign's place", {"docs/sv/kampanj/host/index.md": START},
     ["docs/sv/kampanj/host/index.md:2 address.twice"]),
    ("a broken list of short links", {LINKS: "links: nej"},
     [f"{LINKS}:1 field.list"]),
    ("no list of short links", {f"{LINKS}.absent": ""},
     [f"{LINKS}:1 data.no-file"]),
    ("nor one where the only campaign is broken", {f"{LINKS}.absent": "", SV_FILE: without(SV, "owner")},
     [f"{SV_FILE}:2 field.missing", f"{LINKS}:1 data.no-file"]),
    ("the site's own words for the kit are broken", {SV_WORDS: "a: @"},
     [f"{SV_WORDS}:1 front-matter.reserved-character"]),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [pytest.param(*row, id=name) for name, *row in TOLD])
def test_what_is_wrong_is_told_where_it_stands(files: Files, expected: list[str], tmp_path: Path) -> None:
    problems = told(tmp_path, files)[1]
    assert sorted(problem for problem in problems if " wording." not in problem) == expected


def test_a_hole_nobody_can_fill_stops_nothing(tmp_path: Path) -> None:
    words = re.sub(r"^kit.title: .*", 'kit.title: "{namn}"', (BASE / AR_WORDS).read_text("utf-8"), flags=re.MULTILINE)
    found, problems = told(tmp_path, {AR_WORDS: words})
    assert [problem.partition(" ")[2] for problem in problems] == ["wording.holes-differ"]
    assert found.guides["kampanj/host/delningspaket"].edition("ar").words.title == "[kit.title]"


BROKEN = [
    # what it shows                      the Swedish text                           what is told
    ("a field is missing",               without(SV, "owner"),                      [f"{SV_FILE}:2 field.missing"]),
    ("its picture is missing",           SV.replace(PICTURE[0], f"{PICTURE[1]}\npicture_alt: Ett kök."),
     [f"{SV_FILE}:4 campaign.no-picture", f"{AR_FILE}:2 campaign.no-alt"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in BROKEN])
def test_a_broken_campaign_leaves_the_others(text: str, expected: list[str], tmp_path: Path) -> None:
    found, problems = told(tmp_path, {SV_FILE: text, "campaigns/jul/sv.md": JUL, LINKS: ledger("host", "jul")})
    assert problems == expected
    assert list(CAMPAIGNS.of(found)) == ["jul"]
    assert {"kampanj/host/index", "kampanj/host/delningspaket"} <= found.broken
    assert "kampanj/jul/index" in found.guides and "kampanj/host/index" not in found.guides


def test_links_to_a_broken_campaign_are_not_told_again(tmp_path: Path) -> None:
    found, _ = told(tmp_path, {SV_FILE: without(SV, "owner")})
    assert found.resolve("kampanj/host/index.md", "index").kind == "page"
    assert found.resolve("kampanj/var/index.md", "index").kind == "no-page"


def test_a_preview_keeps_an_empty_page_in_its_place(tmp_path: Path) -> None:
    found, _ = told(tmp_path, {SV_FILE: without(SV, "owner")}, keep_broken=True)
    assert found.guides["kampanj/host/index"].source.words.title == SV_FILE


def test_a_broken_translation_becomes_the_fallback(tmp_path: Path) -> None:
    found, _ = told(tmp_path, {AR_FILE: without(AR, "headline")})
    host = CAMPAIGNS.of(found)["host"]
    assert host.said("ar") is host.said("sv") and AR_FILE in found.broken
    assert found.guides["kampanj/host/index"].status("ar") == "missing"


def test_a_language_nobody_has_written_in_is_the_fallback(tmp_path: Path) -> None:
    found, problems = told(tmp_path, {"campaigns/host/ar.md.absent": ""})
    assert (problems, list(CAMPAIGNS.of(found)["host"].editions)) == ([], ["sv"])


FRESH = [
    # what it shows                      in the Swedish text    is now                    status, told as changed
    ("a space more",                     "Vi ses vid",          "Vi  ses vid",            "unchecked", ()),
    ("a headline",                       "vid bordet.\nlead",   "vid vårt bord.\nlead",   "outdated", ("",)),
    ("a post",                           "facebook: En text",   "facebook: En helt annan text", "outdated", ("",)),
    ("the long text",                    "Vi ses",              "Vi hörs",                "outdated", ("",)),
    ("a section more",                   "ses vid bordet.",     "ses vid bordet.\n\n## Hemma", "outdated", ("Hemma",)),
    ("a hashtag",                        "posts:",              "hashtags: [hem]\nposts:", "outdated", ("",)),
    ("a date is no word",                "2026-12-24",          "2026-12-23",             "unchecked", ()),
    ("nor are windows and channels",     "[lamp, dark, cat]",   "[cat]",                  "unchecked", ()),
    ("nor the day it was read",          "reviewed: 2026-11-22", "reviewed: 2026-11-21",  "unchecked", ()),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "status", "changed"), [pytest.param(*row, id=name) for name, *row in FRESH])
def test_a_translation_is_old_when_a_word_changes(
    old: str, new: str, status: str, changed: tuple[str, ...], tmp_path: Path
) -> None:
    assert old in SV
    guide = told(tmp_path, {SV_FILE: SV.replace(old, new, 1)})[0].guides["kampanj/host/index"]
    assert (guide.status("ar"), guide.edition("ar").changed) == (status, changed)


def test_a_translation_that_a_native_reader_has_read_says_so(tmp_path: Path) -> None:
    found, _ = told(tmp_path, {AR_FILE: AR.replace("not-yet", "2026-11-20")})
    pages = [found.guides[key] for key in ("kampanj/host/index", "kampanj/host/delningspaket")]
    assert [page.status("ar") for page in pages] == ["checked", "checked"]


BODY = "\n## Hemma {#hemma}\n\nVi finns.\n"
LEADS = [
    # what it shows                            written                            kind, key
    ("counted from docs/sv/",                  "bli-familjehem/kontakt.md#tider", "page", "bli-familjehem/kontakt"),
    ("a heading of its own",                   "#hemma",                          "page", "kampanj/host/index"),
    ("a word in the glossary",                 "ordlista.md#familjehem",          "page", "ordlista"),
    ("a campaign",                             "kampanj/host/index.md",           "page", "kampanj/host/index"),
    ("its kit",                                "kampanj/host/delningspaket.md",   "page", "kampanj/host/delningspaket"),
    ("not counted from its own address",       "../../ordlista.md",               "no-page", "../../ordlista"),
    ("a heading that is not there",            "#borta",                          "no-heading", "kampanj/host/index"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "kind", "key"), [pytest.param(*row, id=name) for name, *row in LEADS])
def test_what_a_link_in_a_campaign_leads_to(written: str, kind: str, key: str, tmp_path: Path) -> None:
    found = told(tmp_path, {SV_FILE: SV + BODY})[0].resolve(written, "kampanj/host/index")
    assert (found.kind, found.key) == (kind, key)


def test_a_translation_has_the_ids_of_the_swedish_headings(tmp_path: Path) -> None:
    found, _ = told(tmp_path, {SV_FILE: SV + BODY, AR_FILE: AR + "\n## في البيت\n"})
    guide = found.guides["kampanj/host/index"]
    assert [heading.id for heading in guide.edition("ar").headings] == ["hemma"]
    assert guide.edition("ar").changed == ("Hemma",)


def test_a_picture_is_read_with_its_focal_point(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("1", (1754, 2480)).save(out, "PNG")
    files: Files = {
        SV_FILE: SV.replace(PICTURE[0], "picture: kok.png\nfocus: [0.2, 0.7]\npicture_alt: Ett kök."),
        AR_FILE: AR.replace("name:", "picture_alt: مطبخ.\nname:", 1),
        "campaigns/host/kok.png": out.getvalue(),
    }
    found, problems = told(tmp_path, files)
    picture = CAMPAIGNS.of(found)["host"].picture
    assert picture and problems == []
    assert (picture.path.name, picture.width, picture.height, picture.focus) == ("kok.png", 1754, 2480, (0.2, 0.7))


def test_the_healthy_campaign_is_read_whole(tmp_path: Path) -> None:
    host = CAMPAIGNS.of(library(small_site(tmp_path, campaign=True)))["host"]
    assert list(host.editions) == ["sv", "ar"] and host.said("ar").file == AR_FILE
    assert (host.facts.short, host.facts.channels, host.picture) == ("host", ["poster"], None)
