"""Commands: the command line, run as somebody would, and what it says."""

from pathlib import Path

from click.testing import CliRunner, Result

from publishing.cli import main


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), *arguments])


def said(result: Result) -> str:
    """What was said; anything but an exit is a fault in the program."""
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.output


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
