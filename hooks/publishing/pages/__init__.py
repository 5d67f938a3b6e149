"""Floor 2: what a page shows: language, menu, head, Markdown, façade."""
