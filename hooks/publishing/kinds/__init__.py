"""Floor 5: one room a kind of text."""
