#!/usr/bin/env python3
"""List every supported Python on this machine: the newest patch release of each kind, asked itself what it is.

example:
  $ tools/interpreters.py
  3.11        CPython 3.11.7   /usr/bin/python3.11
  3.12        CPython 3.12.1   /home/ann/.pyenv/versions/3.12.1/bin/python3.12
  3.14t       missing
  ...

  $ tools/interpreters.py --install          get all that are missing
  $ tools/interpreters.py --install 3.14t    get one
  $ tools/interpreters.py --prepare          get 3.11 and one later Python, or name what to install; always succeeds

It looks in PATH, in the folders of pyenv and uv, and in $XDG_CACHE_HOME/reimp/interpreters, the folder where --install
puts what uv cannot get. What is missing is listed on standard error. The exit code is 1 when one of those is missing
that the tests need: 3.11, 3.12 and 3.13; with --install, also when one that was asked for is.
"""

import argparse
import functools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

SUPPORTED = ("3.11", "3.12", "3.13", "3.14", "3.14t", "3.15", "pypy3.11", "pyodide3.14")
# CPython for Windows, run with Wine: the suite has tests of its own for these.
WINDOWS = ("win3.11", "win3.12", "win3.13")
KINDS = SUPPORTED + WINDOWS
REQUIRED = ("3.11", "3.12", "3.13")

# The environment variable with what `listed` returns: asking dozens of Pythons in each process of the tests takes long.
LISTED = "REIMP_INTERPRETERS"

# What a Python may be called; the version in the name is not believed.
NAME = re.compile(r"(python|pypy|pyodide|winpython)(3(\.\d+t?)?)?")

# Asked of each candidate. In a virtual environment _base_executable is the interpreter that it was made from.
QUESTION = """\
import json, os, platform, sys, sysconfig
kind = "%d.%d" % sys.version_info[:2]
if sysconfig.get_config_var("Py_GIL_DISABLED"):
    kind += "t"
if sys.platform == "win32":
    kind = "win" + kind
elif sys.platform == "emscripten":
    kind = "pyodide" + kind
elif sys.implementation.name != "cpython":
    kind = sys.implementation.name + kind
print(json.dumps({
    "kind": kind,
    "implementation": platform.python_implementation(),
    "version": platform.python_version(),
    "order": [sys.hexversion, sys.implementation.hexversion],
    "path": os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable),
}))
"""


@dataclass(frozen=True)
class Interpreter:
    """A Python on this machine, in its own words."""

    kind: str
    implementation: str
    version: str
    path: str

    @property
    def final(self) -> bool:
        """Whether this is a final release, no alpha, beta or candidate."""
        return re.fullmatch(r"[\d.]+", self.version) is not None

    def __str__(self) -> str:
        """Return the line that the command prints."""
        return f"{self.kind:<11} {self.implementation} {self.version:<8} {self.path}"


def find() -> dict[str, Interpreter]:
    """Return the newest interpreter of each supported kind that is there, in the order of SUPPORTED.

    A process that has looked already may tell its children, in the environment: see `listed`.
    """
    if LISTED in os.environ:
        return {each["kind"]: Interpreter(**each) for each in json.loads(os.environ[LISTED])}
    with ThreadPoolExecutor() as pool:
        answers = [answer for answer in pool.map(_ask, _candidates()) if answer]
    best: dict[str, tuple[list[int], Interpreter]] = {}
    for order, interpreter in answers:
        # The first one found stays when two are of the same version.
        if interpreter.kind not in best or order > best[interpreter.kind][0]:
            best[interpreter.kind] = (order, interpreter)
    return {kind: best[kind][1] for kind in KINDS if kind in best}


def listed(found: dict[str, Interpreter]) -> str:
    """Return *found* as text for the environment variable LISTED."""
    return json.dumps([asdict(each) for each in found.values()])


def pythons_in(folder: Path) -> list[Interpreter]:
    """Return all that start in *folder*, of whatever kind; one with several names is there as often."""
    return [answer[1] for path in _candidates_in(folder) if (answer := _ask(path))]


def missing(found: dict[str, Interpreter]) -> list[str]:
    """Return the supported kinds that are not among *found*."""
    return [kind for kind in KINDS if kind not in found]


def cache_folder() -> Path:
    """Return the folder of this project's own interpreters: the place for what `--install` gets."""
    return _xdg_folder("XDG_CACHE_HOME", ".cache") / "reimp" / "interpreters"


def _xdg_folder(variable: str, default: str) -> Path:
    return Path(os.environ.get(variable) or Path.home() / default)


def _candidates() -> list[str]:
    paths = [sys.executable]
    for folder in _folders():
        paths += _candidates_in(folder)
    return list(dict.fromkeys(paths))


def _candidates_in(folder: Path) -> list[str]:
    try:
        return [str(path) for path in sorted(folder.iterdir()) if NAME.fullmatch(path.name)]
    except OSError:  # PATH often names folders that do not exist
        return []


def _folders() -> Iterator[Path]:
    yield from map(Path, os.get_exec_path())
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    for root in (pyenv / "versions", _uv_folder(), cache_folder()):
        yield from sorted(root.glob("*/bin"))


def _uv_folder() -> Path:
    """Return the folder where uv keeps the Pythons it has installed."""
    uv = shutil.which("uv")
    answer = _output([uv, "python", "dir"]).strip() if uv else ""
    default = os.environ.get("UV_PYTHON_INSTALL_DIR") or _xdg_folder("XDG_DATA_HOME", ".local/share") / "uv" / "python"
    return Path(answer or default)


@functools.cache  # Pyodide takes seconds to answer
def _ask(path: str) -> tuple[list[int], Interpreter] | None:
    """Return the order and the description of the Python at *path*, None when it does not start or does not answer."""
    noted = Path(f"{path}.json")  # of a Python for Windows: Wine takes seconds to start
    try:
        answer = json.loads(noted.read_text("utf-8") if noted.exists() else _output([path, "-I", "-S", "-c", QUESTION]))
        if answer["kind"].startswith("win"):
            answer["path"] = path  # of the command that starts it with Wine
        return answer.pop("order"), Interpreter(**answer)
    except (ValueError, AttributeError, KeyError, TypeError):  # not our JSON
        return None


def _output(command: list[str]) -> str:
    """Return what *command* prints, '' when it fails or hangs."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return os.fsdecode(done.stdout) if done.returncode == 0 else ""


def main() -> int:
    """Print the list and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help='print {"found": [...], "missing": [...]} instead')
    parser.add_argument(
        "--install", nargs="*", metavar="KIND", help=f"first get what is missing, of all or of: {', '.join(KINDS)}"
    )
    parser.add_argument(
        "--prepare", action="store_true", help="get 3.11 and one later Python, or name what to install, and end"
    )
    options = parser.parse_args()
    if options.prepare:
        return _prepare()
    failed = options.install is not None and not _install(parser, options.install)
    found = find()
    if options.json:
        print(json.dumps({"found": [asdict(one) for one in found.values()], "missing": missing(found)}, indent=2))
    else:
        for interpreter in found.values():
            print(interpreter)
        for kind in missing(found):
            print(f"{kind:<11} missing", file=sys.stderr)
    return int(failed or any(kind not in found for kind in REQUIRED))


def later(found: dict[str, Interpreter]) -> list[Interpreter]:
    """Return the final releases of CPython among *found* that have no `imp`, without the free-threaded builds."""
    return [one for kind, one in found.items() if re.fullmatch(r"3\.\d+", kind) and kind != "3.11" and one.final]


def _prepare() -> int:
    """Get the Pythons without which the tests prove little; print a line for each that cannot be had, and return 0."""
    found = find()
    for kind, is_here in (("3.11", "3.11" in found), ("3.13", bool(later(found)))):
        if not is_here and not obtain(kind):
            print(f"No Python {kind} here: run `uv python install {kind}`, or install it with pyenv.", file=sys.stderr)
    return 0


def obtain(kind: str) -> bool:
    """Install the Python *kind*; return whether that succeeded."""
    import install_interpreters

    print(f"No Python {kind} here; getting one into {cache_folder()}", file=sys.stderr)
    succeeded = install_interpreters.install_all([kind])
    _ask.cache_clear()
    return succeeded


def _install(parser: argparse.ArgumentParser, kinds: list[str]) -> bool:
    """Install what is missing of *kinds*, or of all when there are none; return whether all are there."""
    for kind in kinds:
        if kind not in KINDS:
            parser.error(f"unknown kind {kind!r}: choose from {', '.join(KINDS)}")
    import install_interpreters

    wanted = [kind for kind in missing(find()) if kind in (kinds or KINDS)]
    succeeded = install_interpreters.install_all([kind for kind in wanted if kind not in WINDOWS])
    windows = [kind for kind in wanted if kind in WINDOWS]
    if not install_interpreters.install_all(windows):
        print(f"Nothing is tested on Windows: {', '.join(windows)} cannot be had; the lines above say why")
        succeeded = False
    _ask.cache_clear()
    return succeeded


if __name__ == "__main__":
    sys.exit(main())
