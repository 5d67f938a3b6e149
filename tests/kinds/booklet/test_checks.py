"""Booklets: what is told beyond the smallest cases in problems/, and what is left alone."""

from pathlib import Path

import pytest

from publishing.base.languages import Language
from publishing.cli import problems_in
from publishing.kinds.booklet.checks import Limit, count, limits
from publishing.kinds.booklet.model import Age
from tests.kinds.booklet.picture_books import BEFORE, OTHER, SPREADS, SPREADS_AR, booklets, child, facts
from tests.tools.small import small_site

LIMITS: list[tuple[str, Age, str, str | None, Limit]] = [
    # what it shows                       age      language  inherits  words in a sentence, in a spread
    ("the smallest",                      "4-7",   "sv",     None,     Limit(8, 30)),
    ("those in the middle",               "8-12",  "sv",     None,     Limit(14, 55)),
    ("the largest",                       "13-17", "sv",     None,     Limit(20, 80)),
    ("easy Swedish is Swedish",           "13-17", "sv-simple", "sv",   Limit(20, 80)),
    ("another language has half more",    "4-7",   "ar",     None,     Limit(12, 45)),
    ("and half a word is a word",         "8-12",  "ar",     None,     Limit(21, 83)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("age", "code", "inherits", "expected"), [pytest.param(*row, id=name) for name, *row in LIMITS]
)
def test_limits(age: Age, code: str, inherits: str | None, expected: Limit) -> None:
    assert limits(age, Language(code=code, name="x", inherits=inherits)) == expected


COUNTED = [
    # what it shows                            text                                words
    ("words and numbers",                      "Ring 116 111, eller chatta!",      5),
    ("vowel signs divide no word",             "مَدْرَسَة جديدة",                        2),
    ("nor does a joiner",                      "می\u200cشود رفت",                  2),
    ("nor a soft hyphen",                      "social\u00adsekreterare",          1),
    ("nor an apostrophe",                      "waa ma'aha we don’t",              4),
    ("a hyphen does",                          "e-post",                           2),
    ("marks are no words",                     "– … !",                            0),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in COUNTED])
def test_words_are_counted_in_every_script(text: str, expected: int) -> None:
    assert count(text) == expected


def told(tmp_path: Path, body: str = SPREADS, translated: str = SPREADS_AR, **files: str) -> list[tuple[str, str]]:
    """(code, file) of all that is told of a site with two booklets."""
    found = problems_in(small_site(tmp_path, files={**booklets(body, translated), **files}))
    return [(problem.code, problem.spot.file.split("/")[1]) for problem in found]


def test_nothing_is_told_of_a_booklet_as_it_should_be(tmp_path: Path) -> None:
    assert told(tmp_path) == []


def words(number: int, each: str = "ja") -> str:
    return " ".join([each] * number)


def spread(text: str, heading: str = "Mat?", picture: str = "![En lampa.](window:lamp)") -> str:
    """The spreads of the small booklet with one more, that answers no question of its own."""
    return f"{SPREADS}\n## {heading} {{#kalla}}\n\n{picture}\n\n{text}\n"


FULL = f"Ja {words(12)}. " * 4
TEXTS = [
    # what it shows  Swedish spread  codes
    ("as many words in a sentence as one may", spread(f"{words(14)}."), []),
    ("one more", spread(f"{words(15)}."), ["booklet.long-sentence"]),
    ("two sentences that are too long", spread(f"Ja {words(14)}. Ja. Ja {words(14)}."), ["booklet.long-sentence"] * 2),
    ("a colon ends a sentence", spread(f"{words(9)}: {words(9)}."), []),
    ("so does the end of an item", spread(f"- {words(9)}\n- {words(9)}"), []),
    ("a long heading", spread("Ja.", words(15)), ["booklet.long-sentence"]),
    ("as many words in a spread as one may", spread(f"{FULL}Ja nej ja."), []),
    ("one more in a spread", spread(f"{FULL}Ja nej ja nej."), ["booklet.many-words"]),
    ("the heading does not count in the spread", spread(f"{FULL}Ja nej ja.", "Vad äter man?"), []),
    ("nor do sources, marks and addresses", spread(f"{FULL}Ja [nej](#mat) ja. {{K}} {{V: En lag}}"), []),
    ("nor a picture's words, however many", spread("Ja.", picture=f"![{words(60)}](window:lamp)"), []),
    ("nor those in the same paragraph",
     spread(f"{FULL}Ja nej ja.", picture=f"![{words(9)}](window:lamp)\nJa.").replace("\nJa.", ""), []),
    ("a picture alone is no words", spread(""), ["booklet.no-words"]),
    ("a picture of another kind", spread("Ja.", picture='<img src="x.png" alt="X.">'),
     ["raw-html.picture", "booklet.no-picture"]),
    ("a window that is not written as one", spread("Ja.", picture='<img src="window:bed" alt="X.">'),
     ["raw-html.picture", "booklet.no-picture"]),
    ("three pictures are told once", spread("![A](window:one)\n\n![B](window:two)\n\nJa."), ["booklet.many-pictures"]),
    ("every heading within a spread", spread("Ja.\n\n### A\n\nJa.\n\n### B\n\nNej."), ["booklet.level"] * 2),
    ("a level that is skipped is told as that", spread("Ja.\n\n#### A\n\nJa."), ["heading.skips"]),
    ("words before the first", "Hej.\n\n" + spread("Ja."), ["booklet.before-first"]),
    ("a picture before the first", "![A](window:one)\n\n" + spread("Ja."), ["booklet.before-first"]),
    ("a block before the first", "{{ sitemap() }}\n\n" + spread("Ja."), ["booklet.before-first"]),
    ("a comment before the first", "<!-- Hej. -->\n\n" + spread("Ja."), []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "codes"), [pytest.param(*row, id=name) for name, *row in TEXTS])
def test_what_is_told_of_a_swedish_booklet(body: str, codes: list[str], tmp_path: Path) -> None:
    only = child("Innan du flyttar", body, facts("before", 10) + "languages: [sv]\n")
    files = {**booklets(), f"docs/sv/{BEFORE}.md": only, "docs/_data/questions.yml": "questions: []\n"}
    files = {name: text for name, text in files.items() if name != f"docs/ar/{BEFORE}.md"}
    found = problems_in(small_site(tmp_path, files=files))
    assert [problem.code for problem in found] == codes


LONG_AR = f"{words(21, 'نعم')}؟ {words(21, 'نعم')}."
TRANSLATIONS = [
    # what it shows  Arabic spreads  codes
    ("half as many words again", SPREADS_AR.replace("يمكنك أن تتذوق.", LONG_AR), []),
    ("one more", SPREADS_AR.replace("يمكنك أن تتذوق.", f"نعم {LONG_AR}"), ["booklet.long-sentence"]),
    ("another window", SPREADS_AR.replace("window:pot", "window:cat"), ["booklet.spreads-differ"]),
    ("the same windows in another order", SPREADS_AR.replace("dark,lamp", "lamp,dark"), ["booklet.spreads-differ"]),
    ("a lost picture is told as that", SPREADS_AR.replace("![قدر في نافذة.](window:pot)", ""), ["booklet.no-picture"]),
    ("a lost spread is told as a heading", SPREADS_AR.rpartition("##")[0],
     ["translation.headings-differ", "question.unanswered"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "codes"), [pytest.param(*row, id=name) for name, *row in TRANSLATIONS])
def test_what_is_told_of_a_translation(body: str, codes: list[str], tmp_path: Path) -> None:
    found = told(tmp_path, translated=body)
    assert [code for code, _ in found if code != "translation.sources-differ"] == codes
    assert {file for _, file in found} <= {"ar"}


def test_a_translation_of_an_older_text_may_show_the_older_pictures(tmp_path: Path) -> None:
    files = booklets()
    newer = str(files[f"docs/sv/{BEFORE}.md"]).replace("window:pot", "window:cat")
    found = problems_in(small_site(tmp_path, files={**files, f"docs/sv/{BEFORE}.md": newer}))
    assert {problem.code for problem in found} == {"translation.outdated"}


TWO = "layout: booklet\naudience: child\nbooklet: {{age: {age}{time}}}\n"
SAME = [
    # what it shows                        age      time               codes
    ("two more for the same",              "8-12",  ", time: during",  ["booklet.twice"] * 2),
    ("two for another age",                "4-7",   ", time: during",  ["booklet.twice"]),
    ("two samples, for no time",           "8-12",  "",                []),
]  # fmt: skip


@pytest.mark.parametrize(("age", "time", "codes"), [pytest.param(*row, id=name) for name, *row in SAME])
def test_a_child_is_never_given_two_booklets_for_one_time(
    age: str, time: str, codes: list[str], tmp_path: Path
) -> None:
    more = TWO.format(age=age, time=time) + "languages: [sv]\n"
    files = {f"docs/sv/for-barn/8-12/{name}.md": child(f"Bok {name}", OTHER, more) for name in ("x", "y")}
    assert [code for code, _ in told(tmp_path, **files)] == codes
