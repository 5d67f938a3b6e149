"""Handouts: a small site whose pages have questions, cards, myths and a form to take home, in Swedish and Arabic."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml

from publishing.library.library import Library
from publishing.library.site import Site
from tests.tools.happenings import page
from tests.tools.small import TODAY, buildable, site_of, small_site

SITE = "https://example.test/blifamiljehem/"
SWEDISH = """\
Tre frågor, en i taget.

## Frågorna {#fragorna}

### Vad är det som drar? {#vad-drar}

Skriv den första anledningen, även om den [låter liten](index.md); kommatecken, [[familjehem]] och *tonfall* räknas. {K}

### Vilka finns omkring oss? {#omkring-oss}

Skriv tre namn på folk som du kan ringa klockan sju en söndag.

### Hur säger jag hej då? {#hej-da}

Tänk på någon som du har saknat, och på vad som hjälpte dig då.

## Bladet {#bladet}

{{ thinking_sheet() }}

## Påminnelser {#paminnelser}

{{ reminders() }}
"""
ARABIC = """\
ثلاثة أسئلة، واحد في كل مرة.

## الأسئلة

### ما الذي يجذبني إلى هذا الأمر؟

اكتب أول سبب يخطر ببالك، حتى لو بدا صغيرا؛ غرفة فارغة سبب كاف، وعدم المعرفة سبب كاف.

### من هم الناس حولنا؟

اكتب ثلاثة أسماء لأشخاص يمكنك الاتصال بهم يوم الأحد في الساعة السابعة.

### كيف أقول وداعا؟

فكر في شخص اشتقت إليه، وفي ما ساعدك حينها.

## الورقة

{{ thinking_sheet() }}

## التذكيرات

{{ reminders() }}
"""
FORM = "layout: form\nform: {fields: [{id: dag, kind: date}, {id: steg, kind: rows, lines: 2}]}\n"
ASKED = """\
{{ form_sheet() }}

## Planen {#planen}

### Vilken dag? {#dag}

Skriv dagen.

### Steg för steg {#steg}

Ett steg på varje rad.

- Vad
- Vem
"""
ASKED_IN_ARABIC = """\
{{ form_sheet() }}

## الخطة

### أي يوم؟

اكتب اليوم.

### خطوة خطوة

خطوة في كل سطر.

- ماذا
- من
"""
CARDS = "cards:\n  - {id: bed, window: bed}\n  - {id: sad, window: sad}\n"
MYTH = """\
---
claim: {claim}
fact: {fact}
answer: {answer}
next: Prata med oss
next_why: Ett samtal binder dig inte.
{facts}---

Text. {{V: Lund}}
"""
FACTS = """\
next_page: ../bli-familjehem/kontakt.md
topic: {topic}
order: 1
sources:
  - {{text: Lund, dated: "2022"}}
owner: family-home-unit
reviewed: {reviewed}
review_by: 2027-11-22
"""


def myth(claim: str, fact: str, answer: str, topic: str, reviewed: str = "2026-11-22") -> str:
    facts = FACTS.format(topic=topic, reviewed=reviewed)
    return MYTH.format(claim=claim, fact=fact, answer=answer, facts=facts)


def arabic(title: str, body: str) -> str:
    lead = "lead: نصف جملة تخبر القارئ بما في الصفحة كلها وأكثر."
    words = "next: تحدث معنا\nnext_why: المكالمة لا تلزمك بشيء.\nnative_reader: not-yet"
    return f"---\ntitle: {title}\n{lead}\n{words}\n---\n\n{body}"


HOME = "Vi tittar på tid, trygghet och vilka du har omkring dig."
FILES: dict[str, str | bytes] = {
    "docs/_data/cards.yml": CARDS,
    "docs/sv/fundera.md": page("Fundera", "layout: thinking\nwindows: [lamp, cat]\n", body=SWEDISH),
    "docs/ar/fundera.md": arabic("فكر على مهلك", ARABIC),
    "docs/sv/plan.md": page("Plan", FORM, body=ASKED).replace("section: about", "section: parents\ntimes: [during]"),
    "docs/ar/plan.md": arabic("خطة", ASKED_IN_ARABIC),
    "docs/sv/kort.md": page("Kort", body="## Korten\n\n{{ cards() }}"),
    "docs/sv/myter/index.md": page("Myter", body="{{ myths_sheet() }}").replace("next_page: ", "next_page: ../"),
    "docs/sv/myter/singel.md": myth("Man måste vara två.", "Du kan vara ensam vuxen.", HOME, "who"),
    "docs/sv/myter/djur.md": myth("Djur är förbjudna.", "Du kan ha djur.", HOME, "life", "2026-10-01"),
}
"""fundera and plan in both languages; the cards and the two myths in Swedish alone."""


def handouts_site(folder: Path, files: Mapping[str, str | bytes] = FILES, *, over: Path | None = None) -> Path:
    """The small site with those pages, ready to be built."""
    return worded(buildable(small_site(folder, over=over, files=files)))


def worded(root: Path) -> Path:
    """What Arabic lacks of the site's own words is said in Swedish: these tests are about other things."""
    paths = [root / f"docs/_data/wording/{code}.yml" for code in ("sv", "ar")]
    swedish, given = (yaml.safe_load(path.read_text("utf-8")) for path in paths)
    paths[1].write_text(yaml.safe_dump({**swedish, **given}, allow_unicode=True, width=10000), "utf-8")
    return root


def building(root: Path, today: date = TODAY) -> Site:
    """The site, ready to make its files."""
    return site_of(root, SITE, today)


def read(folder: Path) -> Library:
    """The library of the site."""
    return building(handouts_site(folder)).library
