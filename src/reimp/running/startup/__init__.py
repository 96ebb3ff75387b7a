"""Run a command in which every Python 3.12 and later has `imp`, also where pip or uv builds a package."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from reimp.project.files import reason
from reimp.running.at_start import python_path

HERE = str(Path(__file__).parent)  # on PYTHONPATH: Python runs its sitecustomize.py when it starts


class StartError(Exception):
    """A command does not start; the text is the reason."""


def run_with_imp(command: Sequence[str]) -> int:
    """Run *command*; return its exit code, as a shell has it. Raise StartError if it does not start."""
    # What setuptools 50 to 59 takes for distutils: its own, since Python 3.12 has none.
    variables = {"SETUPTOOLS_USE_DISTUTILS": "local", **os.environ, "PYTHONPATH": python_path(HERE)}
    try:
        code = subprocess.call(command, env=variables)
    except OSError as error:
        raise StartError(f"{command[0]}: does not start: {reason(error)}") from error
    return 128 - code if code < 0 else code
