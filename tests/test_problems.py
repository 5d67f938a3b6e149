"""Problems: each code has a folder with the smallest input that gives it, and what the author is then told.

A folder holds the files that differ from _base; `x.md.absent` takes x.md away. Those of campaign.… and short.… differ
from _base with _campaign laid over it. What is found only in a built site has page.html, site_url.txt, built/ or
packages/ instead; kit.txt says that the campaign's files have to be made, sheets.txt those that pages hand out,
cards.txt the pictures of myths, made.txt the files beside texts; lies.txt lays what no repository could hold, see
tests/tools/lies.py; cache.txt and disk.txt what fails there; epoch.txt what time it is said to be; long.txt names a
file without end; words.txt says that only the site's own words are read; recipes.txt names places on the site, each on
a line, with the error that comes instead of the file.
"""

import errno
import os
import string
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from mkdocs.config.defaults import MkDocsConfig

from publishing.base import clock
from publishing.base.problems import Problem, Refused, parts, say, word_files, wording
from publishing.base.settings import read_settings
from publishing.base.source import LONGEST_FILE
from publishing.base.wording import read_wording
from publishing.cli import problems_in
from publishing.engine import beside, making
from publishing.library import declared
from publishing.library.intake import Layout
from publishing.library.kinds import Kind
from publishing.library.recipes import Recipe
from publishing.press import attached, cache, search, vendored
from publishing.promises import published, site
from tests.conftest import EPOCH
from tests.tools import lies
from tests.tools.handouts import building, handouts_site
from tests.tools.small import buildable, made_in, site_of, small_site

HERE = Path(__file__).parent
CASES = sorted((path for path in HERE.glob("**/problems/*") if path.is_dir()), key=lambda path: path.name)
OF_CAMPAIGNS = ("campaign.", "short.")
Golden = Callable[[Path, str], None]


@pytest.fixture(autouse=True)
def _on_a_fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is told of a month or a campaign must not change with the day the test is run."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


def of_texts(case: Path, tmp_path: Path) -> list[Problem]:
    return problems_in(small_site(tmp_path, over=case, campaign=case.name.startswith(OF_CAMPAIGNS)))


def of_lies(case: Path, tmp_path: Path) -> list[Problem]:
    root = small_site(tmp_path, over=case)
    with pytest.MonkeyPatch.context() as monkeypatch:
        lies.shut(lies.lay(root, (case / lies.FILE).read_text("utf-8").splitlines()), monkeypatch)
        return problems_in(root)


def of_kits(case: Path, tmp_path: Path) -> list[Problem]:
    return made_in(site_of(buildable(small_site(tmp_path, over=case, campaign=True)))).problems


def of_sheets(case: Path, tmp_path: Path) -> list[Problem]:
    return made_in(building(handouts_site(tmp_path, {}, over=case))).problems


def of_cards(case: Path, tmp_path: Path) -> list[Problem]:
    return made_in(site_of(buildable(small_site(tmp_path, over=case)))).problems


def of_page(case: Path, tmp_path: Path) -> list[Problem]:
    return list(site.check({"index.html": (case / "page.html").read_text("utf-8")}, {"index.html", "hund.png"}, "/"))


def of_address(case: Path, tmp_path: Path) -> list[Problem]:
    root = small_site(tmp_path)
    return list(published.published_under((case / "site_url.txt").read_text("utf-8").strip(), root))


def of_packages(case: Path, tmp_path: Path) -> list[Problem]:
    return list(vendored.missing(case / "packages"))


def of_search(case: Path, tmp_path: Path) -> list[Problem]:
    with pytest.raises(Refused) as refused:
        search.index(case / "built")
    return list(refused.value.problems)


def of_kinds(case: Path, tmp_path: Path) -> list[Problem]:
    """A line a kind: its name, then the layout or the kind that it claims or uses."""
    lines = [line.split() for line in (case / "kinds.txt").read_text("utf-8").splitlines()]
    return list(declared.problems(tuple(kind(name, *claim.split("=")) for name, claim in lines)))


def kind(name: str, how: str, what: str) -> Kind:
    return Kind(name, name, uses=(what,)) if how == "uses" else Kind(name, name, (Layout(what),))


def of_attached(case: Path, tmp_path: Path) -> list[Problem]:
    site = site_of(small_site(tmp_path, over=case))
    return making.made(attached.files(site.library), tmp_path / "cache").problems


def of_recipes(case: Path, tmp_path: Path) -> list[Problem]:
    lines = (case / "recipes.txt").read_text("utf-8").splitlines()
    return making.made((recipe(line, *line.partition(": ")[::2]) for line in lines), tmp_path).problems


def recipe(of: str, place: str, error: str) -> Recipe:
    def make(_: object) -> bytes:
        if error:
            raise ValueError(error)
        return of.encode()

    return Recipe(place, of, make)


def of_cache(case: Path, tmp_path: Path) -> list[Problem]:
    """A word for what is wrong with the cache."""
    what, wanted, folder = (case / "cache.txt").read_text("utf-8").strip(), [recipe("", "a.pdf", "")], tmp_path / "c"
    if what == "unwritable":
        folder.write_text("", "utf-8")
    if what == "damaged":
        making.made(wanted, folder).finished["a.pdf"].path.write_bytes(b"x")
    with patch.object(cache, "_write", side_effect=OSError) if what == "full" else nullcontext():
        return making.made(wanted, folder).problems


def of_moment(case: Path, tmp_path: Path) -> list[Problem]:
    """What the environment says that the time is."""
    with patch.dict(os.environ, {clock.TOLD: (case / "epoch.txt").read_text("utf-8").strip()}):
        return problems_in(small_site(tmp_path))


def of_long_file(case: Path, tmp_path: Path) -> list[Problem]:
    """The name of a file that goes on and on."""
    name = (case / "long.txt").read_text("utf-8").strip()
    return problems_in(small_site(tmp_path, files={name: "# \n" * (LONGEST_FILE // 3 + 1)}))


def of_words(case: Path, tmp_path: Path) -> list[Problem]:
    """What the site itself says, in more languages than the base has pages in."""
    root = small_site(tmp_path, over=case)
    return read_wording(root, read_settings(root / "mkdocs.yml", root).languages)[1]


def of_disk(case: Path, tmp_path: Path) -> list[Problem]:
    """The name of an error, or that of a folder: one which is a disk of its own, or one where something else lies."""
    what, config = (case / "disk.txt").read_text("utf-8").strip(), MkDocsConfig()
    config.site_dir = str(tmp_path / what)
    if what == "site":
        with patch.object(Path, "is_mount", return_value=True):
            return beside.begin(config)
    if what == "documents":
        (tmp_path / what).mkdir()
        (tmp_path / what / "letter.txt").touch()
        with pytest.raises(Refused) as refused:
            beside.begin(config)
        return list(refused.value.problems)
    told = beside.unwritten(OSError(getattr(errno, what), "", "site/index.html"))
    return [told] if told else []


FED_TO = {"page.html": of_page, "site_url.txt": of_address, "built": of_search, "kit.txt": of_kits,
          "sheets.txt": of_sheets, "cards.txt": of_cards, "packages": of_packages,
          "recipes.txt": of_recipes, "made.txt": of_attached, lies.FILE: of_lies, "kinds.txt": of_kinds,
          "cache.txt": of_cache, "disk.txt": of_disk, "epoch.txt": of_moment, "long.txt": of_long_file,
          "words.txt": of_words}  # fmt: skip


def problems_of(case: Path, tmp_path: Path) -> list[Problem]:
    """What is wrong with a case, found by the part of the house that would find it."""
    finds = next((reader for name, reader in FED_TO.items() if (case / name).exists()), of_texts)
    return finds(case, tmp_path)


@pytest.mark.parametrize("campaign", [False, True], ids=["_base", "_campaign"])
def test_nothing_is_wrong_with_the_base(campaign: bool, tmp_path: Path) -> None:
    assert problems_in(small_site(tmp_path, campaign=campaign)) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_author_is_told(case: Path, tmp_path: Path, golden: Golden) -> None:
    problems = problems_of(case, tmp_path)
    assert {problem.code for problem in problems} == {case.name}
    assert all(parts(problem, "en") != parts(problem, "sv") for problem in problems)
    golden(case / "says.txt", "\n".join(say(problem) for problem in problems) + "\n")


def test_every_problem_has_a_case() -> None:
    assert set(wording()) == {case.name for case in CASES}


def test_a_case_lies_in_the_room_of_its_words() -> None:
    rooms = {code: file.rpartition("/")[0] for file, codes in word_files().items() for code in codes}
    cases = {case.name: case.relative_to(HERE).parent.parent.as_posix() for case in CASES}
    assert cases == rooms


def facts_of(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", sorted(wording()))
def test_both_languages_say_what_and_what_to_do_with_the_same_facts(code: str) -> None:
    words: dict[str, Any] = wording()[code]
    assert set(words) == {"level", "sv", "en"}
    assert words["level"] in ("fault", "warning", "notice")
    assert set(words["sv"]) == set(words["en"]) == {"what", "do"}
    for part in ("what", "do"):
        assert words["sv"][part].strip() and words["en"][part].strip()
        assert facts_of(words["sv"][part]) == facts_of(words["en"][part])
        assert all(name.isidentifier() for name in facts_of(words["sv"][part]))
