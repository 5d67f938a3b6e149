"""Floor 6: the build, and the only room that knows MkDocs."""
