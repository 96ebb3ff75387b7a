"""The Pythons that the tests of this run use. A Python that is missing skips the tests that need it."""

import subprocess
from pathlib import Path

import interpreters
import pytest

ALL = interpreters.find()
FOUND = {kind: found for kind, found in ALL.items() if kind not in interpreters.WINDOWS}
WINDOWS = {kind: found for kind, found in ALL.items() if kind in interpreters.WINDOWS}

# The prefix of every reason to skip a test for want of a Python.
MISSING = "not on this machine"


def path(kind: str) -> str:
    """Return the path of the Python *kind*; skip the test where it is missing."""
    if kind not in ALL:
        pytest.skip(f"Python {kind} is {MISSING}")
    return ALL[kind].path


def need(*kinds: str) -> None:
    """Skip the tests of a module unless all *kinds* are on this machine."""
    for kind in kinds:
        if kind not in FOUND:
            pytest.skip(f"Python {kind} is {MISSING}", allow_module_level=True)


def run_with(kind: str) -> pytest.MarkDecorator:
    """Return a mark that skips a test unless the Python *kind* is on this machine."""
    return pytest.mark.skipif(kind not in FOUND, reason=f"Python {kind} is {MISSING}")


def tests_folder(python: str, *files: str) -> Path:
    """Return the directory of CPython's own tests; skip the test where *files* are not installed in it."""
    question = (
        "import os, sys, test; folder = test.__path__[0]; print(folder); "
        "sys.exit(not all(os.path.exists(os.path.join(folder, name)) for name in sys.argv[1:]))"
    )
    done = subprocess.run([python, "-c", question, *files], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"{python} was installed without CPython's own tests")
    return Path(done.stdout.strip())
