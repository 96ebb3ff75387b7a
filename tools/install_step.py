"""One step of an installation: say it, run a command for it, and fail with the command's last words."""

import os
import subprocess
import sys
import tarfile
from pathlib import Path

# How much of what a failed command printed is shown.
LAST_WORDS = 15


class StepError(Exception):
    """An interpreter cannot be had this way; the text says why and what to do."""


def say(text: str) -> None:
    """Print one line on standard error, where it does not mix with the list of interpreters."""
    print(f"  {text}", file=sys.stderr, flush=True)


def run(*command: str | Path, cwd: Path | None = None, **environment: str) -> str:
    """Return what *command* prints; raise StepError with its last lines when it does not succeed."""
    try:
        done = subprocess.run(
            command,
            cwd=cwd,
            env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise StepError(f"{command[0]} does not start: {error}") from error
    if done.returncode:
        lines = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise StepError("\n    ".join([f"{Path(command[0]).name} failed:", *lines[-LAST_WORDS:]]))
    return done.stdout


def extract(archive: Path, folder: Path) -> None:
    """Extract a tar file into *folder*."""
    with tarfile.open(archive) as tar:
        # Breakpoint: 3.11.4 added filters, https://docs.python.org/3/library/tarfile.html#extraction-filters
        if hasattr(tarfile, "data_filter"):
            tar.extractall(folder, filter="data")
        else:
            tar.extractall(folder)  # noqa: S202 (PyPI, npm and Debian sign what they have or give its sum)
