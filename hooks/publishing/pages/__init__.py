"""Floor 4: what every page shows, whatever its kind: language, menu, head, what it needs."""
