"""Gaps: whoever writes the mark by hand, in whatever spelling, has written a gap and not a fact."""

import re
from unicodedata import category

import pytest

from publishing.text.gaps import UNSEEN, gap, gaps, gaps_as_read, wanted

SPELLINGS = [
    "FYLL I: numret",
    "Fyll i: numret",
    "fyll i: numret",
    "FYLL-I: numret",
    "fyll  i : numret",
    "Fyll\u00a0i: numret",
    "FYLL\u2013I: numret",
    "fylli: numret",
    "FYLL_I: numret",
    "Fyll\u00adi\uff1a numret",
    "FYLL I numret",
    "FYLL-I numret",
    "**FYLL I:** numret",
]


@pytest.mark.parametrize("text", SPELLINGS)
def test_any_spelling_is_the_mark_in_running_text_and_in_a_field(text: str) -> None:
    assert [each.wanted for each in gaps(f"Ring {text}\nNästa rad.")] == ["numret"]
    assert wanted(text) == "numret"


DISGUISED = [
    "FYLL&nbsp;I: numret",
    "**FYLL** I: numret",
    "FYLL&#32;I: numret",
    "&#70;YLL I: numret",
    "FYLL <!-- x --> I: numret",
    "Fyll <b>i</b>: numret",
    "FYLL [I](x.md): numret",
    "FYLL\u200dI: numret",
    "FYLL\u200eI: numret",
    "\uff26\uff39\uff2c\uff2c \uff29\uff1a numret",
    "F Y L L I: numret",
    "F**Y**LL&ensp;*i*&colon; numret",
    "fyll\ufe0f\u2063i: numret",
    "Här är åäö och &lt; FYLL&shy;I: numret",
]


@pytest.mark.parametrize("text", DISGUISED)
def test_the_mark_is_what_a_reader_reads(text: str) -> None:
    body = f"Först.\n\nRing {text}\nNästa rad."
    (found,) = gaps_as_read(body)
    assert found.wanted == "numret"
    assert body[found.start] in "FfＦ&"
    assert wanted(text) == (None if text.startswith("Här") else "numret")


def test_a_sign_of_format_may_stand_in_the_mark() -> None:
    format_signs = {chr(code) for code in range(0x110000) if category(chr(code)) == "Cf"}
    assert [sign for sign in format_signs if not re.match(f"[{UNSEEN}]", sign)] == []


ONLY_IN_FIELDS = ["fyll i numret", "Fyll i numret", "fyll-i numret", "  Fyll  i numret", "[fyll i numret]"]


@pytest.mark.parametrize("text", ONLY_IN_FIELDS)
def test_where_no_sentence_is_expected_the_colon_may_be_left_out(text: str) -> None:
    assert (wanted(text), list(gaps(text))) == ("numret", [])


SWEDISH = [
    "Fyll i planen här på skärmen.",
    "Skriv ut och fyll i med penna. Hur? Så här: vik.",
    "Vi har fyllt i: allt.",
    "uppfyll i: sak",
    "FYLLIG I SMAKEN",
]


@pytest.mark.parametrize("text", SWEDISH)
def test_a_sentence_about_filling_in_is_no_gap(text: str) -> None:
    assert [*gaps(text), *gaps_as_read(text)] == []


@pytest.mark.parametrize("value", ["042-10 50 00", "always", "fyllig@kommun.test", "https://fylli.test", ""])
def test_a_value_that_is_told_is_no_gap(value: str) -> None:
    assert wanted(value) is None


def test_a_new_text_begins_with_the_mark() -> None:
    (found,) = gaps(f"Först.\n\n{gap('rubriken')}\n")
    assert (found.start, found.wanted) == (8, "rubriken")
