"""Same: two built sites are compared file by file, and only the names of styles and scripts may differ."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from tests.tools.small import ROOT


def loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("same", ROOT / ".ci/same.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SAME = loaded()
PAGE = '<link href="../assets/css/{css}?v={mark}"><script src="../assets/js/{js}?v={mark}"></script><p>{text}</p>'
WORKER = 'self.copy = {{"files": [["assets/css/{css}", "{mark}"], ["index.html", "{mark}"]]}};'


def site(
    css: str = "myths.css", js: str = "answers.js", mark: str = "0a1b2c3d", text: str = "Hej."
) -> dict[str, bytes]:
    facts = {"css": css, "js": js, "mark": mark, "text": text}
    return {
        "index.html": PAGE.format(**facts).encode(),
        "worker.js": WORKER.format(**facts).encode(),
        f"assets/css/{css}": b"p { color: red }",
        f"assets/js/{js}": b"let here = 1",
        "blad.pdf": b"%PDF \xff",
    }


DIFFERENT = [
    # what it shows                       after                                            what is told
    ("the same",                          site(),                                          []),
    ("styles and scripts of other names", site("myth.css", "said.js", "ffffffff"),         []),
    ("a text",                            site(text="Hå."),                                ["index.html skiljer sig"]),
    ("a file that is no text",            site() | {"blad.pdf": b"%PDF \xfe"},             ["blad.pdf skiljer sig"]),
    ("a file more",                       site() | {"ny.txt": b""},                        ["ny.txt finns bara efter"]),
    ("a style that says something else",  site() | {"assets/css/myths.css": b"p { color: blue }"},
     ["assets/css/myths.css skiljer sig"]),
    ("a style of another name that says something else",
     {name: content for name, content in site("myth.css").items() if "css" not in name} | {"assets/css/myth.css": b"p"},
     ["assets/css/myth.css finns bara efter", "assets/css/myths.css finns bara före", "index.html skiljer sig",
      "worker.js skiljer sig"]),
    ("another file in what works offline", site() | {"worker.js": site()["worker.js"].replace(b"index", b"inne")},
     ["worker.js skiljer sig"]),
]  # fmt: skip


@pytest.mark.parametrize(("after", "told"), [pytest.param(*row, id=name) for name, *row in DIFFERENT])
def test_what_differs_is_told(after: dict[str, bytes], told: list[str]) -> None:
    found = [line.partition(" vid tecken")[0] for line in SAME.differences(site(), after)]
    assert found == told


def test_a_file_less_is_told() -> None:
    assert list(SAME.differences(site() | {"gammal.txt": b""}, site())) == ["gammal.txt finns bara före"]


def test_two_that_differ_stop_and_name_what_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in [("before", "Hej."), ("after", "Hå.")]:
        for place, content in site(text=text).items():
            (tmp_path / name / place).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / place).write_bytes(content)
    monkeypatch.setattr("sys.argv", ["same.py", str(tmp_path / "before"), str(tmp_path / "after")])
    with pytest.raises(SystemExit, match=r"1 av 5 filer skiljer sig\."):
        SAME.main()
    assert "index.html skiljer sig" in capsys.readouterr().out
