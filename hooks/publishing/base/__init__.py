"""Floor 0: what everything stands on: problems, sources, languages, wording, places, settings."""
