"""The corpus: the same made-up texts as a site of ours and as a static-i18n project."""

import json
import os
import posixpath
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench.texts import FOLDERS, LANGUAGES, LOOSE, Writer, keys

ROOT = Path(__file__).parents[2]
SITE_URL = "https://example.test/"
STAND_IN = {"sv-simple": "da"}
"""static-i18n takes ll, ll-Ssss and ll-RR as languages; easy Swedish is neither, so another stands in."""
EXTENSIONS = ["tables", "fenced_code", "attr_list", "admonition", "sane_lists", "pymdownx.details"]
OWED = ("questions.yml",)
"""Data that asks for texts of their own: children's questions must have their answers in booklets."""


def environment() -> dict[str, str]:
    """What both builds are run with. The day is fixed, so that a run in March builds what one in May does."""
    fixed = {"SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}
    return {**os.environ, **fixed, "PYTHONPATH": f"hooks{os.pathsep}{ROOT}"}  # hooks: the copy in the site


def take_house(site: Path) -> None:
    """What every site of ours stands on, as it is in the repository; copied, so that no edit meets a run."""
    site.mkdir(parents=True)
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, site / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", site)
    (site / "node_modules").symlink_to(ROOT / "node_modules")


def make_ours(site: Path, pages: Sequence[str] | None = None) -> None:
    """A site of ours: the made-up pages between the repository's own hooks, templates, data and wording."""
    pages = pages or keys()
    take_house(site)
    shutil.copytree(ROOT / "docs/_data", site / "docs/_data", ignore=shutil.ignore_patterns(*OWED))
    (site / "campaigns").mkdir()  # mkdocs.yml watches it; what campaigns cost is measured by itself
    for code in LANGUAGES:
        for key in pages:
            text = front_matter(key, code, pages) + Writer(key, code, pages).body()
            put(site / "docs" / code / f"{key}.md", text)
    translations = [f"docs/{code}/{key}.md" for code in LANGUAGES[1:] for key in pages]
    command = [sys.executable, "-m", "publishing.cli", "stamp", *translations]
    done = subprocess.run(command, cwd=site, env=environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"publishing.cli stamp\n{done.stdout[-4000:]}{done.stderr[-4000:]}")


def front_matter(key: str, code: str, pages: Sequence[str]) -> str:
    """The head of a page of ours; only the Swedish one holds facts.

    All lie in the section that nothing more is asked of: pages for parents say their times and sources, those for
    children which questions they answer, and those of family homes lead along the road.
    """
    writer = Writer(key, code, pages)
    words = {"title": writer.name(3, 60), "menu": writer.name(2, 28), "lead": writer.sentence(14)[:170],
             "next": writer.name(3, 60), "next_why": writer.sentence(7)[:140]}  # fmt: skip
    lines = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in words.items()]
    if code != "sv":
        return "\n".join(["---", *lines, "native_reader: not-yet", "---", "", ""])
    folder, _, last = key.rpartition("/")
    onwards = "bli-familjehem/sida-01" if key != "bli-familjehem/sida-01" else "index"
    layout = LOOSE.get(key, "hub" if last == "index" else "page")
    lines += [f"next_page: {posixpath.relpath(f'{onwards}.md', folder or '.')}", f"layout: {layout}"]
    lines += [f"section: {'start' if key == 'index' else 'about'}", "owner: communications"]
    lines += ["reviewed: 2026-11-22", "windows: [dark, lamp, two, plant]"]
    if key == "index":
        doors = [f"{name}/index" for name in list(FOLDERS)[:3]]
        lines.append(f"doors: [{', '.join(f'{door}.md' for door in doors if door in pages)}]")
    if folder and last == "index":
        lines.append(f"header: {list(FOLDERS).index(folder) + 1}")
    return "\n".join(["---", *lines, "---", "", ""])


def make_stock(site: Path, pages: Sequence[str] | None = None) -> None:
    """The same bodies as anyone would set them up: Material, its search, static-i18n, a folder a language."""
    pages = pages or keys()
    languages = []
    for code in LANGUAGES:
        default = ", default: true" if code == "sv" else ""
        languages.append(f"        - {{locale: {stock_code(code)}, name: {code}, build: true{default}}}")
    extensions = [f"  - {name}" for name in EXTENSIONS]
    put(site / "mkdocs.yml", "\n".join([*STOCK_CONFIG, *languages, "markdown_extensions:", *extensions, ""]))
    # Material has no Somali: without the file the build stops. It falls back to English, text by text.
    partial = '{% macro t(key) %}{{ {"language": "so", "direction": "ltr"}[key] }}{% endmacro %}\n'
    put(site / "overrides/partials/languages/so.html", partial)
    for code in LANGUAGES:
        for key in pages:
            title = f"# {Writer(key, code, pages).name(3, 60)}\n\n"
            put(site / "docs" / stock_code(code) / f"{key}.md", title + Writer(key, code, pages).body())


def stock_code(code: str) -> str:
    """What a language is called on the static-i18n side."""
    return STAND_IN.get(code, code)


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
