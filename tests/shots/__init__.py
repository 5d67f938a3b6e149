"""Screenshots of every page type, on contact sheets, to be looked at."""
