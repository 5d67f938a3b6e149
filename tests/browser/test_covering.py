"""Kinds: no page is left out that holds something the others do not."""

from pathlib import Path

import pytest

from tests.browser.covering import covering, features, kinds

PAGE = '<body class="a"><main><p>Ord</p></main></body>'
DIFFERENT = [
    # what differs             the page                                                     is it something new
    ("only words",             PAGE.replace("Ord", "Andra ord"),                            False),
    ("one more of the same",   PAGE.replace("</p>", "</p><p>Ord</p>"),                      False),
    ("another element",        PAGE.replace("<p>Ord</p>", "<p>Ord</p><ul></ul>"),           True),
    ("another class",          PAGE.replace("<p>", '<p class="x">'),                        True),
    ("another role",           PAGE.replace("<p>", '<p role="status">'),                    True),
    ("another language",       PAGE.replace("<p>", '<p lang="ar">'),                        True),
    ("an attribute that counts", PAGE.replace("<p>", "<p hidden>"),                         True),
    ("another parent",         PAGE.replace("<main>", '<main id="main">'),                  True),
    ("another section",        PAGE.replace('class="a"', 'class="b"'),                       True),
]  # fmt: skip


@pytest.mark.parametrize(("page", "new"), [pytest.param(*row, id=name) for name, *row in DIFFERENT])
def test_what_makes_a_page_a_kind_of_its_own(page: str, new: bool) -> None:
    chosen = covering({"first": features(PAGE), "second": features(page) | features(PAGE)})
    assert chosen == (["second"] if new else ["first"])


def test_every_feature_is_on_a_page_that_is_chosen() -> None:
    pages = {"a": frozenset("xy"), "b": frozenset("yz"), "c": frozenset("xyw"), "d": frozenset("y")}
    chosen = covering(pages)
    assert frozenset[str]().union(*(pages[name] for name in chosen)) == frozenset("xyzw")
    assert "d" not in chosen


def test_what_is_known_needs_no_page(tmp_path: Path) -> None:
    for name, page in {"same": PAGE, "more": PAGE.replace("<p>", '<p lang="ar">')}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(page, "utf-8")
    assert kinds(tmp_path, ["same", "more"], features(PAGE)) == ["more"]
    assert kinds(tmp_path, ["same"], features(PAGE)) == []
