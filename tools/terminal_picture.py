#!/usr/bin/env python3
"""Write docs/terminal.svg, the picture in the README: a program fails, runs again, and is migrated; from a real run.

The commands run as they are typed, in a terminal, in a new environment of Python 3.12 or later; pip takes the wheel of
this checkout.
"""

import os
import pty
import re
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

import interpreters
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "terminal.svg"
WIDTH = 92

PROGRAM = """\
import imp
import json

plugin = imp.new_module("plugin")
imp.reload(json)  # somebody may have patched it
print("it runs:", plugin.__name__)
"""
COMMANDS = (
    "python app.py",
    'pip install -q "reimp[migrate]"',
    "python app.py",
    "reimp migrate --diff app.py",
    "reimp migrate -q app.py && python app.py",
)


def typed(command: str, folder: Path, environment: dict[str, str]) -> str:
    """Return what *command* prints in a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        ["/bin/sh", "-c", command], cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    ):
        os.close(theirs)
        parts = []
        while part := _read(ours):
            parts.append(part)
    os.close(ours)
    return b"".join(parts).decode().replace("\r\n", "\n").replace(str(folder) + "/", "")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux, when nobody has the other end any more
        return b""


def session(folder: Path, environment: dict[str, str]) -> Text:
    """Return the session: each command, and what it prints."""
    shown = Text()
    for command in COMMANDS:
        shown.append("$ ", style="green").append(command + "\n", style="bold")
        shown.append(Text.from_ansi(typed(command, folder, environment)))
        shown.append("\n" if not shown.plain.endswith("\n") else "")
    return shown


def main() -> int:
    """Write the picture and return the exit code."""
    found = interpreters.find()
    python = next(found[kind].path for kind in ("3.13", "3.12", "3.14") if kind in found)
    with tempfile.TemporaryDirectory(prefix="reimp-") as made:
        folder = Path(made)
        subprocess.run([python, "-m", "venv", "--upgrade-deps", str(folder / "venv")], check=True, capture_output=True)
        build = [
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "--outdir",
            str(folder / "dist"),
            str(ROOT),
        ]
        subprocess.run(build, check=True, capture_output=True)
        (wheel,) = (folder / "dist").iterdir()
        get = [str(folder / "venv" / "bin" / "pip"), "download", "--dest", str(folder / "dist"), f"{wheel}[migrate]"]
        subprocess.run(get, check=True, capture_output=True)
        place = folder / "project"
        place.mkdir()
        (place / "app.py").write_text(PROGRAM, encoding="utf-8")
        environment = {
            **{key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV", "NO_COLOR")},
            "PATH": f"{folder / 'venv' / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(folder / "dist"),
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PYTHON_COLORS": "1",
            "TERM": "xterm-256color",
            "COLUMNS": str(WIDTH),
        }
        shown = session(place, environment)
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(shown)
    svg = console.export_svg(title="reimp", unique_id="reimp")
    svg = svg.replace("<!-- Generated with Rich https://www.textualize.io -->", "")
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)  # fonts from elsewhere
    PICTURE.write_text(re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE), encoding="utf-8")
    print(shown.plain)
    return 0


if __name__ == "__main__":
    sys.exit(main())
