"""The corpus: the same made-up texts, from a fixed seed, as a site of ours and as a static-i18n project."""

import json
import os
import posixpath
import random
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SEED = "blifamiljehem 1"  # another seed is another corpus: figures of before and after no longer compare
SITE_URL = "https://example.test/"
LANGUAGES = ("sv", "sv-simple", "en", "ar", "so", "uk", "fa")
STAND_IN = {"sv-simple": "da"}
"""static-i18n takes ll, ll-Ssss and ll-RR as languages; easy Swedish is neither, so another stands in."""

FOLDERS = {
    # folder: section of our front matter, pages below its index
    "bli-familjehem": ("family-homes", 18),
    "for-foraldrar": ("parents", 14),
    "for-barn": ("children", 11),
    "om": ("about", 10),
}
LOOSE = {"index": "home", "ordlista": "glossary", "sok": "search"}
INNER = "bli-familjehem/sida-05"  # an ordinary page: weighed, and edited in the preview
EXTENSIONS = ["tables", "fenced_code", "attr_list", "admonition", "sane_lists", "pymdownx.details"]


def keys() -> list[str]:
    """The 60 pages, as paths without .md."""
    found = list(LOOSE)
    for folder, (_, below) in FOLDERS.items():
        found += [f"{folder}/index", *(f"{folder}/sida-{number:02}" for number in range(1, below + 1))]
    return found


class Writer:
    """Writes one page in one language. Its links come from the key alone, its words from key and language."""

    def __init__(self, key: str, code: str) -> None:
        self.key, self.words = key, WORDS[code].split()
        self.shape = random.Random(f"{SEED} {key}")
        self.chance = random.Random(f"{SEED} {key} {code}")
        # The first words are the commonest; each text uses them the more.
        self.weights = [1 / (place + 5) for place in range(len(self.words))]

    def some(self, count: int) -> str:
        return " ".join(self.chance.choices(self.words, self.weights, k=count))

    def name(self, count: int, longest: int) -> str:
        while len(found := self.some(count)) > longest:
            pass
        return found[0].upper() + found[1:]

    def sentence(self, count: int) -> str:
        return self.name(count, 400) + "."

    def paragraph(self, sentences: int) -> str:
        parts = [self.sentence(self.chance.randint(7, 13)) for _ in range(sentences)]
        parts[0] = f"**{self.name(2, 60)}.** {parts[0]}" if self.shape.random() < 0.3 else parts[0]
        return " ".join(parts)

    def linked(self) -> str:
        """A paragraph that leads to another page, every third time to a heading on it."""
        target = self.shape.choice([key for key in keys() if key != self.key])
        way = posixpath.relpath(target + ".md", posixpath.dirname(self.key) or ".")
        fragment = "#del-3" if self.shape.random() < 0.3 else ""
        return f"{self.paragraph(3)} [{self.name(3, 60)}]({way}{fragment})."

    def table(self) -> str:
        rows = [[self.name(2, 60) for _ in range(4)] for _ in range(6)]
        lines = ["| " + " | ".join(row) + " |" for row in rows]
        return "\n".join([lines[0], "| --- | --- | --- | --- |", *lines[1:]])

    def body(self) -> str:
        """About 600 words: seven headings, two lists, a table, an admonition and six links."""
        bullets = "\n".join(f"- {self.sentence(9)}" for _ in range(5))
        numbered = "\n".join(f"{number}. {self.sentence(9)}" for number in range(1, 5))
        note = f'!!! note "{self.name(2, 60)}"\n\n    {self.paragraph(3)}'
        below = [
            ("##", [self.linked(), self.paragraph(4)]),
            ("##", [self.linked(), bullets]),
            ("###", [self.paragraph(4)]),
            ("##", [self.linked(), self.table()]),
            ("##", [self.linked(), note]),
            ("###", [self.linked(), numbered]),
            ("##", [self.paragraph(3), self.linked()]),
        ]
        parts = [self.paragraph(4)]
        for number, (marks, blocks) in enumerate(below, 1):
            # Ids by hand: a stock build has none of its own for Arabic or Cyrillic headings.
            parts += [f"{marks} {self.name(3, 60)} {{#del-{number}}}", *blocks]
        return "\n\n".join(parts) + "\n"


def front_matter(key: str, code: str) -> str:
    """The head of a page of ours; only the Swedish one holds facts."""
    writer = Writer(key, code)
    words = {"title": writer.name(3, 60), "menu": writer.name(2, 28), "lead": writer.sentence(14)[:170],
             "next": writer.name(3, 60), "next_why": writer.sentence(7)[:140]}  # fmt: skip
    lines = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in words.items()]
    if code != "sv":
        return "\n".join(["---", *lines, "native_reader: not-yet", "---", "", ""])
    folder, _, last = key.rpartition("/")
    contact = posixpath.relpath("bli-familjehem/sida-01.md", folder or ".")
    layout = LOOSE.get(key, "hub" if last == "index" else "page")
    section = FOLDERS[folder][0] if folder else "start" if key == "index" else "about"
    lines += [f"next_page: {contact}", f"layout: {layout}", f"section: {section}", "owner: communications"]
    lines += ["reviewed: 2026-11-22", "windows: [dark, lamp, two, plant]"]
    if key == "index":
        lines.append(f"doors: [{', '.join(f'{name}/index.md' for name in list(FOLDERS)[:3])}]")
    if folder and last == "index":
        lines.append(f"header: {list(FOLDERS).index(folder) + 1}")
    return "\n".join(["---", *lines, "---", "", ""])


def make_ours(site: Path) -> None:
    """A site of ours: the repository's own hooks, templates and data, copied so that no edit meets a run."""
    for name in ("hooks", "overrides", "docs/_data"):
        shutil.copytree(ROOT / name, site / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", site)
    for code in LANGUAGES:
        for key in keys():
            put(site / "docs" / code / f"{key}.md", front_matter(key, code) + Writer(key, code).body())
    translations = [f"docs/{code}/{key}.md" for code in LANGUAGES[1:] for key in keys()]
    command = [sys.executable, "-m", "publishing.cli", "stamp", *translations]
    subprocess.run(command, cwd=site, env=environment(), check=True, stdout=subprocess.DEVNULL)


def make_stock(site: Path) -> None:
    """The same bodies as anyone would set them up: Material, its search, static-i18n, a folder a language."""
    languages = []
    for code in LANGUAGES:
        default = ", default: true" if code == "sv" else ""
        locale = STAND_IN.get(code, code)
        languages.append(f"        - {{locale: {locale}, name: {code}, build: true{default}}}")
    extensions = [f"  - {name}" for name in EXTENSIONS]
    put(site / "mkdocs.yml", "\n".join([*STOCK_CONFIG, *languages, "markdown_extensions:", *extensions, ""]))
    # Material has no Somali: without the file the build stops. It falls back to English, text by text.
    partial = '{% macro t(key) %}{{ {"language": "so", "direction": "ltr"}[key] }}{% endmacro %}\n'
    put(site / "overrides/partials/languages/so.html", partial)
    for code in LANGUAGES:
        for key in keys():
            title = f"# {Writer(key, code).name(3, 60)}\n\n"
            put(site / "docs" / STAND_IN.get(code, code) / f"{key}.md", title + Writer(key, code).body())


def environment() -> dict[str, str]:
    """What both builds are run with. The day is fixed, so that a run in March builds what one in May does."""
    fixed = {"SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}
    return {**os.environ, **fixed, "PYTHONPATH": f"hooks{os.pathsep}{ROOT}"}  # hooks: the copy in the site


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


STOCK_CONFIG = f"""\
site_name: Bli familjehem
site_url: {SITE_URL}
theme:
  name: material
  custom_dir: overrides
  font: false
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:""".splitlines()

WORDS = {
    # words of our own pages: first the commonest, then the longer ones
    "sv": """
        du det och är kan en som om ett inte på får att med barnet ska dig eller till för vi vad har fråga
        den barn familjehem när finns här behöver någon hem vara också så ditt gäller gör ni hos vård av hur
        vem står barnets år din där sidan sida andra bor stöd ja då vill läs ta be göra säg svenska de från
        socialtjänsten varje föräldrar var något prata efter annan inget ingen lagen nämnden vuxna berätta
        beslut webbplatsen sedan samma hjälp hemma kommer först hemmet skriv tycker passar språk under svårt
        känner redan kontakt utbildning telefon olika ibland ringer historiken vårdnadshavare avlastning
        länge vården behövs ändra varför ringa vilka skriver oftast visar arbeta vissa vuxen flytta månad
        flyttar domstol säger saknas använda första texten alltid uppdrag skolan kontaktperson utredning
        socialsekreterare frågor skola samtycke ensam dator språket
    """,
    "sv-simple": """
        du det är kan som en om barnet och att på inte ett ska har får vi med för dig eller till den vad
        barn när då fråga också familjehem någon här behöver hur vara de står gör finns hos hem där vård
        ditt andra ni betyder vem av ibland barnets gäller bor ta så vill år sidan lagen fel socialtjänsten
        läs be din säga ja sida annan stöd var varje heter föräldrar något prata skriv efter berätta säger
        svenska socialnämnden hemmet vuxna ingen texten ringer samma inget tycker webbplatsen olika passar
        svårt hemma beslut historiken enligt utbildning ringa språk sedan redan hjälp först flytta vilka
        vården domstol ändra använda skriver frågar under känner visar kommer vårdnadshavare avlastning
        första telefon uppdrag kommunen ansvar pratar några mycket kontakt arbeta samtycke saknas varför
        oftast sidor vuxen pengar utredning socialsekreterare arbetar saker månad
    """,
    "en": """
        the you is to and can child it for what in home not are your with if ask or that be of we there
        family about do have who on may at an must this care when social no page time read say contact
        someone talk know as one does from has services support call how they tell child's own other board
        then get yes us first write swedish will parents homes person health every website their after
        whether needs things school children people change under language familjehem lives decision history
        right months worker think phone which adults welfare young suits agreement another court short close
        sometimes anything often already still legal adult respite special without follow needed public
        become training cannot answer something pages should decide interpreter where again applies don't
        words always everyday socialnämnden review comes outside given
    """,
    "ar": """
        أن في من أو على الطفل لا إلى ما إذا ذلك يمكنك عن يكون البيت الاجتماعية قد كل بيت كان يمكن هو مع هل
        الخدمات أيضا شخص هناك بعد تسأل هذا عندما الصفحة طفل الرعاية عائلي هي رعاية ولا لم ليس قانون هنا التي
        أي أنت الأمر لك يعيش آخر اقرأ هذه اسأل أحد عندها الموقع فيه وإذا يجب خاصة اللجنة الآن وقد تكون
        يناسبك معك أخرى عندك جانب للطفل أولا التصفح تتحدث اتصل المدرسة أشهر إليه القانون تقول لديك الطريقة
        الاتصال البيوت يحتاج الاتفاق العائلي يعرف بيته المساعدة تفعله ماذا تعمل ويجب الأسرة فيما الضروري
        الذي تريد تتصل النص قصيرة تختلف الأخرى خلال يحصل عائلة اتصال لإراحة بشأن اطلب كانت عليك موافقة فيها
        موظف والرعاية تذكر بيتا عائليا بدعم التدريب السويدية دائما تأتي دراسة الأحيان شخصا طفلك تحصل تحتاج
        نهاية الحياة المدة عليه الأطفال بدون عاما ويمكنك نفسه الوالدين
    """,
    "so": """
        ku ah ka la kartaa iyo oo waa waxaad ma tahay ama waxaa waxay in haddii aad yahay kale qof ilmuhu
        guri waad wuxuu qoys waxa ayaa ilmaha way marka wax inuu inaad soo ugu baahan ee inay si gaar aan
        guriga ilme karaa badan ay sida adeegga loo mar dadka sii hore ayuu qoran dib xiriirka weydiin inta
        mid wuu sheeg daryeelka noqon lagu taageero degdeg leh walba akhri weydii cidda waxaan bulshada
        bogga adiga yaqaan yihiin markaas sharciga habboon waalidka bulshadu karaan familjehem hadda sidan
        halkan ayaad daryeel muddo kasta kaloo kartaan dheeraad dhinaca iswiidhishka waaweyn go'aan qoyska
        saabsan codso helaysaa websaytka duwan mararka waxba sidaas bogagga samayn laakiin qofka ayaan rabto
        qoraalka gurigaaga guddigu nolol hooyo keliya fiican qaarkood nasin baaritaan caafimaad sheegto
        baahnid leedahay gaaban sidoo taariikhda shaqeeyo dhammaadka laguu bulsheed turjubaan halkaas gaarka
        dhallinyarada khatar
    """,
    "uk": """
        не про ви це можна що якщо на чи може або ми дитина коли для дім вас як дитини так має за хто бути
        вам із до те сімейний також догляд запитати там час тоді ти можуть треба хтось рішення ще щоб дитину
        немає тебе живе дитині сторінку мають які сайт чого домом комітет та який все її тут потім вами далі
        років закон можете від тобі очима зараз він спершу вдома більше соціальна служба підійде навчання
        дорослі сімейним маєте особа контактна потрібен догляду зроби завжди батьками життя запитання іноді
        дітей важко підтримку читайте зробити перепочинок здоров’я місяців допомогу додому скажи спитай
        зателефонувати текст написано хочете після сторінки дитиною справи знаєте потрібно нікому нічого
        недоліки різному підтримкою слова поруч соціального розмова людина розкажіть прочитайте дбати деякі
        підтримка розгляд вирішує працівник запитайте попросіть ніхто контакт робить мовою бачитися змінити
        установи говорити
    """,
    "fa": """
        است که را به از شما کودک در خانه با این چه یک یا آن کسی باید برای باشد اگر درباره می‌توانید خانوادگی
        ما مراقبت می‌شود هم می‌تواند کنید می‌کند اجتماعی بپرسید زندگی پیش هر نیست ممکن دارد وقتی حرف وقت کار
        لازم صفحه هست خود بیشتر کند سال خدمات زنگ شود آیا اداره تو حمایت دارید تا دیگر هیچ بگویید تصمیم
        می‌توانی بزنید پدر او آنجا بررسی اول چیزی می‌کنید وب‌سایت آنها مادر بخوانید هنوز قانون همین سوئدی
        کودکی کمیته دیگری تماس نیاز بخواهید زبان استفاده همان مناسب بگیرید استراحت تغییر نگاه کنند دیدار
        نوشته اینجا می‌کنند مدرسه هستید دادگاه این‌طور چطور نشان ویژه تاریخچه خودش می‌دهد خودتان حالا رابط
        موافقت قرارداد گاهی بدون بنویسید کودکان آموزش پایه کوتاه همیشه ندارد وقت‌ها راهنمایی سرپرست قانونی
        خانواده موقت گزارش مددکار برنامه ارتباط می‌زنید داشته هفته اینکه جواب بعضی فوری اجازه
    """,
}
"""Language → its words. A list of its own, so that the corpus stays when the pages change."""
