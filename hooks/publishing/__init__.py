"""Publishing: a communicator's Markdown becomes a public site; see hooks/README.md for the map."""
