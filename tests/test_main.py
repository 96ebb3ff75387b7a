"""The start of the command: what it needs, and what it says if that is missing."""

import subprocess
import sys
from pathlib import Path

import pytest
from command import ENVIRONMENT

from reimp import __version__
from reimp.__main__ import EXTRA


def without_extra(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command with nothing that is installed: -S leaves that out, and src is all there is."""
    command = [sys.executable, "-S", "-m", "reimp", *arguments]
    return subprocess.run(command, cwd=cwd, env=ENVIRONMENT, check=False, capture_output=True, text=True)


@pytest.mark.parametrize("command", ["scan", "migrate", "trace", "verify", "frobnicate"])
def test_commands_that_need_the_extra(tmp_path: Path, command: str) -> None:
    """The message has the commands that install it, or run it at once."""
    done = without_extra(command, "--help", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == EXTRA
    for line in ('pip install "reimp[migrate]"', 'uvx --from "reimp[migrate]" reimp', "pipx run --spec"):
        assert f"\n  {line}" in done.stderr


# What is typed, the exit code, and what is printed at first.
FREE = {
    "nothing": ("", 0, "Usage: reimp "),
    "help": ("--help", 0, "Usage: reimp "),
    "help of run": ("run --help", 0, "Usage: reimp "),
    "version": ("--version", 0, f"reimp {__version__}\n"),
    "run": ("run -- echo ran", 0, "ran\n"),
    "run without dashes": ("run echo ran", 0, "ran\n"),
    "run nothing": ("run", 2, ""),
    "explain": ("explain imp.reload", 0, "imp.reload(module)\n"),
    "all names": ("explain", 0, "acquire_lock\n"),
    "an unknown name": ("explain relaod", 2, ""),
}


@pytest.mark.parametrize(("typed", "code", "shown"), FREE.values(), ids=FREE)
def test_commands_that_do_not(tmp_path: Path, typed: str, code: int, shown: str) -> None:
    done = without_extra(*typed.split(), cwd=tmp_path)
    assert (done.returncode, done.stdout[: len(shown)]) == (code, shown), done
    assert bool(done.stderr) == bool(code)
