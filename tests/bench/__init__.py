"""make bench: our build beside mkdocs-material with mkdocs-static-i18n, on the same made-up texts."""
