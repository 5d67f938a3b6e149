"""Myths: one record a file; the fact is the title, the words are stamped, and nothing stands without ground."""

from datetime import date
from pathlib import Path

import pytest

from publishing.base.problems import Problem
from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.kinds.myth.model import in_order, myth_of
from publishing.kinds.road.model import step_of
from publishing.library.editions import stamped_parts
from publishing.library.guides import Dated
from publishing.library.reading import read_library
from tests.kinds.myth.myths import myth, translated
from tests.tools.small import TODAY, library, small_site


def problems(tmp_path: Path, text: str) -> list[Problem]:
    root = small_site(tmp_path, files={"docs/sv/myter/singel.md": text})
    return read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)[1]


def test_the_fact_is_the_title_and_the_answer_the_lead(tmp_path: Path) -> None:
    files = {"docs/sv/myter/singel.md": myth(), "docs/ar/myter/singel.md": translated()}
    guide = library(small_site(tmp_path, files=files)).guides["myter/singel"]
    assert guide.kind == "myth"
    assert guide.source.words.title == "Du kan bli familjehem som ensam vuxen."
    assert guide.source.words.lead.startswith("Vi tittar på tid")
    assert guide.edition("ar").words.title == "يمكنك ذلك وأنت وحدك."
    assert step_of(guide) == "lasa-och-prova"


def test_the_overview_beside_them_is_an_ordinary_page(tmp_path: Path) -> None:
    index = (
        (Path(__file__).parents[2] / "tools/base/docs/sv/bli-familjehem/kontakt.md")
        .read_text("utf-8")
        .replace("next_page: ../index.md", "next_page: ../bli-familjehem/kontakt.md")
    )
    found = library(small_site(tmp_path, files={"docs/sv/myter/index.md": index}))
    assert found.guides["myter/index"].kind == ""


CHANGES = [
    # what changes             from                        to
    ("the claim",              "Man måste vara två.",      "Man måste vara tre."),
    ("the fact",               "som ensam vuxen.",         "ensam."),
    ("the body",               "en enda vuxen.",           "en vuxen."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [pytest.param(*row, id=name) for name, *row in CHANGES])
def test_a_translation_is_told_when_any_word_changes(old: str, new: str, tmp_path: Path) -> None:
    def parts(text: str, name: str) -> object:
        folder = tmp_path / name
        found = library(small_site(folder, files={"docs/sv/myter/singel.md": text}))
        return stamped_parts(found.guides["myter/singel"].source)

    before = parts(myth(), "before")
    assert before == parts(myth(), "again")
    assert before != parts(myth().replace(old, new), "after")


def test_they_stand_by_question_and_order(tmp_path: Path) -> None:
    files = {
        f"docs/sv/myter/{name}.md": myth(f"Påstående {name}.", topic=topic, order=order)
        for name, topic, order in (("c", "child", 1), ("b", "who", 2), ("a", "who", 1))
    }
    found = library(small_site(tmp_path, files=files))
    assert [guide.key for guide, _ in in_order(found.guides.values())] == ["myter/a", "myter/b", "myter/c"]


def test_sources_keep_the_order_of_the_record(tmp_path: Path) -> None:
    text = (
        myth()
        .replace("kin: []", '  - {text: "Lund", dated: not-stated}\nkin: []')
        .replace("{V: SoL 9:2}", "{V: Lund} {V: SoL 9:2}")
    )
    guide = library(small_site(tmp_path, files={"docs/sv/myter/singel.md": text})).guides["myter/singel"]
    assert guide.sources == (Dated("SoL 9:2", "2025-09/2026-07"), Dated("Lund", "not-stated"))
    assert (found := myth_of(guide)) and found.review_by == date(2027, 11, 1)


DATES = [
    # what is written                 may it be
    ("2022",                          True),
    ("2022-04",                       True),
    ("2022-04-01",                    True),
    ("2025-09/2026-07",               True),
    ("not-stated",                    True),
    ("okänt",                         False),
    ("april 2022",                    False),
]  # fmt: skip


@pytest.mark.parametrize(("dated", "fits"), DATES)
def test_a_source_says_when_it_is_from(dated: str, fits: bool, tmp_path: Path) -> None:
    assert (problems(tmp_path, myth(dated=dated)) == []) is fits


def test_a_translation_may_not_move_the_review(tmp_path: Path) -> None:
    text = translated().replace("native_reader:", "review_by: 2030-01-01\nnative_reader:")
    root = small_site(tmp_path, files={"docs/sv/myter/singel.md": myth(), "docs/ar/myter/singel.md": text})
    told = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)[1]
    assert [problem.code for problem in told] == ["translation.sets-fact"]
