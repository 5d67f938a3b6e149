"""One of everything bad: what was never meant to go out is in no byte of a site, however deep it lies."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.conftest import EPOCH, once
from tests.site import badly
from tests.tools.searching import carried, pieces
from tests.tools.small import ROOT, buildable, small_site

MARK = re.compile(rb"zqx\w*")
"""What every bad thing says, and nothing else."""
HERE = re.compile(rb"127\.0\.0\.1|localhost")
READ_AS_TEXT = (".html", ".xml", ".ics", ".json", ".txt", ".vtt", ".svg", ".webmanifest", ".csv", ".css")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufffe\uffff]")
"""Isolates are left out: the site's own words set them round what is written from the left, and close them."""
OVERLAY = re.compile(rb'<link rel="stylesheet" href="[^"]*overlay\.css">.*?</section>', re.DOTALL)
"""What the preview says on top of a page: it quotes the author's own lines."""


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ, "SITE_URL": "https://prov.test/", "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": f"{ROOT}:{ROOT / 'hooks'}",
    }  # fmt: skip
    environment.pop("GITHUB_ACTIONS", None)
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


def bad_site(folder: Path) -> Path:
    root = buildable(small_site(folder, files=badly.files(), campaign=True))
    (folder / "hemligt.txt").write_text("zqxhemligt", "utf-8")
    (root / badly.HERE / "utanfor.txt").symlink_to(folder / "hemligt.txt")
    (root / badly.HERE / "ingenstans.md").symlink_to(folder / "finns-inte.md")
    (root / badly.HERE / "mapp.md").mkdir()
    os.mkfifo(root / badly.HERE / "ror.md")
    return root


@pytest.fixture(scope="module")
def previewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bad site as the preview shows it: nothing stops that, so whatever gets through would be there."""

    def make(folder: Path) -> None:
        done = run(bad_site(folder), "tests.site.previewing", str(folder / "site"))
        (folder / "said.txt").write_text(done.stdout + done.stderr, "utf-8")
        assert done.returncode == 0, done.stdout + done.stderr

    return once(tmp_path_factory, "bad", make)


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a night publishes of what is bad but stops nothing."""

    def make(folder: Path) -> None:
        root = buildable(small_site(folder, files=badly.of_a_night(), campaign=True))
        done = run(root, "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site"))
        assert done.returncode == 0, done.stdout + done.stderr

    return once(tmp_path_factory, "bad-night", make) / "site"


def found(folder: Path, pattern: re.Pattern[bytes]) -> dict[str, set[bytes]]:
    """Where something is found in a site, and what."""
    result = {}
    for place, content in carried(folder):
        words = set(pattern.findall(OVERLAY.sub(b"", content)))
        if words:
            result[place] = words
    return result


def test_nothing_of_it_is_in_any_byte_of_the_preview(previewed: Path) -> None:
    assert found(previewed / "site", MARK) == {}


def test_no_file_of_it_carries_the_address_of_this_computer(previewed: Path) -> None:
    assert found(previewed / "site", HERE) == {}


def test_no_text_that_leaves_carries_a_sign_that_commands(previewed: Path) -> None:
    wrong = {}
    for place, content in carried(previewed / "site"):
        if place.removesuffix(" (words)").endswith((*READ_AS_TEXT, ".pdf (words)", ".xhtml", ".opf")):
            signs = set(CONTROL.findall(content.decode(errors="replace"))) - ({"\x0c"} if ".pdf" in place else set())
            if signs:
                wrong[place] = signs
    assert wrong == {}


def test_nothing_of_it_is_in_any_byte_of_what_a_night_publishes(night: Path) -> None:
    assert found(night, MARK) == {}
    assert (night / "bli-familjehem/hus.jpg").is_file() and (night / "bli-familjehem/blankett.pdf").is_file()


def test_a_page_nobody_has_written_yet_keeps_its_address_and_no_word(night: Path) -> None:
    assert (night / "bli-familjehem/mallen/index.html").is_file()
    assert "bli-familjehem/mallen" not in (night / "sitemap.xml").read_text("utf-8")


STAYS = ["bli-familjehem/hus.jpg", "bli-familjehem/trad.png", "bli-familjehem/lista.txt", "kampanj/host/index.html"]


@pytest.mark.parametrize("name", STAYS)
def test_what_was_meant_is_there(previewed: Path, name: str) -> None:
    assert (previewed / "site" / name).is_file()


@pytest.mark.parametrize("flags", [(), ("--strict",)], ids=["at night", "strict"])
def test_a_build_of_it_publishes_nothing_and_says_all(tmp_path: Path, flags: tuple[str, ...]) -> None:
    root = bad_site(tmp_path)
    done = run(root, "mkdocs", "build", "--quiet", *flags)
    assert done.returncode != 0
    assert not (root / "site").exists()
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert untold(root, said) == []


def untold(root: Path, said: str) -> list[str]:
    """The files of the bad site of which no problem is told."""
    names = [name for name in badly.files() if name.startswith(badly.HERE) and name.endswith(badly.TOLD)]
    return [name for name in names if f"{name}:" not in said]


def test_what_lies_inside_is_found() -> None:
    given: dict[str, bytes] = {"a.pdf": badly.form(), "b.jpg": badly.photograph(), "c.png": badly.drawing_of_points(),
                               "d.docx": badly.letter()}  # fmt: skip
    marks = {word for name, content in given.items() for word in words(pieces(name, content))}
    assert marks >= {
        b"zqxforfattare", b"zqxupphov", b"zqxbilaga", b"zqxpdfskript", b"zqxkamera", b"zqxmodell", b"zqxfotograf",
        b"zqxkommentar", b"zqxxmp", b"zqxritare", b"zqxhandlaggare", b"zqxbeslut",
    }  # fmt: skip


def words(found: Iterable[tuple[str, bytes]]) -> set[bytes]:
    return {word for _, content in found for word in MARK.findall(content)}
