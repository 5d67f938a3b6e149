"""Blocks: what an author may write as `{{ name("argument") }}`, and what each argument names."""

BLOCKS: dict[str, str | None] = {
    # name             what its argument names; None when it takes none
    "children": None,
    "contact": "contact",
    "contacts": "group",
    "offered": "offer",
    "glossary": None,
    "translations": None,
    "sitemap": None,
    "news": None,
    "events": None,
    "follow": None,
    "plan": None,
    "campaigns": None,
    "myth": "myth",
    "myths": None,
    "myths_sheet": None,
    "stories": None,
    "thinking_sheet": None,
    "reminders": None,
    "cards": None,
    "matrix": None,
    "form_sheet": None,
    "insights": "readers",
    "feedback": None,
    "missing_card": None,
    "welcome_sheets": None,
}  # fmt: skip
"""Each has its template, overrides/partials/block-<name>.html."""
OPTIONAL = frozenset({"insights"})
"""Those that may stand without their argument."""
