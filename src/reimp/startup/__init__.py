"""Runs a command in which every Python 3.12 and later has `imp`: also those in which pip and uv build."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

HERE = str(Path(__file__).parent)  # on PYTHONPATH: Python runs its sitecustomize.py when it starts


class StartError(Exception):
    """A command does not start; the text says why."""


def run(command: Sequence[str]) -> int:
    """Run *command*; return its exit code, as a shell has it. Raise StartError if it does not start."""
    before = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([HERE, before] if before else [HERE])
    # What setuptools 50 to 59 takes for distutils: its own, since Python 3.12 has none.
    variables = {"SETUPTOOLS_USE_DISTUTILS": "local", **os.environ, "PYTHONPATH": path}
    try:
        code = subprocess.call(command, env=variables)
    except OSError as error:
        raise StartError(f"{command[0]}: does not start: {(error.strerror or str(error)).lower()}") from error
    return 128 - code if code < 0 else code
