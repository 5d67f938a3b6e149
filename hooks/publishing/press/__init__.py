"""Floor 4: making files, whatever is in them."""
