"""Compare: the site as MkDocs builds it and as ProperDocs does, file by file; the way out is kept open.

Run from the root of the repository with .venv-exit made from .ci/lock-exit.txt. Exit 1 when a page differs in
anything but the generator tag.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ENGINES = {"mkdocs": [sys.executable, "-m", "mkdocs"], "properdocs": [".venv-exit/bin/python", "-m", "properdocs"]}
EPOCH = "1795305600"  # both engines think it is the same day
GENERATOR = re.compile(r'<meta name="generator"[^>]*>')


def build(engine: str, folder: Path) -> dict[str, str]:
    """Path under the site → page, the generator tag left out."""
    command = [
        *ENGINES[engine],
        "build",
        "--strict",
        "--quiet",
        "--config-file",
        "mkdocs.yml",
        "--site-dir",
        str(folder),
    ]
    done = subprocess.run(
        command, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{engine} kunde inte bygga:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    pages = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.html"))}
    return {name: GENERATOR.sub("", page) for name, page in pages.items()}


def main() -> None:
    """Build twice and compare."""
    with tempfile.TemporaryDirectory() as folder:
        one, other = (build(engine, Path(folder) / engine) for engine in ENGINES)
    unlike = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    if unlike or not one:
        sys.exit(f"{len(unlike)} av {len(one)} sidor skiljer sig: {', '.join(unlike[:10])}")
    print(f"{len(one)} sidor är lika i MkDocs och ProperDocs.")


if __name__ == "__main__":
    main()
