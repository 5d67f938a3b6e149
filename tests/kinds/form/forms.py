"""Forms: a small form with a field of every kind, in Swedish and Arabic, to lay over the small site."""

from tests.tools.roads import arabic, page

PLAN = "bli-familjehem/plan"
NAME = "plan"
FACTS = """\
layout: form
form:
  version: 2
  fields:
    - {id: datum, kind: date}
    - {id: plats, kind: line}
    - {id: tolk, kind: choice}
    - {id: steg, kind: rows, lines: 2}
    - {id: mal, kind: text, lines: 3}
"""
BODY = """\
Inget du skriver skickas härifrån.

## Mötet {#motet}

### Datum {#datum}

Dagen när ni ses.

### Plats {#plats}

Fråga hur du hittar dit.

### Behöver du tolk? {#tolk}

Tolk kostar inget. {V: FL 13 §}

- Ja
- Nej

## Det vi gör {#gora}

### Steg för steg {#steg}

Ett steg på varje rad.

- Vad
- Vem
- När

### Mina mål {#mal}

Vad vill du ska bli annorlunda?
"""
BODY_AR = """\
لا يُرسل أي شيء تكتبه من هنا.

## الاجتماع

### التاريخ

اليوم الذي تلتقون فيه.

### المكان

اسأل كيف تصل إلى هناك.

### هل تحتاج إلى مترجم؟

الترجمة لا تكلف شيئا. {V: FL 13 §}

- نعم
- لا

## ما سنفعله

### خطوة بخطوة

خطوة واحدة في كل سطر.

- ماذا
- من
- متى

### أهدافي

ما الذي تريد أن يتغير؟
"""


def plan(body: str = BODY, facts: str = FACTS, translated: str = BODY_AR, section: str = "parents") -> dict[str, str]:
    """Files of a site with a form in two languages."""
    swedish = page(body, facts, title="Planen").replace("section: family-homes", f"section: {section}")
    return {f"docs/sv/{PLAN}.md": swedish, f"docs/ar/{PLAN}.md": arabic(translated, swedish, title="الخطة")}
