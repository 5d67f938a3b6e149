"""Names: one pattern for what may become an address, and the name that another should have."""

import pytest

from publishing.library.names import as_text, better, fits, original, readable, same, shown

FITTING = [
    # text or file            may be called so
    ("innan.md",              True),
    ("4-7.md",                True),
    ("innan.mat.mp3",         True),
    ("hund.jpg",              True),
    ("licens",                True),
    ("Innan.md",              False),
    ("åka.md",                False),
    ("aka buss.md",           False),
    ("aka_buss.md",           False),
    ("-innan.md",             False),
    ("innan-.md",             False),
    ("in--nan.md",            False),
    ("in.nan.md",             False),
    ("innan.md\n",            False),
    ("IMG_1234.JPG",          False),
    ("hund..jpg",             False),
    ("ورقة.pdf",              False),
    ("",                      False),
]  # fmt: skip


@pytest.mark.parametrize(("name", "may"), FITTING)
def test_what_may_be_called_so(name: str, may: bool) -> None:
    assert fits(name) is may


@pytest.mark.parametrize(("name", "may"), [("for-barn", True), ("13-17", True), ("för-barn", False), ("a.b", False)])
def test_what_a_folder_may_be_called(name: str, may: bool) -> None:
    assert fits(name, folder=True) is may


BETTER = [
    # name                   the name it should have
    ("Åka Buss.md",          "aka-buss.md"),
    ("STOR.md",              "stor.md"),
    ("under_streck.md",      "under-streck.md"),
    ("in.nan.md",            "in-nan.md"),
    ("IMG_1234.JPG",         "img-1234.jpg"),
    ("Innan.Mat.MP3",        "innan.mat.mp3"),
    ("hund..jpg",            "hund.jpg"),
    ("ورقة.pdf",             "abc.pdf"),
    ("bl\udce5 lapp.jpg",    "bl-lapp.jpg"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), BETTER)
def test_the_name_it_should_have_fits(name: str, expected: str) -> None:
    assert better(name) == expected and fits(expected)


TEXTS = [
    # name                   as a text
    ("ny-nyhet.md.txt",      "ny-nyhet.md"),
    ("Ny sida.MD",           "ny-sida.md"),
    ("ny.md.md",             "ny.md"),
    ("ny.markdown",          "ny.md"),
    ("ny.md ",               "ny.md"),
    ("resa.txt",             "resa.md"),
    ("resa",                 "resa.md"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), TEXTS)
def test_the_name_a_text_should_have(name: str, expected: str) -> None:
    assert as_text(name) == expected and fits(expected)


COPIES = [
    # name                              is copied from
    ("sju-sprak - Kopia.md",            "sju-sprak.md"),
    ("sju-sprak - Kopia (2).md",        "sju-sprak.md"),
    ("sju-sprak (1).md",                "sju-sprak.md"),
    ("sju-sprak kopia.md",              "sju-sprak.md"),
    ("sju-sprak copy 2.md",             "sju-sprak.md"),
    ("sju-sprak (copy).md",             "sju-sprak.md"),
    ("Kopia av sju-sprak.md",           "sju-sprak.md"),
    ("sju-sprak 2.md",                  "sju-sprak.md"),
    ("sju-sprak (1).jpg",               None),
    ("Kopiera mera.md",                 None),
    ("Sju sprak.md",                    None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), COPIES)
def test_a_copy_is_known_by_what_it_was_copied_from(name: str, expected: str | None) -> None:
    assert original(name, {"sju-sprak.md", "annat.jpg", name}) == expected


SAME = [
    # what it shows                     paths                                   the one that is told
    ("capitals",                        ["sv/buss.md", "sv/Buss.md"],           ["sv/Buss.md"]),
    ("a letter and its accent",         ["sv/cafe\u0301.jpg", "sv/caf\u00e9.jpg"], ["sv/caf\u00e9.jpg"]),
    ("a folder, and not all in it",     ["sv/A", "sv/a", "sv/A/x.md", "sv/a/x.md"], ["sv/A"]),
    ("three",                           ["sv/A.md", "sv/a.md", "sv/a.MD"],      ["sv/A.md", "sv/a.MD"]),
    ("others",                          ["sv/a.md", "ar/a.md", "sv/b/A.md"],    []),
]  # fmt: skip


@pytest.mark.parametrize(("paths", "told"), [pytest.param(*row, id=name) for name, *row in SAME])
def test_names_that_are_one_to_many_computers(paths: list[str], told: list[str]) -> None:
    assert [path for path, _ in same(paths)] == told


UNREADABLE = ["bl\udce5.jpg", "rad\nbrytning.md", "\u202efdp.exe", "nbsp\u00a0.md", "esc\x1b[2J.md"]


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_told_with_marks(name: str) -> None:
    assert not readable(name) and readable(shown(name))
