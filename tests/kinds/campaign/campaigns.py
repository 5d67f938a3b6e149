"""Campaigns: a small one in three languages, as files for those who read and as scenes for those who draw."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pypdfium2
import yaml
from page import validate_pdf_bytes
from PIL import Image

from publishing.base.frontmatter import read_document
from publishing.base.languages import SOURCE
from publishing.base.settings import Settings, read_settings
from publishing.base.source import Source
from publishing.base.validation import validate
from publishing.base.wording import Wording, read_wording
from publishing.engine import making
from publishing.kinds.campaign.formats import FORMATS, Format
from publishing.kinds.campaign.kits import kit, parts
from publishing.kinds.campaign.model import Campaign, CampaignEdition, CampaignTranslation, SwedishCampaign
from publishing.kinds.campaign.pictures import Picture
from publishing.kinds.campaign.scene import Scene
from publishing.library.guides import Edition
from publishing.library.guides import Words as PageWords
from publishing.library.recipes import Unmade
from publishing.press.typesetting import Typesetter
from tests.tools.small import ROOT

SITE = "https://prov.test/hem/"
FACTS: dict[str, Any] = {
    "starts": date(2026, 11, 1),
    "windows": ["dark", "lamp", "dark", "family", "dark", "cat", "plant", "dark", "pair", "dark", "dark", "elder"],
    "short": "prov",
    "next_page": "bli-familjehem/kontakt.md",
    "section": "family-homes",
    "owner": "communications",
    "reviewed": date(2026, 11, 1),
}
WORDS: dict[str, dict[str, Any]] = {
    "sv": {
        "name": "Provkampanj",
        "headline": "En plats till vid bordet.",
        "lead": "När ett barn inte kan bo hemma behövs ett vanligt hem.",
        "call": "Läs vem som kan",
        "promise": "Ett samtal binder dig inte.",
        "posts": {
            "facebook": "En text på svenska till Facebook, lång nog för ett inlägg.",
            "instagram": "En text på svenska till Instagram, lång nog för ett inlägg.",
            "linkedin": "En text på svenska till LinkedIn, lång nog för ett inlägg.",
        },
        "hashtags": ["familjehem", "prov"],
        "notice": "En notis på svenska som är lång nog för att läggas ut till kollegor.",
        "radio": "En text på svenska som är lång nog för att läsas upp i radio.",
    },
    "ar": {
        "name": "حملة",
        "headline": "مكان آخر حول الطاولة.",
        "lead": "عندما لا يستطيع طفل العيش في بيته، يلزم بيت عادي.",
        "call": "اقرأ من يستطيع",
        "promise": "المكالمة لا تلزمك بشيء.",
        "posts": dict.fromkeys(("facebook", "instagram", "linkedin"), "نص بالعربية طويل بما يكفي ليكون منشورا حقيقيا."),
        "hashtags": ["familjehem"],
        "notice": "نص بالعربية طويل بما يكفي ليكون إشعارا حقيقيا للزملاء.",
        "radio": "نص بالعربية طويل بما يكفي ليقرأ في الإذاعة بصوت عال.",
        "native_reader": "not-yet",
    },
    "uk": {
        "name": "Кампанія",
        "headline": "Ще одне місце за столом.",
        "lead": "Коли дитина не може жити вдома, потрібна звичайна домівка.",
        "call": "Читайте, хто може",
        "promise": "Розмова ні до чого не зобов'язує.",
        "posts": dict.fromkeys(("facebook", "instagram", "linkedin"), "Текст українською, досить довгий для допису."),
        "notice": "Текст українською, досить довгий, щоб бути оголошенням для колег.",
        "radio": "Текст українською, досить довгий, щоб прочитати його на радіо.",
        "native_reader": "not-yet",
    },
}
BODY = """\
## En vanlig kväll

Någon dukar. Någon hittar inte sin vattenflaska.

- Soppan är för varm.
- Det ryms en stol till.
"""
BODIES = {
    SOURCE: BODY,
    "ar": "## مساء عادي\n\nهناك من يعد المائدة. وهناك من لا يجد قارورته.\n\n"
    "- الحساء ساخن جدا.\n- يوجد مكان لكرسي آخر.\n",
    "uk": "## Звичайний вечір\n\nХтось накриває на стіл. Хтось шукає пляшку.\n\n"
    "- Суп загарячий.\n- Є місце для стільця.\n",
}
LEDGER = "paths: [ar]\nlinks:\n  - {short: prov, campaign: prov, since: 2026-11-01}\n"


def text(code: str = SOURCE, *, body: str = "", **changes: Any) -> str:
    """The file of the campaign in a language; `changes` are other values of its front matter."""
    front = {**(FACTS if code == SOURCE else {}), **WORDS[code], **changes}
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=1000)}---\n\n{body or BODIES[code]}"


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The real languages."""
    return read_settings(ROOT / "mkdocs.yml", ROOT)


@lru_cache(maxsize=1)
def wording() -> dict[str, Wording]:
    """The real wording."""
    found, problems = read_wording(ROOT, settings().languages)
    assert problems == []
    return found


def scene(code: str = SOURCE, *, picture: Picture | None = None, **changes: Any) -> Scene:
    """The campaign in a language, as it is drawn; words among `changes` are those of that language."""
    facts = {name: value for name, value in changes.items() if name in SwedishCampaign.model_fields}
    swedish = {name: value for name, value in facts.items() if code == SOURCE or name not in WORDS[code]}
    mine = {name: value for name, value in facts.items() if name not in swedish}
    editions = {SOURCE: _said(SOURCE, **swedish), code: _said(code, **(swedish if code == SOURCE else mine))}
    found = editions[SOURCE].words
    assert isinstance(found, SwedishCampaign)
    campaign = Campaign("prov", found, editions, picture)
    language = settings().language(code)
    return Scene(campaign, editions[code], language, wording()[code], SITE, "Provköpings kommun", wording()[SOURCE])


def _said(code: str, **changes: Any) -> CampaignEdition:
    document = read_document(Source(f"campaigns/prov/{code}.md", text(code, **changes)))
    words = validate(SwedishCampaign if code == SOURCE else CampaignTranslation, document.front)
    page = PageWords.model_construct(title=words.headline, lead=words.lead, next=words.call, next_why=words.promise)
    return CampaignEdition(words, Edition(settings().language(code), page, document, ()))


def photograph(path: Path, size: tuple[int, int] = (600, 800), focus: tuple[float, float] = (0.5, 0.4)) -> Picture:
    """Something like a photograph: light above, dark below, and red to the left."""
    width, height = size
    rows = Image.linear_gradient("L").rotate(180).resize(size)
    columns = Image.linear_gradient("L").rotate(90).resize(size)
    Image.merge("RGB", (columns, rows, rows)).save(path, "JPEG", quality=85)
    return Picture(path, width, height, focus)


def typesetter() -> Typesetter:
    """The real templates."""
    return Typesetter.at(ROOT)


def finished(folder: Path, seen: Scene, identity: str, body: str = "") -> bytes:
    """A format of a campaign as a file, kept in `folder`; body: the long text as HTML, for a leaflet.

    raises  Unmade for what somebody has to mend
    """
    name = next(part.name for part in parts(seen.campaign, seen.language.code) if part.id == identity)
    given = f"{seen} {body}"
    made = making.made([each for each in kit(seen, typesetter(), given, body, "") if each.place == name], folder)
    if made.problems:
        raise Unmade(made.problems)
    return made.finished[name].path.read_bytes()


BLEEDS = [each.id for each in FORMATS if each.bleed_mm]


def form(identity: str) -> Format:
    """The format with this id."""
    return next(each for each in FORMATS if each.id == identity)


def broken_rules(pdf: bytes) -> list[str]:
    """What PDF/UA-1 and PDF/A-2a have against a PDF."""
    reports = [validate_pdf_bytes(pdf, profile=profile) for profile in ("ua1", "2a")]
    assert all(report.rules.passed for report in reports)
    return [f"{failure.rule_id}: {failure.message}" for report in reports for failure in report.failures]


def read_pdf(pdf: bytes) -> list[str]:
    """The text of each page, as somebody who copies it gets it."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]
