"""Forms on paper: those of the real site, empty, as a browser prints them; see test_forms.py for a filled one."""

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.tools.window import LEFT_AND_RIGHT, Opens

pytestmark = pytest.mark.browser
FORMS = ("handlingsplan", "motesblad", "kontaktplan")


@pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])
def test_an_empty_form_fits_on_two_papers(page: Opens, root: str) -> None:
    tab = page(f"{root}for-foraldrar/{FORMS[0]}/")
    for name in FORMS:
        tab.goto(f"{root}for-foraldrar/{name}/")
        expect(tab.locator("#form-bar")).to_be_visible()
        assert len(pypdfium2.PdfDocument(tab.pdf(format="A4"))) <= 2, name
