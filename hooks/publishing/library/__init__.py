"""Floor 3: what was read."""
