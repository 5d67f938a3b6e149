"""Inking: what is printed of words, and what counts as written on a paper."""

from publishing.press.inking import all_inked, letters
from tests.kinds.campaign.campaigns import settings

GIVEN = {"a": "شكراً", "more": [{"b": "يسهّل"}, "كَتَبْتُ"], "none": None, "number": 7}


def test_words_are_inked_wherever_they_stand_in_data() -> None:
    inked = {"a": "شكرا", "more": [{"b": "يسهل"}, "كتبت"], "none": None, "number": 7}
    assert all_inked(GIVEN, settings().language("ar")) == inked
    assert all_inked(GIVEN, settings().language("sv")) == GIVEN


def test_letters_are_what_is_written_not_what_is_drawn() -> None:
    written = letters({"a": "å", "svg": "x", "more": [{"b": "ö", "whole": "y"}], "none": None})
    assert written.split() == ["å", "ö"]
