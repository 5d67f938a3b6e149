"""Stamping: a stamp says that somebody has looked; the command asks when it can see that nobody has."""

import subprocess
from pathlib import Path

import pytest

from publishing.cli import stamping
from tests.tools.commands import change, run, said
from tests.tools.small import small_site

KEY = "bli-familjehem/kontakt"
SWEDISH, ARABIC = f"docs/sv/{KEY}.md", f"docs/ar/{KEY}.md"
ME = ("-c", "user.name=x", "-c", "user.email=x@x.test", "-c", "commit.gpgsign=false")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_site(tmp_path)


@pytest.fixture
def kept(root: Path) -> Path:
    """The site in a repository of its own, as it was when it was last stamped."""
    git(root, "init", "-q")
    commit(root)
    return root


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", *ME, *arguments], cwd=root, check=True, capture_output=True)


def commit(root: Path) -> None:
    git(root, "add", ".")
    git(root, "commit", "-qm", "x")


def test_it_asks_about_the_section_that_nobody_has_touched(kept: Path) -> None:
    change(kept / SWEDISH, "på vardagar", "varje dag")
    before = (kept / ARABIC).read_bytes()
    result = run(kept, "stamp", str(kept / ARABIC))
    assert (result.exit_code, (kept / ARABIC).read_bytes()) == (1, before)
    assert "Du har inte ändrat något i »الأوقات«. Stämpla ändå? [j/N]" in said(result)
    assert "YES=1" in said(result)


def test_who_says_yes_stamps(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(kept / SWEDISH, "på vardagar", "varje dag")
    monkeypatch.setattr(stamping, "answered", lambda question: True)
    assert "stämplad" in said(run(kept, "stamp", str(kept / ARABIC)))
    change(kept / SWEDISH, "varje dag", "på måndagar")
    assert run(kept, "stamp", "--yes", str(kept / ARABIC)).exit_code == 0


def test_it_does_not_ask_about_what_has_been_followed(kept: Path) -> None:
    change(kept / SWEDISH, "på vardagar", "varje dag")
    change(kept / ARABIC, "نجيب في أيام العمل.", "نجيب كل يوم.")
    assert run(kept, "stamp", str(kept / ARABIC)).exit_code == 0


def test_a_translation_committed_before_it_is_stamped_has_been_followed_too(kept: Path) -> None:
    change(kept / SWEDISH, "på vardagar", "varje dag")
    change(kept / ARABIC, "نجيب في أيام العمل.", "نجيب كل يوم.")
    commit(kept)
    assert run(kept, "stamp", str(kept / ARABIC)).exit_code == 0


def test_it_asks_about_the_words_at_the_top_by_the_name_of_the_file(kept: Path) -> None:
    change(kept / SWEDISH, "Ring oss gärna.", "Skriv till oss.")
    change(kept / ARABIC, "نجيب في أيام العمل.", "نجيب كل يوم.")
    assert f"»{ARABIC}«" in said(run(kept, "stamp", str(kept / ARABIC)))


def test_a_stamp_that_holds_is_left_alone(root: Path) -> None:
    before = (root / ARABIC).read_bytes()
    assert "redan stämplad" in said(run(root, "stamp", str(root / ARABIC)))
    assert (root / ARABIC).read_bytes() == before


def test_without_git_nobody_is_asked(root: Path) -> None:
    change(root / SWEDISH, "på vardagar", "varje dag")
    assert run(root, "stamp", str(root / ARABIC)).exit_code == 0


@pytest.mark.parametrize("flags", [[], ["--yes"]], ids=["asked", "told yes"])
def test_swedish_words_are_never_stamped_as_another_language(flags: list[str], root: Path) -> None:
    (root / ARABIC).unlink()
    run(root, "new", KEY, "--language", "ar")
    result = run(root, "stamp", *flags, str(root / ARABIC))
    assert result.exit_code == 1 and "[translation.still-swedish]" in said(result)
    assert "source:" not in (root / ARABIC).read_text("utf-8")


def test_easy_swedish_may_be_alike_when_somebody_says_so(root: Path) -> None:
    line = "      - {code: sv-simple, name: Lätt svenska, path: latt, inherits: sv}\n"
    change(root / "mkdocs.yml", "      - {code: ar", f"{line}      - {{code: ar")
    run(root, "new", KEY, "--language", "sv-simple")
    easy = root / f"docs/sv-simple/{KEY}.md"
    assert "ord för ord. Stämpla ändå?" in said(run(root, "stamp", str(easy)))
    assert run(root, "stamp", "--yes", str(easy)).exit_code == 0
    assert "still-swedish" not in said(run(root, "check"))


NOTHING = [
    # what it shows          arguments                  said
    ("no file",              [],                        "make stamp FILE="),
    ("a file not there",     ["docs/ar/borta.md"],      "borta.md finns inte"),
    ("an option not there",  ["--ja", "mkdocs.yml"],    "--ja finns inte"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "words"), [pytest.param(*row, id=name) for name, *row in NOTHING])
def test_what_is_typed_wrongly_is_told_in_swedish(arguments: list[str], words: str, root: Path) -> None:
    result = run(root, "stamp", *arguments)
    assert result.exit_code != 0 and words in said(result)
    assert not any(english in said(result) for english in ("Error", "Usage", "Missing", "No such"))
