"""Ready: what is not written yet is shown to its author, and to nobody where nobody watches."""

from pathlib import Path

import pytest

from publishing import promises
from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.library.library import Library
from publishing.library.reading import read_library
from tests.tools.small import BASE, TODAY, buildable, small_site

KEY = "bli-familjehem/kontakt"
SWEDISH, ARABIC = (BASE / f"docs/{code}/{KEY}.md" for code in ("sv", "ar"))
GAP = "Ring oss gärna. FYLL I: när"


def read(folder: Path, files: dict[str, str], *, gaps: bool) -> tuple[Library, list[str]]:
    root = buildable(small_site(folder, files=files))
    found, problems = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY, gaps=gaps)
    told = [*problems, *promises.problems(found, tuple)]
    return found, [problem.code for problem in told if problem.level != "notice"]


@pytest.fixture
def unwritten() -> dict[str, str]:
    """A page with a gap, and another that leads to a heading of it."""
    link = f"\n[Tider]({KEY.rpartition('/')[2]}.md#tider)\n"
    text = SWEDISH.read_text("utf-8")
    return {
        f"docs/sv/{KEY}.md": text.replace("Ring oss gärna.", GAP),
        "docs/sv/bli-familjehem/om.md": text.replace("---\n\n", "languages: [sv]\n---\n\n", 1) + link,
    }


def test_its_author_sees_a_page_with_gaps_and_is_told(unwritten: dict[str, str], tmp_path: Path) -> None:
    found, told = read(tmp_path, unwritten, gaps=True)
    assert GAP in found.guides[KEY].source.document.body and told == ["gap.left"]


def test_where_nobody_watches_only_its_address_is_left(unwritten: dict[str, str], tmp_path: Path) -> None:
    found, told = read(tmp_path, unwritten, gaps=False)
    page = found.guides[KEY]
    assert told == ["gap.left"] and (page.withheld, found.shown(page), page.kind) == (True, False, "")
    assert {code: edition.document.body for code, edition in page.editions.items()} == {"sv": "", "ar": ""}
    assert page.source.words.title == "Sidan är inte klar än"
    assert page.editions["ar"].words.title == "هذه الصفحة ليست جاهزة بعد"
    leads = found.resolve("kontakt.md#tider", "bli-familjehem/om")
    assert (leads.kind, leads.fragment) == ("page", "")


def test_a_translation_with_gaps_gives_way_to_swedish_where_nobody_watches(tmp_path: Path) -> None:
    files = {f"docs/ar/{KEY}.md": ARABIC.read_text("utf-8").replace("اتصل بنا.", "FYLL I: اتصل بنا.")}
    found, told = read(tmp_path, files, gaps=False)
    assert told == ["gap.left"] and list(found.guides[KEY].editions) == ["sv"]


@pytest.mark.parametrize("gaps", [True, False], ids=["watched", "not watched"])
def test_swedish_words_under_another_language_are_the_fallback_always(gaps: bool, tmp_path: Path) -> None:
    front, body = SWEDISH.read_text("utf-8").split("next_page:")
    files = {
        f"docs/ar/{KEY}.md": f"{front}native_reader: not-yet\n---\n{body.split('---', 1)[1].replace(' {#tider}', '')}"
    }
    found, told = read(tmp_path, files, gaps=gaps)
    assert told == [] and list(found.guides[KEY].editions) == ["sv"]
    assert found.guides[KEY].status("ar") == "missing"
