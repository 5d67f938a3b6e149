"""The words of problems: many files become one, and no two rooms own the same code."""

import pytest

from publishing.base.problems import merged, word_files, wording

WHOLE = [
    # what it is                    files                                                codes, in order
    ("no file",                     {},                                                  []),
    ("one file, two prefixes",      {"a": {"x.one": 1, "y.one": 2}},                     ["x.one", "y.one"]),
    ("two files, as they come",     {"b": {"x.b": 1, "x.a": 2}, "a": {"y.one": 3}},      ["x.b", "x.a", "y.one"]),
    ("an empty file",               {"a": {}, "b": {"x.one": 1}},                        ["x.one"]),
    ("a prefix that begins alike",  {"a": {"x.one": 1}, "b": {"x-ray.one": 2}},          ["x.one", "x-ray.one"]),
]  # fmt: skip

CLASHES = [
    # what it is                   files                                                    what          where
    ("a code in two files",        {"a": {"x.one": 1}, "b": {"x.one": 1}},                  "code x.one", "a and b"),
    ("a prefix in two rooms",      {"a": {"x.one": 1}, "b": {"x.two": 2}},                  "prefix x",   "a and b"),
    ("rooms between them",         {"a": {"x.one": 1}, "b": {"y.one": 2}, "c": {"x.b": 3}}, "prefix x",   "a and c"),
    ("only the first dot counts",  {"a": {"x.y.one": 1}, "b": {"x.z.two": 2}},              "prefix x",   "a and b"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "codes"), [row[1:] for row in WHOLE], ids=[row[0] for row in WHOLE])
def test_the_files_become_one(files: dict[str, dict[str, int]], codes: list[str]) -> None:
    words = merged(files)
    assert list(words) == codes
    assert all(words[code] == value for file in files.values() for code, value in file.items())


@pytest.mark.parametrize(("files", "what", "where"), [row[1:] for row in CLASHES], ids=[row[0] for row in CLASHES])
def test_two_rooms_never_own_the_same(files: dict[str, dict[str, int]], what: str, where: str) -> None:
    with pytest.raises(ValueError) as clash:
        merged(files)
    assert str(clash.value) == f"The {what} stands in both {where}"


def test_every_room_is_read() -> None:
    files = word_files()
    assert list(files) == sorted(files) and {"base/problems.toml", "kinds/story/problems.toml"} <= set(files)
    assert len(wording()) == sum(map(len, files.values()))
