"""Welcome: a small maker of booklets with a field of every kind, in Swedish and Arabic, to lay over the small site."""

from tests.tools.roads import arabic, page

MAKER = "bli-familjehem/valkommen/index"
FACTS = """\
layout: maker
windows: [cat, lamp]
form:
  version: 1
  fields:
    - {id: hej, kind: line}
    - {id: vi, kind: rows, lines: 2}
    - {id: rum, kind: text, lines: 3}
    - {id: regler, kind: rows, lines: 2}
    - {id: vet, kind: rows, lines: 1}
    - {id: bilder, kind: text, lines: 1}
    - {id: ifyllt, kind: rows, lines: 1}
welcome:
  ages:
    4-7: [hej, vi, rum]
    8-12: [hej, vi, rum, regler, vet, bilder]
    13-17: [hej, regler, vet, vi, rum, bilder]
  most: {regler: 2}
  album: bilder
  back: ifyllt
  pictures: [window:bed, window:cat, pictogram:soup]
"""
BODY = """\
Inget ni skriver skickas härifrån.

## Vilka vi är {#vilka}

### Hej från oss {#hej}

En mening.

### Vi som bor här {#vi}

Skriv förnamn.

- Förnamn
- Gillar

### Ditt rum {#rum}

Säng, lampa, fönster.

## Hos oss {#hos-oss}

### Regler hos oss {#regler}

Högst två.

- Regel
- Varför

### Det vi vet om dig {#vet}

Skriv det sist.

- Det vi vet
- Det du slipper berätta

### Bilder från vårt hem {#bilder}

Dörr, rum, kök.

### Så gjordes boken {#ifyllt}

Skriv roll.

- Datum
- Ifyllt av
"""
BODY_AR = """\
لا يُرسل أي شيء تكتبونه من هنا.

## من نحن

### مرحبا منا

جملة واحدة.

### نحن الذين نسكن هنا

اكتبوا الاسم الأول.

- الاسم الأول
- يحب

### غرفتك

سرير، مصباح، نافذة.

## عندنا

### القواعد عندنا

اثنتان على الأكثر.

- القاعدة
- لماذا

### ما نعرفه عنك

اكتبوه في النهاية.

- ما نعرفه
- ما لا داعي أن تحكيه

### صور من بيتنا

باب، غرفة، مطبخ.

### كيف صُنع الكتاب

اكتبوا الدور.

- التاريخ
- من ملأه
"""
PICTOGRAMS = """\
pictograms:
  - {id: soup, icon: pot-of-food, licence: MIT, by: Microsoft}
"""


def maker(facts: str = FACTS, body: str = BODY, translated: str | None = BODY_AR) -> dict[str, str]:
    """Files of a site with a maker; in Arabic too when a text is given for it."""
    swedish = page(body, facts, title="Välkommen till oss").replace("next_page: ", "next_page: ../")
    if translated is None:
        swedish = swedish.replace("layout: maker", "layout: maker\nlanguages: [sv]")
    files = {f"docs/sv/{MAKER}.md": swedish, "docs/_data/pictograms.yml": PICTOGRAMS}
    if translated:
        files[f"docs/ar/{MAKER}.md"] = arabic(translated, swedish, title="مرحبا بك عندنا")
    return files
