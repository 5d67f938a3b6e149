"""Floor 2: how everything looks, on screen and on paper."""
