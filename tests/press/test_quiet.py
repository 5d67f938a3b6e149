"""Quiet: what runs or tells goes wherever it lies, in lists too, and what leads somewhere stays."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from publishing.press.quiet import is_of, keep, quieten

SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert()"))
LAUNCH = Dictionary(S=Name.Launch, F=String("cmd.exe"))
WEB = Dictionary(S=Name.URI, URI=String("https://x.test/"))
OBJECTS = [
    # what it shows                       object                                                          stays
    ("a script in a link in a list",      Array([Dictionary(Subtype=Name.Link, A=SCRIPT)]),               False),
    ("a list in a list",                  Array([Array([Array([Dictionary(A=LAUNCH)])])]),                False),
    ("a list of actions",                 Dictionary(A=Array([WEB, LAUNCH])),                             False),
    ("more actions of a field",           Array([Dictionary(T=String("x"), AA=Dictionary(K=SCRIPT))]),    False),
    ("when it opens",                     Dictionary(OpenAction=Array([SCRIPT])),                         False),
    ("one after another",                 Dictionary(A=Dictionary(S=Name.URI, URI=WEB.URI, Next=LAUNCH)), False),
    ("a list after another",              Dictionary(A=Dictionary(S=Name.GoTo, Next=Array([LAUNCH]))),    False),
    ("behind a heading",                  Dictionary(Title=String("x"), Next=LAUNCH),                     False),
    ("an action of no kind",              Dictionary(A=Dictionary(F=String("cmd.exe"))),                  False),
    ("a web page",                        Array([Dictionary(A=WEB)]),                                     True),
    ("how a cell is read aloud",          Dictionary(S=Name.TH, A=Dictionary(O=Name.Table, Scope=Name.Column)), True),
    ("the same in a list",                Dictionary(S=Name.TH, A=Array([Dictionary(O=Name.Table), 0])),  True),
    ("the next heading",                  Dictionary(Title=String("x"), Next=Dictionary(Title=String("y"))), True),
]  # fmt: skip


@pytest.mark.parametrize(("each", "stays"), [pytest.param(*row, id=name) for name, *row in OBJECTS])
def test_nothing_runs_wherever_it_lies(each: pikepdf.Object, stays: bool) -> None:
    given = each.unparse()
    quieten(each)
    found = each.unparse()
    assert (found == given) == stays
    assert not any(word in found for word in (b"JavaScript", b"Launch", b"cmd.exe", b"app.alert"))


def test_an_action_says_only_where_it_leads() -> None:
    each = Dictionary(A=Dictionary(S=Name.URI, URI=WEB.URI, Storgatan=String("1")))
    quieten(each)
    assert set(each.A.keys()) == {"/S", "/URI"}


def test_deep_lists_are_walked_to_their_end() -> None:
    pdf = Pdf.new()
    inner = Array([Dictionary(A=SCRIPT)])
    for _ in range(200):
        inner = Array([inner])
    pdf.Root.Dests = inner
    quieten(pdf.Root)
    out = io.BytesIO()
    pdf.save(out, compress_streams=False)
    assert b"JavaScript" not in out.getvalue()


def test_what_is_kept_is_listed() -> None:
    each = Dictionary(Type=Name.Page, Storgatan=1)
    keep(each, ("Type",))
    assert set(each.keys()) == {"/Type"} and is_of(each, Name.Page) and not is_of(Array([]), Name.Page)
