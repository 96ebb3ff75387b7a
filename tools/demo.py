#!/usr/bin/env python3
"""Show reimp at work on a published program: thefuck 3.32 fails without `imp`, then runs with it.

It needs PyPI, takes the newest final release of Python >= 3.12 that it finds, and works in a temporary folder. Where
there is none, tools/interpreters.py gets one.

example:
  $ make demo

The exit code is 0 when the program failed for want of `imp` and worked with reimp, 1 when anything else happened, and
2 when there is no suitable Python on this machine, and none can be had.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import interpreters

ROOT = Path(__file__).resolve().parent.parent

# thefuck needs distutils as well, which Python 3.12 removed together with imp; setuptools has a copy of it.
PROGRAM = ["thefuck==3.32", "setuptools<82"]

# A mistyped command, as thefuck's shell function would hand it over, and what thefuck has to make of it.
WRONG, RIGHT = "pythn --version", "python --version"


class DemoError(Exception):
    """The demonstration did not go as it should."""


def main() -> int:
    """Run the demonstration and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    # The free-threaded build and PyPy would have to compile one of thefuck's dependencies.
    suitable = interpreters.later(interpreters.find())
    if not suitable and interpreters.obtain("3.13"):
        suitable = interpreters.later(interpreters.find())
    if not suitable:
        print("No Python >= 3.12 here: run `uv python install 3.13`, or install one with pyenv.", file=sys.stderr)
        return 2
    try:
        with tempfile.TemporaryDirectory(prefix="reimp-demo-") as folder:
            _demonstrate(suitable[-1], Path(folder))
    except DemoError as error:
        print(f"\nFAILED: {error}", file=sys.stderr)
        return 1
    return 0


def _demonstrate(interpreter: interpreters.Interpreter, folder: Path) -> None:
    venv = folder / "venv"
    program = [str(venv / "bin" / "thefuck"), *WRONG.split()]
    environment = {
        "PATH": f"{venv / 'bin'}{os.pathsep}{os.defpath}",
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "TF_SHELL": "bash",
        "THEFUCK_REQUIRE_CONFIRMATION": "false",
    }

    _say(f"A fresh environment of {interpreter.implementation} {interpreter.version}")
    _must([interpreter.path, "-m", "venv", "--without-pip", str(venv)])
    pip = _pip_for(venv, folder / "pip")

    _say("pip install thefuck==3.32   (and setuptools, for distutils, which Python 3.12 removed too)")
    _must([*pip, "install", "--quiet", *PROGRAM])

    _say(f"thefuck {WRONG}")
    before = _run(program, environment)
    last = (before.stderr.strip().splitlines() or [""])[-1]
    _show(last)
    if before.returncode == 0 or not last.endswith("No module named 'imp'"):
        raise DemoError(f"that should have been: No module named 'imp'\n{before.stderr}")

    _say("pip install reimp           (this checkout)")
    _must([*pip, "install", "--quiet", str(ROOT)])

    _say(f"thefuck {WRONG}")
    after = _run(program, environment)
    corrected = after.stdout.replace("\N{ZERO WIDTH SPACE}", "").strip()
    _show(corrected)
    if after.returncode != 0 or corrected != RIGHT:
        raise DemoError(f"that should have been: {RIGHT}\n{after.stderr}")

    print("\nIt works: thefuck loads its own rules with imp.load_source, and corrects the command.")


def _pip_for(venv: Path, folder: Path) -> list[str]:
    """Return the command of a pip that installs into *venv*, from an environment of its own in *folder*.

    A Python of Debian has no pip to give to an environment.
    """
    _must([sys.executable, "-m", "venv", str(folder)])
    python = str(folder / "bin" / "python")
    _must([python, "-m", "pip", "install", "--quiet", "--upgrade", "pip>=25.1"])
    return [python, "-m", "pip", "--python", str(venv / "bin" / "python")]


def _run(command: list[str], environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
    )


def _must(command: list[str]) -> None:
    done = _run(command)
    if done.returncode:
        raise DemoError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def _say(line: str) -> None:
    print(f"$ {line}" if not line.startswith("A ") else line, flush=True)


def _show(line: str) -> None:
    print(f"    {line}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
