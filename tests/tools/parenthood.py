"""Parenthood: pages for parents, a matrix and routes to help in Swedish and Arabic, to lay over the small site."""

from tests.tools.roads import arabic
from tests.tools.small import BASE, ROOT

HOME, WHO, HELP = "for-foraldrar/index", "for-foraldrar/tredelat", "for-foraldrar/vem-hjalper"
BORROWS = "for-barn/vem-gor-vad"
AREAS = """\
Tre delar på ansvaret. {K}

## Vardag {#vardag}

Förälder
:   Berättar om vanor. {K}

Familjehem
:   Sköter sömn och mat. {V: Lund}

Socialtjänst
:   Frågar barnet hur det är. {V: SoL 22:11–12}

## Skola {#skola}

Förälder
:   Skriver under.

Familjehem
:   Går på möten.

Socialtjänst
:   Ser till att barnet får lära sig. {V: Lund}

## Så kan ni använda tabellen {#sa}

Skriv ut den.
"""
AREAS_AR = """\
المسؤولية بين ثلاثة. {K}

## الحياة اليومية

الوالد أو الوالدة
:   يحكي عن العادات. {K}

البيت العائلي
:   يهتم بالنوم والطعام. {V: Lund}

الخدمات الاجتماعية
:   تسأل الطفل عن حاله. {V: SoL 22:11–12}

## المدرسة

الوالد أو الوالدة
:   يوقّع.

البيت العائلي
:   يحضر اللقاءات.

الخدمات الاجتماعية
:   تحرص على أن يتعلم الطفل. {V: Lund}

## كيف تستخدمون الجدول

اطبعه.
"""
CONTACTS = """\
contacts:
  - id: danger
    groups: [children, parents]
    phone: "112"
    hours: always
    urgent: true
  - id: bris
    groups: [children]
    phone: "116 111"
    hours: always
    free: true
    anonymous: true
  - id: switchboard
    groups: [parents]
    phone: "042-10 50 00"
    hours:
      - {days: [mon, tue, wed, thu, fri], opens: "08:00", closes: "16:00"}
  - id: child-social-worker
    groups: [parents]
"""
NAMED = ("danger", "switchboard", "child-social-worker")
WORDING = {
    f"docs/_data/wording/{code}.yml": (BASE / f"docs/_data/wording/{code}.yml").read_text("utf-8")
    + "".join(f'contact.{each}.{part}: "{each}"\n' for each in NAMED for part in ("name", "about"))
    for code in ("sv", "ar")
}
"""What the small site says, with the names of the contacts."""
ROUTES = """\
routes:
  - {id: fara, contact: danger, hours: contact, cost: free, needs: [urgent]}
  - id: handlaggare
    contact: child-social-worker
    hours: agreed
    languages: [ar, interpreter]
    cost: free
    anonymous: "no"
    needs: [child, meetings]
    source: "FL 13 §; K"
  - {id: vaxeln, contact: switchboard, hours: contact, needs: [talk, urgent]}
  - {id: stodperson, hours: agreed, needs: [talk, meetings], offer: support-person}
"""
HELPERS = """\
Börja med det som är svårast.

## Om det är bråttom {#brattom}

### Någon är i fara: 112 {#fara}

Ring 112. {V: Lund}

## Hos socialtjänsten {#hos}

### Barnets socialsekreterare {#handlaggare}

Ring och fråga. {K}

### Växeln {#vaxeln}

Ring 042-10 50 00 på vardagar.

## Utanför {#utanfor}

### Stödperson {#stodperson}

Någon som lyssnar.
"""
HELPERS_AR = """\
ابدأ بأصعب شيء.

## إذا كان الأمر عاجلاً

### خطر: 112

اتصل بالرقم 112. {V: Lund}

## في الخدمات الاجتماعية

### مسؤول الطفل

اتصل واسأل. {K}

### البدالة

اتصل بالرقم 042-10 50 00.

## في الخارج

### شخص داعم

شخص يستمع.
"""


def page(
    title: str, body: str = "Text.\n", facts: str = "", *, section: str = "parents", next_page: str = "index.md"
) -> str:
    """A Swedish page for parents; `facts` are whole lines of front matter."""
    return f"""---
title: {title}
lead: En mening som säger vad läsaren får veta på den här sidan.
next: Prata med oss
next_why: Ett samtal binder dig inte.
next_page: {next_page}
section: {section}
owner: parent-support
reviewed: 2026-11-22
{facts}---

{body}"""


def both(key: str, swedish: str, body: str = "نص.\n", *, title: str = "صفحة") -> dict[str, str]:
    """A page and its translation."""
    return {f"docs/sv/{key}.md": swedish, f"docs/ar/{key}.md": arabic(body, swedish, title=title)}


def times() -> dict[str, str]:
    """Files of a site with a page for each of a parent's times, and the page above them."""
    found = both(
        HOME, page("Föräldrar", facts="times: [before, during, after]\n", next_page="../bli-familjehem/kontakt.md")
    )
    for name, time in (("innan", "before"), ("under", "during"), ("efter", "after")):
        found |= both(
            f"for-foraldrar/{name}", page(name.capitalize(), facts=f"times: [{time}]\n"), title=f"صفحة {time}"
        )
    return found


def matrix(body: str = AREAS, translated: str = AREAS_AR) -> dict[str, str]:
    """Files of a site with a matrix, and a page for children that borrows it."""
    swedish = page("Tre", body, "layout: matrix\ntimes: [during]\n")
    block = "{{ matrix() }}\n\n## Vardag? {#vardag}\n\nText.\n"
    child = page("Vem gör vad", block, section="children", next_page="../for-foraldrar/tredelat.md")
    return {
        **times(),
        **both(WHO, swedish, translated, title="ثلاثة"),
        **both(BORROWS, child, block.replace("Vardag?", "الأيام"), title="من"),
    }


def helpers(body: str = HELPERS, translated: str = HELPERS_AR, routes: str = ROUTES) -> dict[str, str]:
    """Files of a site that tells who helps whom."""
    swedish = page("Vem hjälper?", body, f"layout: support\ntimes: [before, during, after]\n{routes}")
    data = {"docs/_data/contacts.yml": CONTACTS,
            "docs/_data/holidays.yml": (ROOT / "docs/_data/holidays.yml").read_text("utf-8")}  # fmt: skip
    return {**times(), **WORDING, **data, **both(HELP, swedish, translated, title="من يساعد")}
