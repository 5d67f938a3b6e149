"""Happenings: texts of news, events, campaigns and a yearly plan, to lay over the small site."""

from tests.tools.small import BASE

SWEDISH = """\
feed.title: "{name}: nytt"
calendar.title: "{name}: träffar, kampanjer"
calendar.campaign: "Kampanj: {name}"
event.online: "På nätet"
event.cancelled-title: "Inställt: {title}"
notice.fallback: "Texten är på svenska."
list.comma: ","
date.months: "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
date.format: "{day} {month} {year}"
date.weekdays: "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag"
date.with-weekday: "{weekday} {date}"
"""
MONTHS, WEEKDAYS = (line.partition('"')[2].rstrip('"') for line in SWEDISH.splitlines() if line.count("|") > 1)
TRANSLATED = {
    "nytt": "جديد",
    "träffar, kampanjer": "لقاءات",
    "På nätet": "عبر الإنترنت",
    "Texten är på svenska.": "النص بالسويدية.",
    MONTHS: "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    WEEKDAYS: "الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
}
ARABIC = SWEDISH
for swedish, arabic in TRANSLATED.items():
    ARABIC = ARABIC.replace(swedish, arabic)
WORDS = {
    f"docs/_data/wording/{code}.yml": (BASE / f"docs/_data/wording/{code}.yml").read_text("utf-8") + words
    for code, words in {"sv": SWEDISH, "ar": ARABIC}.items()
}
"""What the site says of happenings: the wording of the small site with what it lacks."""

PLAN = "months:\n" + "".join(
    f"  - {{month: {month}, focus: Ämne {month}, carriers: [affisch], pages: [index.md]}}\n" for month in range(1, 13)
)


def page(title: str, facts: str = "", *, body: str = "Text.", reviewed: str = "2026-11-01") -> str:
    """A Swedish page; `facts` are whole lines of front matter."""
    return f"""---
title: {title}
lead: "{title}: en mening som säger vad läsaren får veta."
next: Prata med oss
next_why: Ett samtal binder dig inte.
next_page: bli-familjehem/kontakt.md
section: about
owner: communications
reviewed: {reviewed}
{facts}---

{body}
"""


def translation(title: str) -> str:
    """A translation of such a page."""
    return f"""---
title: {title}
lead: "{title}: نصف جملة تخبر القارئ بما في الصفحة كلها."
next: تحدث معنا
next_why: المكالمة لا تلزمك بشيء.
native_reader: not-yet
---

نص.
"""


def event(starts: str, ends: str, *more: str) -> str:
    """The facts of an event, as lines of front matter; how to get in and be understood unless `more` says so."""
    lines = ["event:", f"  starts: {starts}", f"  ends: {ends}", *more]
    for name, value in (("access", "[step-free]"), ("interpreter", "ask")):
        if not any(line.startswith(f"  {name}:") for line in more):
            lines.append(f"  {name}: {value}")
    return "".join(f"{line}\n" for line in lines)


AT_THE_LIBRARY = "  place: Stadsbiblioteket"


def campaign(name: str, starts: str, ends: str | None, *, short: str, reviewed: str = "2026-11-01") -> str:
    """The Swedish text of a campaign; without an end it holds until further notice."""
    return f"""---
starts: {starts}
{f"ends: {ends}" if ends else "priority: 50"}
short: {short}
windows: [lamp, dark, cat]
next_page: bli-familjehem/kontakt.md
section: family-homes
owner: communications
reviewed: {reviewed}
name: {name}
headline: {name} vid köksbordet.
lead: När ett barn inte kan bo hemma behövs ett vanligt hem.
call: Läs vem som kan bli det
promise: Ett samtal binder dig inte.
posts:
  facebook: En text som är lång nog för att vara ett riktigt inlägg.
  instagram: En text som är lång nog för att vara ett riktigt inlägg.
  linkedin: En text som är lång nog för att vara ett riktigt inlägg.
notice: En notis som är lång nog för att vara en riktig notis till kollegor.
radio: En text som är lång nog för att läsas upp i radio på tjugo sekunder.
---

Text.
"""


def ledger(*shorts: str) -> str:
    """The published short links of those campaigns, so that nothing is wrong with them."""
    links = "".join(f"  - {{short: {short}, campaign: {short}, since: 2026-11-01}}\n" for short in shorts)
    return f"paths: [ar]\nlinks:\n{links}"
