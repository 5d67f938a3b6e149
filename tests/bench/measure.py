"""Measuring, on Linux: seconds of a command, and from a saved text to its page."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.corpus import environment
from tests.bench.texts import INNER

PATIENCE_S = 120  # for a preview to start or to show a change
POLL_S = 0.01


@dataclass(frozen=True, slots=True)
class Took:
    """What a command took. CPU is that of its children too: Pagefind is one."""

    wall_s: float
    cpu_s: float

    def __sub__(self, other: "Took") -> "Took":
        return Took(self.wall_s - other.wall_s, self.cpu_s - other.cpu_s)


def run(site: Path, *command: str) -> Took:
    """Run a Python module in the folder of a site.

    raises  RuntimeError with what it said, when it fails
    """
    log = site / "bench.log"
    start = time.perf_counter()
    with log.open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", *command], cwd=site, env=environment(), stdout=said, stderr=said
        )
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)  # wait4 took it; Popen would look for it in vain
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{log.read_text('utf-8')[-4000:]}")
    return Took(wall, usage.ru_utime + usage.ru_stime)


def built(site: Path) -> Took:
    """A clean build, with the mkdocs command."""
    shutil.rmtree(site / "site", ignore_errors=True)
    return run(site, "mkdocs", "build", "--quiet")


def indexed(site: Path) -> Took:
    """Pagefind alone, once more on the pages that are there."""
    return run(site, "pagefind", "--site", "site", "--output-subdir", "pagefind", "--quiet")


def stages(site: Path) -> dict[str, float]:
    """Stage → seconds of one build of ours, in a process of its own.

    raises  RuntimeError with what it said, when it fails
    """
    shutil.rmtree(site / "site", ignore_errors=True)
    command = [sys.executable, "-m", "tests.bench.stages"]
    done = subprocess.run(command, cwd=site, env=environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"tests.bench.stages\n{(done.stdout + done.stderr)[-4000:]}")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def edits(site: Path, times: int) -> list[Took]:
    """Save a changed page, and wait until mkdocs serve shows the change."""
    file = site / "docs" / "sv" / f"{INNER}.md"
    before = file.read_text("utf-8")
    port = free_port()
    address = f"http://127.0.0.1:{port}/{INNER}/"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", "--quiet"]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, cwd=site, env=environment(), stdout=quiet, stderr=quiet)
    try:
        wait_for(address, "</html>", server)
        found = []
        for number in range(times):
            time.sleep(1)  # the preview looks for changes by polling; none may fall into the build before
            start, spent = time.perf_counter(), cpu_of(server.pid)
            file.write_text(f"{before}\nÄndring{number}ord.\n", "utf-8")
            wait_for(address, f"Ändring{number}ord", server)
            found.append(Took(time.perf_counter() - start, cpu_of(server.pid) - spent))
        return found
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        file.write_text(before, "utf-8")


def wait_for(address: str, text: str, server: "subprocess.Popen[bytes]") -> None:
    """Ask until the page holds the text.

    raises  RuntimeError when the preview has ended, TimeoutError when patience has
    """
    end = time.perf_counter() + PATIENCE_S
    while time.perf_counter() < end:
        if server.poll() is not None:
            raise RuntimeError(f"mkdocs serve ended with {server.returncode}")
        try:
            with urlopen(address, timeout=PATIENCE_S) as answer:
                if text in answer.read().decode("utf-8"):
                    return
        except (URLError, ConnectionError):  # not listening yet
            pass
        time.sleep(POLL_S)
    raise TimeoutError(f"{address} never showed {text}")


def cpu_of(pid: int) -> float:
    """CPU seconds of a process that still runs.

    source  proc(5): fields 14 and 15 of stat, counted from the name's end, since a name may hold spaces
    """
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
