"""The rules of the house, kept by a machine: who may know whom, how files open, and what no file may hold."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from publishing.kinds import ALL
from tests.tools.small import ROOT

HOOKS = ROOT / "hooks"
HOUSE = HOOKS / "publishing"
FLOOR = {
    "base": 0, "text": 1, "look": 2, "library": 3, "pages": 4, "press": 4, "promises": 4, "kinds": 5, "engine": 6,
    "cli": 7,
}  # fmt: skip
BELOW = [room for room, floor in FLOOR.items() if floor < FLOOR["kinds"]]
STAGES = sorted(HOOKS.glob("*.py"))
MODULES = sorted(HOUSE.rglob("*.py"))
WORDS = sorted(HOUSE.rglob("problems*.toml"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if "browser" not in path.parts)
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
STYLES = sorted((ROOT / "overrides/assets/css").glob("*.css"))
PHYSICAL = re.compile(  # a place a script has measured, var(--x), is from the left in every direction of writing
    r"(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right"
    r"|border-(?:top|bottom)-(?:left|right)-radius)\s*:(?!\s*var\(--x)|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)
OUR_MACHINE = re.compile(r"(?<![\w.:/*-])/(?:work|tmp|root|home)/")


def from_root(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(module: Path) -> Iterator[str]:
    """Dotted names a module imports; a relative import is told as `.`."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" if not node.level else "." for alias in node.names)


def without_comments(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


@pytest.mark.parametrize("module", MODULES, ids=from_root)
def test_imports_point_downstairs(module: Path) -> None:
    room = module.relative_to(HOUSE).parts[0].removesuffix(".py")
    for name in imported(module):
        package, other = [*name.split("."), ""][:2]
        assert package not in {"mkdocs", "material"} or room == "engine", f"{room} imports {name}"
        if package == "publishing" and other in FLOOR and other != room:
            assert FLOOR[other] < FLOOR[room], f"{room} imports {name}"


@pytest.mark.parametrize("module", STAGES, ids=from_root)
def test_a_stage_hook_is_a_table_of_contents(module: Path) -> None:
    text = module.read_text("utf-8")
    assert len(text.splitlines()) <= 60
    assert {name.rpartition(".")[0] for name in imported(module)} <= {"publishing.engine"}
    events = [node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]
    assert events and all(name.startswith("on_") for name in events)
    opening = ast.get_docstring(ast.parse(text)) or ""
    assert all(re.search(rf"^{name} ", opening, re.MULTILINE) for name in events), "an event is not in the opening"


@pytest.mark.parametrize("module", [*STAGES, *MODULES], ids=from_root)
def test_imports_are_absolute(module: Path) -> None:
    assert "." not in imported(module)


@pytest.mark.parametrize("module", [*STAGES, *MODULES, *TESTS], ids=from_root)
def test_a_module_opens_with_one_sentence(module: Path) -> None:
    opening = (ast.get_docstring(ast.parse(module.read_text("utf-8"))) or "").split("\n\n")[0]
    assert opening.endswith((".", "?")) and "\n" not in opening


@pytest.mark.parametrize("module", [*STAGES, *MODULES], ids=from_root)
def test_a_module_of_two_hundred_lines_is_two(module: Path) -> None:
    assert len(module.read_text("utf-8").splitlines()) <= 200


@pytest.mark.parametrize("words", WORDS, ids=from_root)
def test_the_words_of_a_room_are_under_two_hundred_lines(words: Path) -> None:
    assert len(words.read_text("utf-8").splitlines()) < 200


@pytest.mark.parametrize("module", [*STAGES, *MODULES], ids=from_root)
def test_no_error_is_swallowed_whole(module: Path) -> None:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"line {node.lineno}: except without a name"
            assert ast.unparse(node.type) not in ("Exception", "BaseException"), f"line {node.lineno}"


def test_no_hook_hides_a_module_of_python() -> None:
    """MkDocs puts hooks/ first on the path: hooks/calendar.py would be everybody's calendar."""
    names = {path.name.removesuffix(".py") for path in HOOKS.iterdir()}
    assert names & set(sys.stdlib_module_names) == set()


@pytest.mark.parametrize("template", TEMPLATES, ids=from_root)
def test_a_template_escapes_and_says_what_it_is(template: Path) -> None:
    text = template.read_text("utf-8")
    assert text.count("{% autoescape true %}") == text.count("{% endautoescape %}") == 1
    assert text.startswith("{#- " + template.relative_to(ROOT / "overrides").as_posix() + " · ")


@pytest.mark.parametrize("style", STYLES, ids=from_root)
def test_styles_turn_with_the_direction_of_the_script(style: Path) -> None:
    assert PHYSICAL.findall(without_comments(style.read_text("utf-8"))) == []


SIDES = [
    # what is written                 sides
    ("margin-left: 0",                1),
    ("a{left:0}",                     1),
    ("text-align: right",             1),
    ("border-top-left-radius: 0",     1),
    ("margin-inline-start: 0",        0),
    ("inset-inline-end: 0",           0),
    ("text-align: start",             0),
    ("--left: 0",                     0),
    ("left: var(--x, 0)",             0),
]  # fmt: skip


@pytest.mark.parametrize(("css", "times"), SIDES, ids=[css for css, _ in SIDES])
def test_a_side_is_known_when_it_is_seen(css: str, times: int) -> None:
    assert len(PHYSICAL.findall(css)) == times


def tracked() -> list[Path]:
    """The text files of the repository."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    paths = [ROOT / name for name in listed.split("\0") if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:4096]]


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    found = {
        f"{from_root(path)}:{number}"
        for path in tracked()
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1)
        if OUR_MACHINE.search(line)
    }
    assert found == set()


def test_templates_styles_and_scripts_name_no_foreign_host() -> None:
    """A namespace is a name, not an address: no browser asks www.w3.org for anything."""
    files = [
        path for path in (ROOT / "overrides").rglob("*") if path.suffix in (".html", ".css", ".mjs", ".js", ".svg")
    ]
    hosts = {
        host for path in files for host in re.findall(r"(?:https?:)?//([\w-]+(?:\.[\w-]+)+)", path.read_text("utf-8"))
    }
    assert hosts <= {"www.w3.org"}


def test_the_map_shows_every_room() -> None:
    """A paragraph a room, and a kind each by its name; files are found by looking into the room."""
    text = (HOOKS / "README.md").read_text("utf-8")
    rooms = sorted(path.name for path in HOUSE.iterdir() if path.is_dir() and path.name != "__pycache__")
    assert [room for room in rooms if f"`{room}/`" not in text] == []
    assert [kind.name for kind in ALL if f"`{kind.name}/`" not in text] == []
    assert [path.name for path in STAGES if f"`{path.name}`" not in text] == []
    assert len(text.splitlines()) <= 120


def test_the_map_names_nothing_that_is_gone() -> None:
    named = re.findall(r"`([\w/]+(?:\.py|\.toml|/))`", (HOOKS / "README.md").read_text("utf-8"))
    there = {path.name for path in HOOKS.rglob("*")} | {path.name for path in HOUSE.rglob("*")}
    places = (HOUSE, HOUSE / "kinds", HOOKS, ROOT)
    assert [name for name in named if name not in there and not any((place / name).exists() for place in places)] == []


def test_every_decision_is_on_the_map() -> None:
    text = (HOOKS / "README.md").read_text("utf-8")
    pages = sorted(path.name for path in (HOOKS / "decisions").glob("*.md"))
    assert pages and [name for name in pages if f"decisions/{name}" not in text] == []
    assert re.findall(r"decisions/(\d{4}-[\w-]+\.md)", text) == pages
