"""Links to other sites: each of the built site is asked for once, and those that are dead are told with their pages.

python .ci/links.py site        needs the network, so it is never part of make test; .github/workflows/links.yml runs it
"""

import sys
import time
from collections import defaultdict
from collections.abc import Mapping
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urldefrag
from urllib.request import Request, urlopen

from publishing.base.settings import read_settings
from publishing.promises.site import read

ROOT = Path(__file__).parent.parent
AGENT = "Mozilla/5.0 (compatible; blifamiljehem-links; checks its own links once a week)"
TIMEOUT_S, PAUSE_S = 20.0, 5.0
KEEPS_OUT = (403, 429)
"""Answers of a site that is there but lets no robot in: 403 Forbidden, 429 Too Many Requests (RFC 9110, RFC 6585)."""
SHOWN = 5
"""Pages told for each link; a dead one in the footer would else tell them all."""


def outward(pages: Mapping[str, str], edit: str = "") -> dict[str, list[str]]:
    """Address on another site → the pages that lead there.

    pages  path under the site → its HTML
    edit   what the links of the foot to a page's source begin with; they ask for an account
    """
    found: dict[str, list[str]] = defaultdict(list)
    for path, page in sorted(pages.items()):
        for target in dict.fromkeys(urldefrag(each).url for each in read(page).links):
            if target.startswith(("https://", "http://")) and not (edit and target.startswith(edit)):
                found[target].append(path)
    return found


def status(address: str, method: str, timeout_s: float) -> int | str:
    """What a site answers: its number, after any redirects, or why there was no answer."""
    try:
        asked = Request(quote(address, safe="%/:=&?~#+!$,;'@()*[]"), method=method, headers={"User-Agent": AGENT})
        with urlopen(asked, timeout=timeout_s) as answer:
            return int(answer.status)
    except HTTPError as error:
        error.close()
        return error.code
    except (OSError, HTTPException, ValueError) as error:
        return str(getattr(error, "reason", "") or error) or type(error).__name__


def answer(address: str, *, timeout_s: float = TIMEOUT_S, pause_s: float = PAUSE_S) -> int | str:
    """The first good answer of two tries, each without the body (HEAD) and then with it (GET); else the last one."""
    found: int | str = ""
    for last in (False, True):
        for method in ("HEAD", "GET"):
            found = status(address, method, timeout_s)
            if isinstance(found, int) and (found < 400 or (found in KEEPS_OUT and method == "GET")):
                return found
        if not last:
            time.sleep(pause_s)
    return found


def told(links: Mapping[str, list[str]], answers: Mapping[str, int | str]) -> str:
    """What was found, in Swedish: the dead ones first."""
    dead, kept = dead_of(answers), [each for each, found in answers.items() if found in KEEPS_OUT]
    lines = []
    for address in dead:
        found = answers[address]
        lines += [f"{address}", f"  {f'svarar {found}' if isinstance(found, int) else f'svarar inte: {found}'}"]
        lines += [f"  finns på {page}" for page in links[address][:SHOWN]]
        more = len(links[address]) - SHOWN
        lines += [f"  och på {more} sidor till"] if more > 0 else []
    lines += [f"{address} svarar men släpper inte in robotar ({answers[address]})." for address in kept]
    return "\n".join([*lines, f"{len(answers)} länkar till andra webbplatser, {len(dead)} döda."])


def dead_of(answers: Mapping[str, int | str]) -> list[str]:
    """The addresses where nobody would find anything."""
    return [
        each for each, found in answers.items() if not isinstance(found, int) or not (found < 400 or found in KEEPS_OUT)
    ]


def main(folder: Path) -> int:
    """Ask for every link of the site in a folder; 1 when any is dead."""
    pages = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.html")}
    if not pages:
        sys.exit("Inga sidor att pröva. Bygg sajten först: make build")
    repository = read_settings(ROOT / "mkdocs.yml", ROOT).repository
    links = outward(pages, f"{repository}/edit/" if repository else "")
    answers = {address: answer(address) for address in links}
    print(told(links, answers))
    return int(bool(dead_of(answers)))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
