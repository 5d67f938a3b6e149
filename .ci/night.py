"""The night: whether the site is still built, and for how long; what editors must know becomes an issue, once.

python .ci/night.py     needs the network and GITHUB_TOKEN, so it is never part of make test; night.yml runs it

In a public repository GitHub switches schedules off when nothing has happened for 60 days. Nothing here pretends that
something has: people are told in time, and what they then do is real.
source  https://docs.github.com/en/actions/how-tos/manage-workflow-runs/disable-and-enable-workflows
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from publishing.base.clock import today
from publishing.press.listings import BUILT

ROOT = Path(__file__).parent.parent
SWITCHED_OFF = timedelta(days=60)
TOLD_AFTER = timedelta(days=45)
"""Two weeks are left: somebody may be on holiday."""
LONG_AGO = timedelta(days=3)
"""As in overrides/assets/js/gate.mjs: one night may fail."""
LABEL = "nattbygget"
TIMEOUT_S = 20.0


@dataclass(frozen=True, slots=True)
class Issue:
    """What editors are told. Its title never changes, so that it is found again."""

    title: str
    text: str


def stopping(last: date, day: date, workflows: str) -> Issue | None:
    """What to say when schedules will soon be switched off.

    last       the day when something was last changed
    workflows  the address of the page where they are switched on again
    """
    if day - last < TOLD_AFTER:
        return None
    text = f"""\
Ingen har ändrat något här sedan {last}. Händer inget före {last + SWITCHED_OFF} stänger GitHub av det som annars sköter
sig självt: bygget varje natt och kontrollerna varje måndag. Så gör GitHub efter 60 dagar utan ändringar.

Då står sajten still. Kampanjer och nyheter kommer inte på sin dag. En berättelse vars samtycke har gått ut döljer sig
själv, men filmen ligger kvar tills någon bygger.

**Gör så här:** läs igenom en sida, skriv dagens datum vid `reviewed:` och spara ändringen. Då börjar dagarna om.

Är det redan avstängt: öppna [{workflows}]({workflows}), välj *pages* och tryck på **Enable workflow**. Gör likadant med
*night*, *axe* och *links*.

Stäng det här ärendet när det är gjort."""
    return Issue("Nattbygget stängs snart av", text)


def standing(built: date | None, day: date, workflows: str) -> Issue | None:
    """What to say when the published site has not been built for long; nothing when nobody knows, as with no net."""
    if built is None or day - built <= LONG_AGO:
        return None
    text = f"""\
Den publicerade sajten byggdes senast {built}, för {(day - built).days} dagar sedan. Det som beror på dagen kan
vara fel: kampanjer, nyheter, träffar och filmer i berättelser vars samtycke har gått ut.

**Gör så här:** öppna [{workflows}]({workflows}) och välj *pages*. Är den senaste körningen röd: öppna den, rätta det
som står där och spara ändringen. Finns det ingen körning i natt: tryck på **Run workflow**.

Stäng det här ärendet när sajten har byggts."""
    return Issue("Sajten har inte byggts om på länge", text)


def missing(wanted: list[Issue], titles: set[str]) -> list[Issue]:
    """Those that nobody has been told yet: an issue that is still open says it."""
    return [each for each in wanted if each.title not in titles]


def built_on(site: str) -> date | None:
    """The day the published site was built; None when it does not tell."""
    try:
        with urlopen(Request(f"{site.rstrip('/')}/{BUILT}"), timeout=TIMEOUT_S) as answer:
            return date.fromisoformat(answer.read(32).decode("ascii").strip())
    except (OSError, HTTPException, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository as its API tells of it.

    source  https://docs.github.com/en/rest/issues/issues
    """

    address: str
    token: str

    def ask(self, path: str, data: dict[str, Any] | None = None) -> Any:
        """What it answers; POST when there is something to say."""
        headers = {"Accept": "application/vnd.github+json", "Authorization": f"Bearer {self.token}"}
        body = json.dumps(data).encode() if data else None
        with urlopen(Request(self.address + path, body, headers), timeout=TIMEOUT_S) as answer:
            return json.loads(answer.read())

    @property
    def is_public(self) -> bool:
        return not self.ask("")["private"]

    @property
    def titles(self) -> set[str]:
        """What editors have been told and not yet closed."""
        return {each["title"] for each in self.ask(f"/issues?state=open&labels={LABEL}&per_page=100")}

    def open(self, issue: Issue) -> None:
        self.ask("/issues", {"title": issue.title, "body": issue.text, "labels": [LABEL]})


def last_change() -> date:
    """The day of the last change that was saved."""
    said = subprocess.run(["git", "log", "-1", "--format=%cs"], cwd=ROOT, capture_output=True, text=True, check=True)
    return date.fromisoformat(said.stdout.strip())


def wanted(repository: Repository, last: date, site: str, day: date, workflows: str) -> Iterator[Issue]:
    """All that editors must know on a day."""
    if repository.is_public and (soon := stopping(last, day, workflows)):
        yield soon
    if still := standing(built_on(site), day, workflows):
        yield still


def main() -> int:
    """Look, and tell."""
    server, name = os.environ["GITHUB_SERVER_URL"], os.environ["GITHUB_REPOSITORY"]
    repository = Repository(f"{os.environ['GITHUB_API_URL']}/repos/{name}", os.environ["GITHUB_TOKEN"])
    found = list(wanted(repository, last_change(), os.environ["SITE_URL"], today(), f"{server}/{name}/actions"))
    for issue in missing(found, repository.titles):
        repository.open(issue)
        print(f"Öppnade ett ärende: {issue.title}")
    print(f"{len(found)} saker att berätta om natten.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
