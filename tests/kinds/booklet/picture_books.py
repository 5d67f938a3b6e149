"""Picture books: two booklets for one age in Swedish and Arabic, one with voices, to lay over the small site."""

import io
import wave

from tests.tools.parenthood import both, page
from tests.tools.small import BASE

HOME, AGE = "for-barn/index", "for-barn/8-12/index"
BEFORE, DURING = "for-barn/8-12/innan", "for-barn/8-12/under"
SPREADS = """\
## Varför ska jag flytta? {#varfor}

![Två vuxna i ett fönster.](window:pair)

Fråga din socialsekreterare. {K} Det är inte ditt fel. {V: SoL 3:3}

**Fråga också:** När flyttar jag? {V: SoL 3:3}

## Vad äter man? {#mat}

![En gryta i ett fönster.](window:pot)

Du får smaka. Ring 116 111.

## Vem kan jag fråga? {#vem-fragar-jag}

![Fyra fönster. En lampa är tänd.](windows:dark,lamp,two,dark)

Fråga någon du litar på. Se [varför](#varfor). {K}
"""
SPREADS_AR = """\
## لماذا أنتقل؟

![بالغان في نافذة.](window:pair)

اسأل مسؤولك الاجتماعي. {K} ليس هذا خطأك. {V: SoL 3:3}

**اسأل أيضاً:** متى أنتقل؟ {V: SoL 3:3}

## ماذا يأكلون هناك؟

![قدر في نافذة.](window:pot)

يمكنك أن تتذوق. اتصل بالرقم 116 111.

## من أسأل؟

![أربع نوافذ.](windows:dark,lamp,two,dark)

اسأل شخصاً تثق به. انظر [لماذا](#varfor). {K}
"""
OTHER = "## Vad kallar jag de vuxna? {#kalla}\n\n![En vuxen.](window:one)\n\nDu får välja själv.\n"
OTHER_AR = "## كيف أنادي الكبار؟\n\n![شخص بالغ.](window:one)\n\nأنت تختار.\n"
QUESTIONS = """\
questions:
  - {id: varfor, words: "Varför ska jag flytta?", by: children, times: [before], ages: [8-12]}
  - {id: mat, words: "Vad äter man?", by: children, times: [before], ages: [8-12]}
  - {id: vem-fragar-jag, words: "Vem kan jag fråga?", by: adults, times: [before], ages: [8-12]}
  - {id: kalla, words: "Vad kallar jag de vuxna?", by: children, times: [during], ages: [8-12]}
"""
CONTACTS = """\
contacts:
  - id: danger
    groups: [children]
    phone: "112"
    hours: always
    urgent: true
  - id: bris
    groups: [children]
    phone: "116 111"
    hours: always
"""
WORDING = {
    f"docs/_data/wording/{code}.yml": (BASE / f"docs/_data/wording/{code}.yml").read_text("utf-8")
    + 'contact.danger.name: "112"\ncontact.danger.about: "112"\n'
    for code in ("sv", "ar")
}


def facts(time: str, order: int) -> str:
    """The facts of a booklet, as whole lines of front matter."""
    return (
        f"layout: booklet\naudience: child\norder: {order}\n"
        f"windows: [bed, cat, dark, lamp, two, dark]\nbooklet: {{age: 8-12, time: {time}}}\n"
    )


def child(title: str, body: str, more: str) -> str:
    """A Swedish page for children, with its front matter."""
    return page(title, body, more, section="children", next_page="../../bli-familjehem/kontakt.md")


def hub(title: str, up: str) -> str:
    body = "Välj en bok.\n\n{{ children() }}\n"
    facts = "layout: hub\nanswers: [varfor]\n"
    return page(title, body, facts, section="children", next_page=f"{up}bli-familjehem/kontakt.md")


def booklets(body: str = SPREADS, translated: str = SPREADS_AR) -> dict[str, str | bytes]:
    """Files of a site with two booklets for children of 8 to 12, and the pages above them."""
    return {
        **both(HOME, hub("För barn", "../"), "{{ children() }}\n", title="للأطفال"),
        **both(AGE, hub("8–12 år", "../../"), "{{ children() }}\n", title="عمر 8–12"),
        **both(BEFORE, child("Innan du flyttar", body, facts("before", 10)), translated, title="قبل أن تنتقل"),
        **both(DURING, child("När du bor där", OTHER, facts("during", 20)), OTHER_AR, title="حين تسكن هناك"),
        **WORDING,
        "docs/_data/questions.yml": QUESTIONS,
        "docs/_data/contacts.yml": CONTACTS,
    }


def voices() -> dict[str, str | bytes]:
    """Voices beside the first booklet: of the whole and of one spread in Swedish, of another spread in Arabic."""
    return {
        f"docs/sv/{BEFORE}.wav": tone(),
        f"docs/sv/{BEFORE}.mat.wav": tone(),
        f"docs/ar/{BEFORE}.varfor.wav": tone(),
    }


def tone(seconds: float = 0.4, rate: int = 8000) -> bytes:
    """A WAV file that says nothing: there is no recording to test with, and none is made up."""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(rate)
        sound.writeframes(b"\x80" * int(seconds * rate))
    return file.getvalue()
