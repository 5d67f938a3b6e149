"""Kinds: a new one is its folders, a line and words; one that is taken away leaves a site that builds."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from pypdfium2 import PdfDocument
from selectolax.lexbor import LexborHTMLParser

from publishing import promises
from publishing.base.problems import Problem
from publishing.base.settings import read_settings
from publishing.cli import problems_in
from publishing.engine.build import current
from publishing.kinds import ALL
from publishing.library.guides import Facts, Words
from publishing.library.intake import Key, Layout, Marks, Records
from publishing.library.kinds import Kind, Kinds
from publishing.library.reading import read_library
from publishing.press import vendored
from tests.conftest import EPOCH, built, once
from tests.tools.commands import change
from tests.tools.happenings import page
from tests.tools.small import ROOT, TODAY, buildable, said_in, small_site

# --- a new kind: the recipe of the month, as it would lie in the repository

RECIPE = ROOT / "tests/tools/recipe_of_the_month"
SOUP = "docs/sv/recept/soppa.md"
WORDS = "docs/_data/wording"


def with_recipe(folder: Path) -> Path:
    """The small site with copies of the real code and templates, and what a new kind adds to them."""
    root = small_site(folder)
    for name in (".cache", "node_modules"):
        (ROOT / name).mkdir(exist_ok=True)
        (root / name).symlink_to(ROOT / name)
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for code in ("sv", "ar"):
        added = (RECIPE / WORDS / f"{code}.yml").read_text("utf-8")
        (root / WORDS / f"{code}.yml").write_text(said_in(code) + added, "utf-8")
    shutil.copytree(RECIPE, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("wording", "__pycache__"))
    change(root / "hooks/publishing/kinds/__init__.py", "NAMES = (\n", 'NAMES = (\n    "dish",\n')
    return root


@pytest.fixture(scope="session")
def recipes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with that root, `small`, and its site."""
    return once(tmp_path_factory, "recipe", lambda folder: built(folder / "site", root=with_recipe(folder)))


def shown(recipes: Path, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((recipes / "site" / name / "index.html").read_text("utf-8"))


def asked(recipes: Path, root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What the command line of that code says of the texts under a root."""
    command = [sys.executable, "-m", "publishing.cli", "--root", str(root), *arguments]
    code = recipes / "small/hooks"
    environment = {**os.environ, "PYTHONPATH": str(code), "SOURCE_DATE_EPOCH": EPOCH}
    return subprocess.run(command, cwd=code, env=environment, capture_output=True, text=True, check=False)


def texts(recipes: Path, folder: Path) -> Path:
    """The texts alone, to be changed."""
    root = folder / "texts"
    shutil.copytree(recipes / "small/docs", root / "docs")
    shutil.copy(recipes / "small/mkdocs.yml", root)
    return root


def test_a_page_of_a_new_kind_has_its_part(recipes: Path) -> None:
    soup = shown(recipes, "recept/soppa")
    assert [each.text() for each in soup.css("article .dish li")] == [
        "1 gul lök",
        "4 morötter",
        "1 burk krossade tomater",
    ]
    assert [each.text() for each in soup.css(".dish-month")] == ["Månadens recept, november 2026"]
    assert soup.css("article > ol li")[0].text() == "Skala löken och morötterna."


def test_it_speaks_the_language_of_its_reader(recipes: Path) -> None:
    soup = shown(recipes, "ar/recept/soppa")
    (part,) = soup.css("article .dish")
    assert (part.attributes["lang"], part.attributes["dir"]) == ("ar", "rtl")
    assert [each.attributes["lang"] for each in part.css("ul")] == ["sv"]
    assert "نوفمبر 2026" in part.text()


STYLED = [
    # page                    has the style of the kind
    ("recept/soppa",           True),
    ("ar/recept/soppa",        True),
    ("recept",                 True),
    ("",                       False),
    ("ordlista",               False),
    ("bli-familjehem/kontakt", False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "styled"), STYLED, ids=[row[0] or "index" for row in STYLED])
def test_its_style_is_found_by_name_where_it_is_needed(name: str, styled: bool, recipes: Path) -> None:
    links = [each.attributes["href"] or "" for each in shown(recipes, name).css("link[rel=stylesheet]")]
    assert bool([link for link in links if "/css/dish.css?v=" in link]) == styled


@pytest.mark.parametrize("name", ["recept", "ar/recept"])
def test_its_block_lists_it_on_another_page(name: str, recipes: Path) -> None:
    (item,) = shown(recipes, name).css(".dishes li")
    (link,) = item.css("a")
    assert (link.text(), link.attributes["href"]) == ("Soppa på det som finns", "soppa/")
    assert (link.attributes.get("lang") == "sv") == name.startswith("ar")
    assert "2026" in item.text()


def test_its_file_is_on_the_site(recipes: Path) -> None:
    (link,) = shown(recipes, "recept/soppa").css(".dish a[download]")
    assert "Ladda ner Receptet på papper" in link.text() and "PDF, 1 sida" in link.text()
    pdf = PdfDocument(recipes / "site/recept/soppa" / (link.attributes["href"] or ""))
    told = pdf[0].get_textpage().get_text_bounded()
    assert len(pdf) == 1 and "4 morötter" in told and "Skala löken och morötterna." in told


STEPS = "1. Skala löken och *morötterna*.\n2. Skär dem i bitar.\n3. Koka allt mjukt."
TOLD = [
    # what it shows             file     in place of      this                            where, and as what
    ("a fact that is not there", "mat",   "portions: 4\n", "",                             "2:1  [field.missing]",
     "  »portions« saknas.\n  → Lägg till en rad med portions: och värdet.\n"),
    ("a month of another form",  "maj",   "2026-11\n",     "maj\n",                        "7:8  [field.pattern]",
     "  7 │ month: maj\n    │        ^^^\n"),
    ("a text without steps",     "kall",  STEPS,           "Koka.",                        "2:1  [dish.no-steps]",
     "  Receptet säger inte hur man gör.\n  → Skriv stegen som en numrerad lista: 1. Skala löken.\n"),
    ("a month that has one",     "kall",  "Soppa",         "Kall soppa",                   "7:8  [dish.month-taken]",
     "  7 │ month: 2026-11\n    │        ^^^^^^^\n  Månaden 2026-11 har redan ett recept, recept/a.md.\n"),
    ("its key on another page",  "index", "about\n",       "about\nlayout: search\nmonth: x\n", "9:1  [kind.other-key]",
     "  Raden »month« hör till sidor av sorten »månadens recept« (month:)."),
]  # fmt: skip


@pytest.fixture(scope="module")
def checked(recipes: Path, tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """What is told of all of it at once, beside a text that nothing is wrong with."""
    root = texts(recipes, tmp_path_factory.mktemp("told"))
    folder = root / "docs/sv/recept"
    (root / SOUP).rename(folder / "a.md")
    for name in {row[1] for row in TOLD} - {"index"}:
        shutil.copy(folder / "a.md", folder / f"{name}.md")
    for _, name, old, new, *_ in TOLD:
        change(folder / f"{name}.md", old, new)
    return asked(recipes, root, "check", "--no-notices")


@pytest.mark.parametrize(("name", "where", "words"), [pytest.param(*row[1::3], row[5], id=row[0]) for row in TOLD])
def test_its_author_is_told_in_swedish(
    name: str, where: str, words: str, checked: subprocess.CompletedProcess[str]
) -> None:
    assert f"docs/sv/recept/{name}.md:{where}\n" in checked.stdout and words in checked.stdout, checked.stdout


def test_a_healthy_text_of_the_kind_is_told_nothing(checked: subprocess.CompletedProcess[str]) -> None:
    assert checked.returncode == 1 and checked.stdout.count("  [") == len(TOLD), checked.stdout


def test_a_new_text_of_the_kind_is_begun(recipes: Path, tmp_path: Path) -> None:
    root = texts(recipes, tmp_path)
    (root / SOUP).unlink()
    begun = asked(recipes, root, "new", "recept/gryta")
    assert begun.stdout.startswith("Skapade docs/sv/recept/gryta.md."), begun.stderr
    text = (root / "docs/sv/recept/gryta.md").read_text("utf-8")
    assert "title: Gryta\n" in text and "month: 2026-11\n" in text and "\n1. FYLL I: vad man gör först\n" in text
    asked(recipes, root, "new", "recept/gryta", "--language", "ar")
    translation = (root / "docs/ar/recept/gryta.md").read_text("utf-8")
    assert 'ingredients: ["FYLL I' in translation and "month:" not in translation
    found = asked(recipes, root, "check")
    told = re.findall(r"^docs/sv/recept/gryta.md:(\d+):\d+  \[(gap\.left)\]", found.stdout, re.MULTILINE)
    assert found.returncode == 1 and len(told) == 4, found.stdout  # lead, what is needed, two steps


def test_its_front_matter_has_a_schema(recipes: Path) -> None:
    own = {"month", "portions", "ingredients"}
    for name, expected in {"dish": own, "dish-translation": {"ingredients"}}.items():
        schema = json.loads(asked(recipes, recipes / "small", "schema", name).stdout)
        assert own & set(schema["properties"]) == expected
        assert {"title", "lead", "next"} <= set(schema["required"])


def test_it_keeps_the_rules_of_the_rooms(recipes: Path, tmp_path: Path) -> None:
    """It is there to be followed, so it stands the same tests as the real ones."""
    for name in ("hooks", "overrides", "pyproject.toml"):
        (tmp_path / name).symlink_to((ROOT if name == "pyproject.toml" else recipes / "small") / name)
    (tmp_path / "tests").mkdir()
    for name in ("conftest.py", "test_rooms.py", "test_house.py"):
        shutil.copy(ROOT / "tests" / name, tmp_path / "tests")
    shutil.copytree(ROOT / "tests/tools", tmp_path / "tests/tools", ignore=shutil.ignore_patterns(RECIPE.name))
    rules = "dish or room_of_its_name or circle or same_logic"
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist", "-k", rules]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "PYTHONPATH"))}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and done.stdout.count(".") > len(list((RECIPE / "hooks").rglob("*.py"))), done.stdout


def test_without_its_line_its_texts_are_told(recipes: Path, tmp_path: Path) -> None:
    found = {(each.code, each.spot.file, each.facts.get("field")) for each in problems_in(texts(recipes, tmp_path))}
    unknown = {("field.unknown", SOUP, field) for field in ("month", "portions", "ingredients")}
    assert unknown | {("block.unknown", "docs/sv/recept/index.md", None)} <= found


# --- a kind that is taken away, with those that build on it


def users(name: str) -> set[str]:
    """The kinds that build on a kind, itself among them."""
    found = {name}
    while more := {kind.name for kind in ALL if set(kind.uses) & found} - found:
        found |= more
    return found


def without(name: str) -> Kinds:
    return tuple(kind for kind in ALL if kind.name not in users(name))


ASKED: Mapping[str, set[tuple[str, str]]] = {
    # what is told of the small site's own texts when a kind is gone
    "home": {("field.choice", "docs/sv/index.md")},
    "event": {("field.choice", "docs/sv/index.md")},
    "campaign": {("field.choice", "docs/sv/index.md")},
    "glossary": {
        ("field.choice", "docs/sv/ordlista.md"),
        ("block.unknown", "docs/sv/ordlista.md"),
        ("block.unknown", "docs/ar/ordlista.md"),
        ("link.no-glossary", "docs/sv/index.md"),
        ("link.no-glossary", "docs/ar/index.md"),
        ("stray.data", "docs/_data/glossary.yml"),
    },
    "contact": {
        ("next.circle", "docs/sv/bli-familjehem/kontakt.md"),
        ("stray.data", "docs/_data/contacts.yml"),
        ("stray.data", "docs/_data/offers.yml"),
    },
}
ROUNDS = 4
"""Builds until all is told: a page that cannot be read hides what its body asks for, and is read in the next."""
TAKEN_OUT: Mapping[str, Callable[[str], str]] = {
    "field.choice": lambda line: re.sub(r": .*", ": page", line),
    "block.unknown": lambda line: "",
    "link.no-glossary": lambda line: re.sub(r"\[\[([^|\]]+)[^\]]*\]\]", r"\1", line),
}


def take_out(root: Path, problem: Problem) -> None:
    """What a line of a text asks of a kind that is gone."""
    path = root / problem.spot.file
    lines = path.read_text("utf-8").split("\n")
    lines[problem.spot.line - 1] = TAKEN_OUT[problem.code](lines[problem.spot.line - 1])
    path.write_text("\n".join(lines), "utf-8")


def attempt(root: Path) -> tuple[bool, list[Problem]]:
    """Whether a site builds in this process, and what is told of it but notices."""
    config = load_config(str(root / "mkdocs.yml"))
    try:
        build(config)
    except Abort as stopped:
        told = [each for each in current(config).problems if each.level == "fault"]
        assert told, stopped  # it stopped for what nobody told at a text
        return False, told
    return True, [each for each in current(config).problems if each.level != "notice"]


@pytest.mark.parametrize("name", [kind.name for kind in ALL])
def test_a_site_without_a_kind_builds_but_for_texts_that_ask_for_it(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.setattr("publishing.engine.build.ALL", without(name))
    root, told = buildable(small_site(tmp_path)), set()
    for _ in range(ROUNDS):
        done, problems = attempt(root)
        told |= {(each.code, each.spot.file) for each in problems}
        if done:
            break
        for problem in problems:
            take_out(root, problem)
    assert told == ASKED.get(name, set())
    assert done and (root / "site/index.html").is_file() and (root / "site/ar/index.html").is_file()


@pytest.mark.parametrize("name", sorted({used for kind in ALL for used in kind.uses}))
def test_a_kind_that_others_build_on_is_missed(name: str, tmp_path: Path) -> None:
    root = small_site(tmp_path)
    left = tuple(kind for kind in ALL if kind.name != name)
    _, problems = read_library(root, read_settings(root / "mkdocs.yml", root), left, today=TODAY)
    told = {(each.spot.file, each.facts["other"]) for each in problems if each.code == "kind.unknown-use"}
    assert told == {(f"hooks/publishing/kinds/{kind.name}/__init__.py", name) for kind in ALL if name in kind.uses}
    assert all(each.level == "fault" for each in problems if each.code == "kind.unknown-use")


Told = set[tuple[str, str | None]]


def line(name: str) -> Told:
    """What is told of a line that only pages of a kind have; another kind may have a line with that name."""
    return {("field.unknown", name), ("kind.other-key", name)}


def asking(kind: Kind) -> Iterator[tuple[str, str, Told]]:
    """Texts that each ask one thing of a kind: a page, its text, and what may be told of it when the kind is gone."""
    for read in kind.read:
        if isinstance(read, Layout):
            yield f"x/{read.name}", page("Fråga", f"layout: {read.name}\n"), {("field.choice", "layout")}
        elif isinstance(read, Key):
            yield f"x/{read.name}", page("Fråga", f"{read.name}: x\n"), line(read.name)
        elif isinstance(read, Records | Marks):
            folder, model = (read.folder, read.swedish) if isinstance(read, Records) else ("x", read.facts)
            own = next(name for name in model.model_fields if name not in {**Facts.model_fields, **Words.model_fields})
            yield f"{folder}/{own}", page("Fråga", f"{own}: x\n"), line(own)
    for block in kind.blocks:
        if block.written:
            yield f"x/{block.name}", page("Fråga", body=f'{{{{ {block.name}("x") }}}}'), {("block.unknown", None)}


ASKING = [pytest.param(kind, *row, id=f"{kind.name} {row[0]}") for kind in ALL for row in asking(kind)]


@pytest.mark.parametrize(("kind", "key", "text", "expected"), ASKING)
def test_a_text_that_asks_for_a_kind_that_is_gone_is_told(
    kind: Kind, key: str, text: str, expected: Told, tmp_path: Path
) -> None:
    file = f"docs/sv/{key}.md"
    root = small_site(tmp_path, files={file: text})

    def told(kinds: Kinds) -> Told:
        library, problems = read_library(root, read_settings(root / "mkdocs.yml", root), kinds, today=TODAY)
        found = [*problems, *promises.problems(library, vendored.icons)]
        return {(each.code, each.facts.get("field")) for each in found if each.spot.file == file}

    assert told(without(kind.name)) & expected and not told(ALL) & expected
