"""Stories to lay over the small site: pages, translations, captions, and what the site says when one is over."""

from tests.tools.small import BASE

EXAMPLE = ("example: true",)
HERE = "docs/sv/berattelser/tisdagar.md"
WEBVTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nHej.\n"
ENDED = """\
story.ended-title: "Den här berättelsen visas inte längre"
story.ended-lead: "Den som berättade sa ja för en tid, och den tiden är slut."
story.ended-next: "Läs andra berättelser"
story.ended-why: "Fler har berättat."
"""
ENDED_AR = """\
story.ended-title: "لم تعد هذه القصة معروضة"
story.ended-lead: "وافق من حكى القصة على عرضها لمدة محددة، وقد انتهت هذه المدة. لذلك حذفنا القصة."
story.ended-next: "اقرأ قصصاً أخرى"
story.ended-why: "حكى آخرون كيف يمكن أن يكون الأمر عندما تفتح بيتك."
"""
WORDS: dict[str, str | bytes] = {
    f"docs/_data/wording/{code}.yml": (BASE / f"docs/_data/wording/{code}.yml").read_text("utf-8") + ended
    for code, ended in {"sv": ENDED, "ar": ENDED_AR}.items()
}
"""The wording of the small site, with what a story that is over needs."""


def consent(until: str, given: str = "2026-10-01") -> tuple[str, ...]:
    """The lines under `story:` of one that is told with consent."""
    return ("consent:", f"  given: {given}", f"  until: {until}", "  approved_by: family-home-unit")


def film(*more: str) -> tuple[str, ...]:
    """The lines of a film that lacks nothing but `more`."""
    return ("media:", "  kind: film", "  file: film.mp4", *(f"  {line}" for line in more))


def story(
    *lines: str, title: str = "Tisdagar", role: str | None = "Kontaktperson", body: str = "Text.", facts: str = ""
) -> str:
    """A Swedish story; `lines` stand under `story:`, without any there is none. `facts` are whole lines."""
    told = "story:\n" + "".join(f"  {line}\n" for line in lines) if lines else ""
    return f"""---
title: {title}
lead: "{title}: en mening som säger vad läsaren får veta."
{f"role: {role}" if role else "menu: Namn"}
next: Prata med oss
next_why: Ett samtal binder dig inte.
next_page: ../bli-familjehem/kontakt.md
section: family-homes
owner: family-home-unit
reviewed: 2026-11-01
windows: [one, lamp, dark, pot]
{facts}{told}---

{body}
"""


def translation(title: str, *, role: str | None = "مرافق", body: str = "نص.") -> str:
    """An Arabic story."""
    return f"""---
title: {title}
lead: "{title}: نصف جملة تخبر القارئ بما في الصفحة كلها."
{f"role: {role}" if role else "menu: اسم"}
next: تحدث معنا
next_why: المكالمة لا تلزمك بشيء.
native_reader: not-yet
---

{body}
"""
