"""Roads: a small road and a small self-check in Swedish and Arabic, to lay over the small site."""

from publishing.base.frontmatter import read_document
from publishing.base.source import Source
from publishing.text.headings import headings
from publishing.text.stamps import sections, stamp
from tests.tools.small import BASE

ROAD, CHECK, THOUGHTS = "bli-familjehem/vagen", "bli-familjehem/sjalvtest", "bli-familjehem/tankar"
WORDS = {
    "sv": 'road.time: "Tid"\nroad.papers: "Papper"\nroad.ask: "Du kan fråga"\nroad.child: "Barnets sida"\n',
    "ar": 'road.time: "الوقت"\nroad.papers: "الأوراق"\nroad.ask: "يمكنك أن تسأل"\nroad.child: "جانب الطفل"\n',
}
WORDING = {
    f"docs/_data/wording/{code}.yml": (BASE / f"docs/_data/wording/{code}.yml").read_text("utf-8") + words
    for code, words in WORDS.items()
}
"""What the small site says, with the labels of a step."""

STOPS = """\
road:
  - {id: tanken, phase: think, window: lamp, who: [you]}
  - {id: samtalet, phase: think, window: one, who: [you, unit]}
  - {id: flytten, phase: live, window: bed, who: [you, child, parents]}
"""
STEPS = """\
Ta ett steg i taget.

## Tanken {#tanken}

Du läser och frågar runt. {V: SoL 9:2}

**Tid:** Veckor eller år.

**Du kan fråga:** Är det något för oss?

## Samtalet {#samtalet}

Du ringer.

- Du kan vara anonym.

**Papper:** Inga.

**Du kan fråga:** Vilka hem behövs?

## Flytten {#flytten}

Barnet kommer hem till er.

**Du kan fråga:** Vem ringer vi?

**Barnets sida:** Det vill veta var sängen står. Se [kontakt](kontakt.md).
"""
STEPS_AR = """\
خطوة واحدة في كل مرة.

## الفكرة

تقرأ وتسأل. {V: SoL 9:2}

**الوقت:** أسابيع أو سنوات.

**يمكنك أن تسأل:** هل هذا يناسبنا؟

## المكالمة

تتصل بنا.

- يمكنك ألا تذكر اسمك.

**الأوراق:** لا شيء.

**يمكنك أن تسأل:** ما البيوت المطلوبة؟

## الانتقال

يأتي الطفل إلى بيتكم.

**يمكنك أن تسأل:** بمن نتصل؟

**جانب الطفل:** يريد أن يعرف أين السرير. انظر [التواصل](kontakt.md).
"""
QUESTIONS = """\
Välj det som ligger närmast.

## Hur bor du? {#bostad}

Barnet behöver en dörr.

I lägenhet
:   En lägenhet fungerar. {V: Lund} Läs [mer](kontakt.md) om [[familjehem]].

I hus
:   Det går lika bra. {K}

## Vem ringer du? {#ringa}

Jag har en person
:   En kan räcka långt.

Jag har flera
:   Berätta för dem.

Jag har nästan ingen här
:   Säg det när du ringer.

## Det här tittar vi på {#tittar}

Tid och trygghet.
"""
QUESTIONS_AR = """\
اختر الأقرب إليك.

## كيف تسكن؟

يحتاج الطفل إلى باب.

في شقة
:   الشقة مناسبة. {V: Lund} اقرأ [المزيد](kontakt.md) عن [[بيت عائلي|familjehem]].

في منزل
:   مناسب أيضاً. {K}

## بمن تتصل؟

لدي شخص واحد
:   واحد قد يكفي.

لدي عدة أشخاص
:   أخبرهم.

ليس لدي أحد تقريباً
:   قل ذلك عندما تتصل.

## ما ننظر إليه

الوقت والأمان.
"""


def page(body: str, facts: str, *, title: str = "Vägen", next_page: str = "kontakt.md") -> str:
    """A Swedish page for those who think about it; `facts` are whole lines of front matter."""
    return f"""---
title: {title}
lead: En mening som säger vad läsaren får veta på den här sidan.
next: Prata med oss
next_why: Ett samtal binder dig inte.
next_page: {next_page}
section: family-homes
owner: family-home-unit
reviewed: 2026-11-22
{facts}---

{body}"""


def arabic(body: str, swedish: str, *, title: str = "الطريق") -> str:
    """Its translation, stamped with the Swedish text as it is."""
    return f"""---
title: {title}
lead: جملة تقول ما الذي سيعرفه القارئ في هذه الصفحة.
next: تحدّث معنا
next_why: المكالمة لا تلزمك بشيء.
native_reader: not-yet
source: "{_stamp(swedish)}"
---

{body}"""


def _stamp(swedish: str) -> str:
    document = read_document(Source("x.md", swedish))
    given = [document.front.data[name] for name in ("title", "lead", "next", "next_why")]
    return stamp(sections(given, document.body, headings(document.body)))


def road(body: str = STEPS, stops: str = STOPS, translated: str = STEPS_AR) -> dict[str, str]:
    """Files of a site with a road in two languages."""
    swedish = page(body, f"layout: steps\n{stops}")
    return {**WORDING, f"docs/sv/{ROAD}.md": swedish, f"docs/ar/{ROAD}.md": arabic(translated, swedish)}


def self_check(body: str = QUESTIONS, translated: str = QUESTIONS_AR) -> dict[str, str]:
    """Files of a site with a self-check in two languages."""
    swedish = page(body, "layout: self-check\n", title="Självtest")
    return {f"docs/sv/{CHECK}.md": swedish, f"docs/ar/{CHECK}.md": arabic(translated, swedish, title="اختبار")}
