"""Myth: what it is, what its pages show, which files are made of it, what is checked."""
