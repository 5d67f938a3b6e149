"""The command line: it helps an author who has never seen Python, and never takes their work away."""

import json
from pathlib import Path

import pytest

from publishing.base.problems import wording
from publishing.cli import problems_in
from publishing.kinds import ALL
from publishing.library.models import schemas
from publishing.library.stamping import stamped
from tests.tools.commands import change, run, said
from tests.tools.small import BASE, small_site

KEY = "bli-familjehem/kontakt"
PAGE = (BASE / f"docs/sv/{KEY}.md").read_text("utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_site(tmp_path)


# --- check


def test_a_healthy_site_has_nothing_to_mend(root: Path) -> None:
    result = run(root, "check")
    assert (result.exit_code, said(result)) == (0, "0 fel, 0 varningar, 0 upplysningar.\n")


CHECKS = [
    # what it shows  in place of  this  code, last line
    ("a fault",                     "owner: comm", "owner: kom", 1, "1 fel, 0 varningar, 0 upplysningar."),
    ("a notice stops nothing",      "på vardagar", "varje dag",  0, "0 fel, 0 varningar, 1 upplysningar."),
    ("a fault of the front matter", "title:",      "title",      1, "1 fel, 0 varningar, 0 upplysningar."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "last"), [pytest.param(*row, id=name) for name, *row in CHECKS])
def test_what_is_wrong_is_counted(old: str, new: str, code: int, last: str, root: Path) -> None:
    change(root / f"docs/sv/{KEY}.md", old, new)
    result = run(root, "check")
    assert (result.exit_code, said(result).splitlines()[-1]) == (code, last)


def test_faults_come_before_notices(root: Path) -> None:
    change(root / "docs/_data/offers.yml", "answer: yes", "answer: unconfirmed")
    change(root / f"docs/ar/{KEY}.md", "not-yet", "kanske")
    lines = [line for line in said(run(root, "check")).splitlines() if "[" in line]
    assert ["field.date" in lines[0], "offer.unconfirmed" in lines[-1]] == [True, True]


def test_notices_can_be_left_out_but_are_counted(root: Path) -> None:
    change(root / "docs/_data/offers.yml", "answer: yes", "answer: unconfirmed")
    assert said(run(root, "check", "--no-notices")) == "0 fel, 0 varningar, 1 upplysningar.\n"


def test_an_editor_gets_the_problems_as_json(root: Path) -> None:
    change(root / f"docs/sv/{KEY}.md", "2026-11-22", "i går")
    (problem,) = json.loads(said(run(root, "check", "--json")))
    assert problem == {
        "file": f"docs/sv/{KEY}.md", "line": 9, "column": 11, "length": 5, "level": "fault", "code": "field.date",
        "what": "»i går« är inget datum som finns.", "do": "Skriv år, månad och dag så här: 2026-11-22.",
    }  # fmt: skip


def test_wrong_settings_are_told_too(root: Path) -> None:
    change(root / "mkdocs.yml", "place: Provköping", "plats: Provköping")
    result = run(root, "check")
    assert result.exit_code == 1 and "Menade du »place«?" in said(result)


# --- new


@pytest.mark.parametrize("page", ["nyhet", "bli-familjehem/stod", "for-barn/mer/lek", "for-foraldrar/index.md", "/om/"])
def test_a_new_page_has_nothing_to_mend_but_its_gaps(page: str, root: Path) -> None:
    result = run(root, "new", page)
    key = page.removesuffix(".md").strip("/")
    assert result.exit_code == 0 and (root / f"docs/sv/{key}.md").is_file(), said(result)
    assert {problem.code for problem in problems_in(root) if problem.level != "notice"} == {"gap.left"}


RECORDS = [
    # what it shows     page                    what it holds
    ("a myth",          "myter/jobb",           "unreviewed: true"),
    ("a story",         "berattelser/kvall",    "example: true"),
    ("an event",        "handelser/kvall",      "access: [ask]"),
    ("a piece of news", "nyheter/snart",        "published: 2"),
    ("an insight",      "utveckling/insikter/x", "number: null"),
    ("a booklet",       "for-barn/4-7/mer",     "booklet: {age: 4-7}"),
    ("one of a time",   "for-barn/8-12/innan",  "booklet: {age: 8-12, time: before}"),
    ("an overview",     "myter/index",          "layout: page"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "holds"), [pytest.param(*row, id=name) for name, *row in RECORDS])
def test_a_new_record_has_the_form_of_its_folder(page: str, holds: str, root: Path) -> None:
    assert run(root, "new", page).exit_code == 0
    assert holds in (root / f"docs/sv/{page}.md").read_text("utf-8")
    assert {problem.code for problem in problems_in(root)} == {"gap.left", "translation.missing"}


@pytest.mark.parametrize("page", ["myter/jobb", "utveckling/insikter/x"])
def test_a_new_translation_of_a_record_is_swedish_still(page: str, root: Path) -> None:
    run(root, "new", page)
    assert run(root, "new", page, "--language", "ar").exit_code == 0
    assert "source:" not in (root / f"docs/ar/{page}.md").read_text("utf-8")
    told = {(problem.code, problem.spot.file) for problem in problems_in(root)}
    assert told == {("gap.left", f"docs/sv/{page}.md"), ("translation.still-swedish", f"docs/ar/{page}.md")}


def test_a_new_page_has_the_address_of_its_section(root: Path) -> None:
    run(root, "new", "for-barn/lek")
    text = (root / "docs/sv/for-barn/lek.md").read_text("utf-8")
    assert "section: children\n" in text and "audience: child\n" in text and "title: Lek\n" in text


def test_a_new_translation_is_no_translation_before_somebody_has_made_it(root: Path) -> None:
    written(root, "## Först {#forst}\n\nHej: [[familjehem]]. {V: SoL 9:2}")
    assert run(root, "new", "nyhet", "--language", "ar").exit_code == 0
    assert [problem.code for problem in problems_in(root)] == ["translation.still-swedish"]
    text = (root / "docs/ar/nyhet.md").read_text("utf-8")
    assert "{#forst}" not in text and "source:" not in text


def test_a_translation_keeps_words_that_yaml_would_mind(root: Path) -> None:
    written(root, "Text.")
    change(root / "docs/sv/nyhet.md", "title: Nyhet", 'title: "Ring: ”nu” \\"då\\""')
    run(root, "new", "nyhet", "--language", "ar")
    assert [problem.code for problem in problems_in(root)] == ["translation.still-swedish"]


def written(root: Path, body: str) -> None:
    """A new page, and its gaps filled in."""
    run(root, "new", "nyhet")
    path = root / "docs/sv/nyhet.md"
    path.write_text(
        path.read_text("utf-8")
        .replace("FYLL I: texten, med en rubrik över varje del", body)
        .replace("FYLL I: ", "Här får du veta ")
    )


@pytest.mark.parametrize("language", ["sv", "ar"])
def test_new_never_overwrites(language: str, root: Path) -> None:
    path = root / f"docs/{language}/{KEY}.md"
    before = path.read_bytes()
    result = run(root, "new", KEY, "--language", language)
    assert (result.exit_code, path.read_bytes()) == (1, before)
    assert "finns redan" in said(result)


REFUSED = [
    # what it shows                  arguments                      said
    ("a language that is not there", ["nyhet", "--language", "fi"], "Språket fi finns inte"),
    ("a translation of nothing",     ["nyhet", "--language", "ar"], "Det finns ingen svensk sida docs/sv/nyhet.md"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "words"), [pytest.param(*row, id=name) for name, *row in REFUSED])
def test_new_says_why_not(arguments: list[str], words: str, root: Path) -> None:
    result = run(root, "new", *arguments)
    assert result.exit_code == 1 and words in said(result)


# --- stamp


def test_stamp_then_a_changed_section_is_named(root: Path) -> None:
    arabic = root / f"docs/ar/{KEY}.md"
    assert run(root, "stamp", str(arabic)).exit_code == 0
    assert problems_in(root) == []
    change(root / f"docs/sv/{KEY}.md", "på vardagar", "varje dag")
    (problem,) = problems_in(root)
    assert (problem.code, problem.facts["sections"]) == ("translation.outdated", ["Tider"])
    assert run(root, "stamp", str(arabic)).exit_code == 0
    assert problems_in(root) == []


def test_a_change_at_the_top_is_named_by_the_title(root: Path) -> None:
    change(root / f"docs/sv/{KEY}.md", "Ring oss gärna.", "Skriv till oss.")
    assert [problem.facts["sections"] for problem in problems_in(root)] == [["Kontakt"]]


@pytest.mark.parametrize(
    "stamp", ['source: "12345678-12345"\n', "source: nonsens\n", ""], ids=["old", "broken", "none"]
)
def test_a_stamp_is_set_whatever_stood_there(stamp: str, root: Path) -> None:
    path = root / f"docs/ar/{KEY}.md"
    whole = path.read_text("utf-8")
    line = next(line for line in whole.splitlines(keepends=True) if line.startswith("source:"))
    path.write_text(whole.replace(line, stamp), "utf-8")
    assert run(root, "stamp", str(path)).exit_code == 0
    assert path.read_text("utf-8") == whole


STAMPED = [
    # what it shows               before                       after
    ("a first stamp",             "---\na: 1\n---\nB\n",       '---\na: 1\nsource: "x"\n---\nB\n'),
    ("an older stamp",            "---\nsource: y\na: 1\n---\nB\n", '---\nsource: "x"\na: 1\n---\nB\n'),
    ("the word in the text is left alone", "---\na: 1\n---\nsource: y\n", '---\na: 1\nsource: "x"\n---\nsource: y\n'),
    ("a rule in the text is left alone", "---\na: 1\n---\nB\n\n---\n", '---\na: 1\nsource: "x"\n---\nB\n\n---\n'),
    ("lines as Windows ends them", "---\r\na: 1\r\n---\r\nB\r\n", '---\r\na: 1\r\nsource: "x"\r\n---\r\nB\r\n'),
    ("an older stamp on Windows", "---\r\nsource: y\r\n---\r\n", '---\r\nsource: "x"\r\n---\r\n'),
    ("empty lines first",         "\n\n---\na: 1\n---\nB\n",   '\n\n---\na: 1\nsource: "x"\n---\nB\n'),
    ("a mark of byte order",      "\ufeff---\na: 1\n---\n",    '\ufeff---\na: 1\nsource: "x"\n---\n'),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [pytest.param(*row, id=name) for name, *row in STAMPED])
def test_a_stamp_touches_nothing_else(before: str, after: str) -> None:
    assert stamped(before, "x") == after


def test_line_ends_stay_as_they_are_on_disk(root: Path) -> None:
    path = root / f"docs/ar/{KEY}.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    assert run(root, "stamp", str(path)).exit_code == 0
    assert path.read_bytes() == before


UNSTAMPABLE = [
    # what it shows                     file                          said
    ("a Swedish page",                  f"docs/sv/{KEY}.md",          "är ingen översättning"),
    ("a file outside docs",             "mkdocs.yml",                 "är ingen översättning"),
    ("a data file",                     "docs/_data/offers.yml",      "är ingen översättning"),
    ("a page without front matter",     "docs/ar/index.md",           "[front-matter.missing]"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "words"), [pytest.param(*row, id=name) for name, *row in UNSTAMPABLE])
def test_stamp_says_why_not_and_changes_nothing(file: str, words: str, root: Path) -> None:
    if "[" in words:
        (root / file).write_text("Hej.\n", "utf-8")
    before = (root / file).read_bytes()
    result = run(root, "stamp", str(root / file))
    assert result.exit_code == 1 and words in said(result)
    assert (root / file).read_bytes() == before


# --- explain and schema


@pytest.mark.parametrize("code", sorted(wording()))
def test_every_problem_can_be_explained(code: str, root: Path) -> None:
    result = run(root, "explain", code)
    assert result.exit_code == 0 and said(result).startswith(f"{code}\n\n  ")


def test_an_unknown_code_is_told(root: Path) -> None:
    result = run(root, "explain", "field.dato")
    assert result.exit_code == 1 and "Koden field.dato finns inte" in said(result)


@pytest.mark.parametrize("kind", sorted(dict(schemas(ALL))))
def test_an_editor_gets_a_schema_with_descriptions(kind: str, root: Path) -> None:
    schema = json.loads(said(run(root, "schema", kind)))
    assert schema["additionalProperties"] is False
    assert all(field.get("description") for field in schema["properties"].values())


def test_without_a_kind_all_schemas_are_given_by_their_names(root: Path) -> None:
    assert list(json.loads(said(run(root, "schema")))) == [name for name, _ in schemas(ALL)]
