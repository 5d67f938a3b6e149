"""The glossary on a page: every word with its explanation, and the words of a page where they stand."""

from collections.abc import Sequence

from publishing.kinds.glossary.model import GLOSSARY, Glossary, Term
from publishing.pages.view import PageView


def every(view: PageView, argument: str = "") -> Glossary:
    """All words, in the order of the file."""
    return GLOSSARY.of(view.library)


def met(view: PageView) -> Sequence[Term] | None:
    """The words of the page, to be explained where they stand; nothing to show where it has none."""
    glossary = GLOSSARY.of(view.library)
    return [term for each in view.rendered.terms if (term := glossary.get(each))] if view.rendered.terms else None
