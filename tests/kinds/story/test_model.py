"""Stories: which pages must be one, what one must tell, and that its files are what they are called."""

from typing import Any

import pytest
from pydantic import ValidationError

from publishing.kinds.story import KIND
from publishing.kinds.story.model import Media, Story, ending
from publishing.library.intake import Key

CONSENT = {"given": "2026-10-01", "until": "2027-10-01", "approved_by": "family-home-unit"}
FILM = {"kind": "film", "file": "film.mp4", "captions": "film.vtt", "transcript": "utskrift"}
SOUND = {"kind": "audio", "file": "ljud.mp3", "transcript": "utskrift"}


def given(**more: Any) -> dict[str, Any]:
    """An example with a film, changed; None takes a field away."""
    return {"example": True, "media": {name: value for name, value in {**FILM, **more}.items() if value is not None}}


def heard(**more: Any) -> dict[str, Any]:
    return {"example": True, "media": {**SOUND, **more}}


BACKWARDS = {**CONSENT, "until": "2026-09-30"}
WRONG: list[tuple[str, dict[str, Any], list[str]]] = [
    # what it shows                under story:                             codes
    ("nothing",                    {},                                      ["story.no-consent"]),
    ("neither one nor the other",  {"example": False},                      ["story.no-consent"]),
    ("both",                       {"example": True, "consent": CONSENT},   ["story.consent-and-example"]),
    ("ends before it was given",   {"consent": BACKWARDS},                  ["story.until-before-given"]),
    ("a film without captions",    given(captions=None),                    ["story.no-captions"]),
    ("a film without transcript",  given(transcript=None),                  ["story.no-transcript"]),
    ("a film without both",        given(captions=None, transcript=None), ["story.no-captions", "story.no-transcript"]),
    ("sound without transcript",   heard(transcript=None),                  ["story.no-transcript"]),
    ("sound as a film",            given(file="film.mp3"),                  ["story.media-kind"]),
    ("a film as sound",            heard(file="film.mp4"),                  ["story.media-kind"]),
    ("captions of another kind",   given(captions="a.srt"),                 ["story.not-captions"]),
]  # fmt: skip


@pytest.mark.parametrize(("story", "codes"), [pytest.param(*row, id=name) for name, *row in WRONG])
def test_what_is_wrong_with_a_story(story: dict[str, Any], codes: list[str]) -> None:
    with pytest.raises(ValidationError) as raised:
        Story.model_validate(story)
    assert [error["ctx"]["code"] for error in raised.value.errors()] == codes


RIGHT: list[tuple[str, dict[str, Any]]] = [
    ("an example", {"example": True}),
    ("with consent", {"consent": CONSENT}),
    ("consent for one day", {"consent": {**CONSENT, "until": "2026-10-01"}}),
    ("with a film", {"consent": CONSENT, "media": FILM}),
    ("with sound that nobody has to see", {"example": True, "media": SOUND}),
]


@pytest.mark.parametrize("story", [pytest.param(*row, id=name) for name, *row in RIGHT])
def test_what_a_story_may_be(story: dict[str, Any]) -> None:
    found = Story.model_validate(story)
    assert (found.until is None) == found.example


TYPES = [
    # kind    file             what browsers call it
    ("film",  "film.mp4",      "video/mp4"),
    ("film",  "Film.WEBM",     "video/webm"),
    ("audio", "ljud.mp3",      "audio/mpeg"),
    ("audio", "ljud.m4a",      "audio/mp4"),
    ("audio", "a.b.ogg",       "audio/ogg"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "file", "expected"), TYPES)
def test_what_kind_of_file_it_is(kind: str, file: str, expected: str) -> None:
    found = Media.model_validate({"kind": kind, "file": file, "captions": "x.vtt", "transcript": "utskrift"})
    assert found.type == expected


PLACES = [
    ("berattelser/tisdagar", True),
    ("berattelser/index", False),
    ("berattelser", False),
    ("om/berattelser/tisdagar", False),
    ("bli-familjehem/berattelser", False),
]


@pytest.mark.parametrize(("key", "expected"), PLACES)
def test_a_page_in_the_folder_must_be_a_story(key: str, expected: bool) -> None:
    (told,) = KIND.reads(Key)
    assert told.hold(key) is expected


def test_a_name_without_an_ending_has_none() -> None:
    assert (ending("film"), ending("Film.MP4")) == ("", ".mp4")
