"""Forms: what a page is read as, by its place and front matter, and what is told of the keys of other kinds."""

from pathlib import Path
from typing import Any

import pytest

from publishing.base.problems import Spot
from publishing.base.settings import read_settings
from publishing.base.yamltext import Mapped
from publishing.kinds import ALL
from publishing.kinds.booklet.model import answers_of
from publishing.kinds.road.model import step_of
from publishing.kinds.support.model import times_of
from publishing.library.guides import Translated, Words
from publishing.library.intake import Folder, Key, Layout, Marks, Records
from publishing.library.kinds import reads
from publishing.library.models import Models, models_of, plain, schemas
from publishing.library.reading import read_library
from tests.kinds.myth.myths import myth
from tests.tools.happenings import AT_THE_LIBRARY, event, page
from tests.tools.small import TODAY, library, small_site

EVENT = event("2027-01-14 18:00", "2027-01-14 19:30", AT_THE_LIBRARY)
MARKS = "step: samtalet\ntimes: [during]\nanswers: [varfor]\n"


def form(key: str, front: Any) -> Models:
    return models_of(ALL, key, Mapped(front, {}, {}, Spot("x.md")))


FOUND = [
    # what it shows                             key                      front matter                     kind
    ("by its place",                            "myter/jobb",            {},                              "myth"),
    ("by a place below the page that lists it", "utveckling/insikter/x", {},                              "insight"),
    ("the first page of a place is ordinary",   "myter/index",           {},                              ""),
    ("a folder in the place is another place",  "myter/mer/jobb",        {},                              ""),
    ("by its layout",                           "x",                     {"layout": "booklet"},           "booklet"),
    ("by another layout of the same kind",      "x",                     {"layout": "translations"},      "overview"),
    ("by a key",                                "x",                     {"published": "2026-11-01"},     "news"),
    ("by a key that is still empty",            "x",                     {"event": None},                 "event"),
    ("by a key that stands in another folder",  "x",                     {"story": {}},                   "story"),
    ("by the folder of a key, without the key", "berattelser/x",         {},                              "story"),
    ("the first page of that folder",           "berattelser/index",     {},                              ""),
    ("a place before a layout",                 "myter/jobb",            {"layout": "booklet"},           "myth"),
    ("a layout before a key",                   "x",                     {"event": {}, "layout": "form"}, "form"),
    ("the folder of a key before a layout",     "berattelser/x",         {"layout": "booklet"},           "story"),
    ("the folder of a key before another key",  "berattelser/x",         {"event": {}},                   "story"),
    ("of two keys the first kind's",            "x",                     {"published": "", "event": {}},  "event"),
    ("an ordinary page",                        "x",                     {"layout": "page"},              ""),
    ("another ordinary page",                   "x",                     {"layout": "hub"},               ""),
    ("a page that says nothing",                "x",                     {},                              ""),
    ("a layout that nobody has",                "x",                     {"layout": "fish"},              ""),
    ("a layout that is no word",                "x",                     {"layout": ["booklet"]},         ""),
    ("front matter that is a list",             "x",                     ["layout: booklet"],             ""),
    ("front matter that is empty",              "x",                     None,                            ""),
]  # fmt: skip


@pytest.mark.parametrize(("key", "front", "kind"), [pytest.param(*row, id=name) for name, *row in FOUND])
def test_what_a_page_is_read_as(key: str, front: Any, kind: str) -> None:
    assert form(key, front).kind == kind


FORMS = [
    # what it shows                key             front matter             it may have        it may not
    ("an ordinary page",           "x",            {},                      {"section"},       {"role", "claim"}),
    ("what a layout adds",         "x",            {"layout": "booklet"},   {"booklet"},       {"form", "role"}),
    ("what a key adds",            "x",            {"event": {}},           {"event"},         {"published"}),
    ("facts and words of a key",   "x",            {"story": {}},           {"story", "role"}, {"event"}),
    ("a record has its own alone", "myter/jobb",   {},                      {"claim"},         {"title", "section"}),
]  # fmt: skip


@pytest.mark.parametrize(("key", "front", "has", "lacks"), [pytest.param(*row, id=name) for name, *row in FORMS])
def test_what_a_page_may_have(key: str, front: Any, has: set[str], lacks: set[str]) -> None:
    names = set(form(key, front).swedish.model_fields)
    assert has <= names and not lacks & names


@pytest.mark.parametrize(("key", "front"), [row[1:3] for row in FORMS], ids=[row[0] for row in FORMS])
def test_a_translation_has_the_words_and_may_set_no_fact(key: str, front: Any) -> None:
    found = form(key, front)
    words, swedish = set(found.words.model_fields), set(found.swedish.model_fields)
    assert set(found.translation.model_fields) == words | set(Translated.model_fields)
    assert found.fact_names >= swedish - words and not found.fact_names & words


def test_a_page_of_a_record_knows_the_record() -> None:
    found = form("myter/jobb", {}).record
    assert found and found.folder == "myter"
    assert form("x", {"layout": "booklet"}).record is None


def test_a_layout_that_nobody_has_is_told_with_those_there_are(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, {"docs/sv/x.md": page("X", "layout: booklett\n")})
    assert (problem[0], problem[1]["near"]) == ("field.choice", "booklet")
    assert {"page", "hub", *(layout.name for layout in reads(ALL, Layout))} == set(problem[1]["choices"])


# --- marks


MARKED = [
    # what it shows             facts of the page
    ("an ordinary page",        ""),
    ("of a layout",             "layout: translations\n"),
    ("of a key",                "published: 2026-11-01\n"),
]  # fmt: skip


@pytest.mark.parametrize("facts", [pytest.param(*row, id=name) for name, *row in MARKED])
def test_any_page_may_have_the_marks_of_every_kind(facts: str, tmp_path: Path) -> None:
    guide = library(small_site(tmp_path, files={"docs/sv/x.md": page("X", facts + MARKS)})).guides["x"]
    assert (step_of(guide), times_of(guide), answers_of(guide)) == ("samtalet", ["during"], ["varfor"])


def test_no_mark_is_left_out_of_a_page() -> None:
    names = {name for marks in reads(ALL, Marks) for name in marks.facts.model_fields}
    assert names == {"step", "times", "answers"}
    forms = [plain(ALL), *(form("x", {"layout": each.name}) for each in reads(ALL, Layout))]
    forms += [form("x", {each.name: None}) for each in reads(ALL, Key)]
    assert all(names <= each.fact_names for each in forms)


# --- the keys of other kinds


def told(tmp_path: Path, files: dict[str, str | bytes]) -> list[tuple[str, dict[str, Any]]]:
    root = small_site(tmp_path, files=files)
    _, problems = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)
    return [(problem.code, dict(problem.facts)) for problem in problems]


OTHERS = [
    # what it shows                   key       front matter                              field, kind, way, mine
    ("of a layout",                   "x",      page("X", "doors: [index.md]\n"),
     ("doors", "startsida", "layout: home", "layout: page")),
    ("of a key",                      "x",      page("X", EVENT + "published: 2026-11-01\n"),
     ("published", "nyhet", "published:", "event:")),
    ("a word of a key",               "x",      page("X", "role: Kontaktperson\n"),
     ("role", "berättelse", "story:", "layout: page")),
    ("of a record",                   "x",      page("X", "layout: glossary\nclaim: Man måste vara två.\n"),
     ("claim", "myt", "myter/", "layout: glossary")),
    ("on a record",                   "myter/x", myth(more="published: 2026-11-01\n"),
     ("published", "nyhet", "published:", "myter/")),
    ("by the folder of a key",        "berattelser/x",
     page("X", "story: {example: true}\ndoors: [../index.md]\n").replace("next_page: ", "next_page: ../"),
     ("doors", "startsida", "layout: home", "story:")),
    ("its own layout, of several",    "x",      page("X", "layout: translations\nclaim: Man måste vara två.\n"),
     ("claim", "myt", "myter/", "layout: translations")),
    ("a layout, where a place says what it is", "berattelser/x",
     page("X", "story: {example: true}\nlayout: matrix\n").replace("next_page: ", "next_page: ../"),
     ("layout", "vem gör vad", "layout: matrix", "story:")),
    ("whatever stands under the key", "x",      page("X", "road: nej\n"),
     ("road", "väg", "layout: steps", "layout: page")),
]  # fmt: skip


@pytest.mark.parametrize(("key", "text", "expected"), [pytest.param(*row, id=name) for name, *row in OTHERS])
def test_a_key_of_another_kind_is_told_with_its_kind_and_the_way_there(
    key: str, text: str, expected: tuple[str, str, str, str], tmp_path: Path
) -> None:
    names = ("field", "kind", "way", "mine")
    assert told(tmp_path, {f"docs/sv/{key}.md": text}) == [("kind.other-key", dict(zip(names, expected, strict=True)))]


STRAYS = [
    # what it shows                        facts of the page                        code, line
    ("a code of its own",                  "booklet: {age: 4-7}\n",                 ("booklet.not-shown", 10)),
    ("the first kind that has the key",    "form: {fields: []}\n",                 ("form.not-shown", 10)),
    ("at what stands under the key",       "routes:\n  - {id: polisen}\n",          ("support.not-shown", 11)),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "expected"), [pytest.param(*row, id=name) for name, *row in STRAYS])
def test_a_kind_may_have_words_of_its_own_for_its_key(facts: str, expected: tuple[str, int], tmp_path: Path) -> None:
    root = small_site(tmp_path, files={"docs/sv/x.md": page("X", facts)})
    _, problems = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)
    assert [(problem.code, problem.spot.line) for problem in problems] == [expected]


def test_a_key_of_another_kind_is_removed_and_the_page_stays_as_it_is(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"docs/sv/x.md": page("X", "doors: [index.md]\nstep: samtalet\nrole: Y\n")}
    root = small_site(tmp_path, files=files)
    found, problems = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)
    guide = found.guides["x"]
    assert [(problem.code, problem.spot.line) for problem in problems] == [
        ("kind.other-key", 10),
        ("kind.other-key", 12),
    ]
    assert (guide.kind, step_of(guide), type(guide.source.words)) == ("", "samtalet", plain(ALL).swedish)
    assert not {"doors", "role"} & set(type(guide.facts).model_fields)


NOBODYS = [
    # what it shows                             key        text                                       code
    ("a key nobody has",                        "x",       page("X", "hader: 3\n"),                   "field.unknown"),
    ("what every page has, on a record",        "myter/x", myth(more="section: about\n"),             "field.unknown"),
    ("a mark, on a record",                     "myter/x", myth(more="answers: [varfor]\n"),          "field.unknown"),
    ("what a translation says of itself",       "x",       page("X", "native_reader: not-yet\n"),     "field.unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "text", "code"), [pytest.param(*row, id=name) for name, *row in NOBODYS])
def test_a_key_of_no_other_kind_is_only_unknown(key: str, text: str, code: str, tmp_path: Path) -> None:
    assert [each for each, _ in told(tmp_path, {f"docs/sv/{key}.md": text})] == [code]


# --- for editors


def test_an_editor_can_ask_for_two_forms_of_each_kind_and_of_an_ordinary_page() -> None:
    pages = [kind.slug for kind in ALL if any(isinstance(each, Layout | Key | Records | Folder) for each in kind.read)]
    names = [name for name, _ in schemas(ALL)]
    assert names == [each for name in ("page", *pages) for each in (name, f"{name}-translation")]
    assert len(names) == len(set(names))


def test_the_forms_of_editors_are_those_that_pages_are_read_as() -> None:
    known = dict(schemas(ALL))
    asked: list[tuple[str, str, Any]] = [("page", "x", {}), ("myth", "myter/x", {}), ("story", "x", {"story": {}})]
    for name, key, front in asked:
        found = form(key, front)
        assert (known[name], known[f"{name}-translation"]) == (found.swedish, found.translation)
    assert Words.model_fields.keys() <= known["page-translation"].model_fields.keys()
