"""Licences: one file beside the drawings says who made each pictogram in use, by what right, and where it is from."""

from collections.abc import Iterable, Iterator

from publishing.library.recipes import Ready, ready
from publishing.look.drawings import FOLDER, Drawing
from publishing.look.pictograms import OWN, Pictogram, Pictograms
from publishing.press.vendored import ICONS

PLACE = (FOLDER / "LICENCES.txt").as_posix()
SOURCE = "https://github.com/microsoft/fluentui-emoji"
"""Where the maker of the icons publishes them; the npm package carries them on."""
COPYRIGHT = "Copyright (c) Microsoft Corporation."
MIT = """\
MIT License

{copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
"""The text that has to come along, as opensource.org/license/mit has it: the npm package holds no licence file."""


def licences(pictograms: Pictograms, asked: Iterable[Drawing]) -> Iterator[Ready]:
    """The file, when some pictogram is shown; windows are the site's own and need none.

    asked  every drawing of the site; a pictogram that nobody has entered has no licence to tell, and a check tells that
    """
    names = sorted({name for drawing in asked if drawing.kind == "pictogram" for name in drawing.names})
    used = [found for name in names if (found := pictograms.get(name))]
    if not used:
        return
    text = "\n".join([*map(_line, used), ""])
    if any(each.icon for each in used):
        text += f"\n{MIT.format(copyright=COPYRIGHT)}"
    yield ready(PLACE, text.encode())


def _line(each: Pictogram) -> str:
    source = f"{ICONS}/{each.icon}, {SOURCE}" if each.icon else f"docs/_data/{OWN}/{each.file}"
    return f"pictogram-{each.id}.svg · {each.by} · {each.licence} · {source}"
