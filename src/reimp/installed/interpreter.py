"""Ask another Python, of any version from 2.7, where its modules are."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from reimp.project.files import reason
from reimp.removed.table import TABLE

SITE = {"site-packages", "dist-packages"}  # what folders for what is installed are called
TIME = 60  # seconds that it may take to start
_MARK = "reimp-answer:"

# Python 2.7 has to understand it. What a .pth file or a sitecustomize prints comes before the mark.
QUESTION = f"""\
import json, os, sys, sysconfig
try:
    import site
    places = list(getattr(site, "getsitepackages", list)()) + [getattr(site, "getusersitepackages", str)()]
except Exception:
    places = []
try:
    from importlib.util import find_spec
    spec = find_spec("imp")
    imp = spec and (spec.origin or "imp")
except Exception:
    imp = "built-in" if sys.version_info < (3, 12) else None
print("{_MARK}" + json.dumps({{
    "version": "%d.%d.%d" % sys.version_info[:3],
    "executable": sys.executable,
    "path": [os.path.abspath(entry) for entry in sys.path if entry],
    "site": [os.path.abspath(place) for place in places if place],
    "library": [os.path.abspath(sysconfig.get_paths()[name]) for name in ("stdlib", "platstdlib")],
    "imp": imp,
}}))
"""


class InterpreterError(Exception):
    """An interpreter does not answer; the text is the reason."""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """A Python, as it describes itself."""

    version: str
    executable: str
    path: tuple[str, ...]
    site: tuple[str, ...]  # folders for what is installed
    library: tuple[str, ...]  # folders of the standard library
    imp: str  # where its imp comes from, "" if it has none

    @property
    def removed(self) -> bool:
        """Whether it is of a version that has no imp of its own."""
        return tuple(map(int, self.version.split(".")))[:2] >= TABLE["imp"].gone


def ask(executable: str) -> Interpreter:
    """Return the Python *executable*, or that of an environment's folder; raise InterpreterError if it fails."""
    if not executable:
        raise InterpreterError("--python names no interpreter")
    command = [program(executable), "-c", QUESTION]
    environment = {**os.environ, "PYTHONWARNINGS": "", "PYTHONIOENCODING": "utf-8"}
    try:
        done = subprocess.run(
            command, capture_output=True, env=environment, check=False, timeout=TIME, stdin=subprocess.DEVNULL
        )
    except OSError as error:
        raise InterpreterError(f"{executable}: does not start: {reason(error)}") from error
    except subprocess.TimeoutExpired as error:
        raise InterpreterError(f"{executable}: no answer in {TIME} seconds") from error
    before, mark, answer = done.stdout.decode("utf-8", "replace").rpartition(_MARK)
    errors = done.stderr.decode("utf-8", "replace")
    if _repeats_question(before + errors):
        raise InterpreterError(f"{executable}: is not a Python")
    if done.returncode or not mark:
        message = errors.strip() or before.strip() or f"exit code {done.returncode}"
        raise InterpreterError(f"{executable}: is not a Python that works: {message.splitlines()[-1]}")
    try:
        return _interpreter(json.JSONDecoder().raw_decode(answer)[0])  # more can follow, printed as it ends
    except (ValueError, LookupError, AttributeError) as error:
        raise InterpreterError(f"{executable}: is not a Python that works: its answer cannot be read") from error


def _repeats_question(printed: str) -> bool:
    """Return whether a program prints the question, as one that is no Python does; a traceback of Python may too."""
    return QUESTION.splitlines()[0] in printed and "Traceback" not in printed


def _interpreter(answer: dict[str, object]) -> Interpreter:
    lists = {key: tuple(value) for key, value in answer.items() if isinstance(value, list)}
    imp = str(answer["imp"] or "")
    return Interpreter(
        str(answer["version"]), str(answer["executable"]), lists["path"], lists["site"], lists["library"], imp
    )


def program(executable: str) -> str:
    """Return the program to start: that of the environment, if *executable* is its folder."""
    for inner in ("bin/python", "Scripts/python.exe"):
        if (Path(executable) / inner).exists():
            return str(Path(executable) / inner)
    return executable
