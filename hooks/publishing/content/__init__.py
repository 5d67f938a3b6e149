"""Floor 1: texts and data become typed, frozen content."""
