"""Previewing: a build as the preview makes it, which nothing may stop: python -m tests.site.previewing FOLDER."""

import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config


def main(folder: str) -> None:
    """Build the site of the folder one stands in, once, as `mkdocs serve` does."""
    config = load_config("mkdocs.yml", site_dir=folder)
    config.plugins.on_startup(command="serve", dirty=False)
    config.site_url = "http://127.0.0.1:8000/"  # what MkDocs puts in the place of the address
    build(config)


if __name__ == "__main__":
    main(str(Path(sys.argv[1]).absolute()))
