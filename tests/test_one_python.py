"""The suite on a machine whose only Python is the one that runs it: nothing fails, and what is missing is named."""

import os
import subprocess
import sys

import interpreters
import oracle
import pytest
import recorded

pytestmark = pytest.mark.slow

# The files that once failed without a 3.11 or a 3.13; a run of all takes minutes.
FILES = (
    *("test_programs.py", "test_cpython.py", "test_docs.py", "installed/test_environment.py", "running/test_verify.py"),
    *("removed/test_programs.py", "restore/test_programs.py", "commands/test_trace.py"),
    "project/helpers/test_module.py",
)
CHOICE = "new_module or only_suffixes or pythons_without_imp or test_nothing_to_verify or test_options_of_the_program"


def only(kind: str) -> str:
    """Return the variable that makes a run find no Python but that which runs the tests, called *kind*."""
    return interpreters.listed({kind: interpreters.Interpreter(kind, "CPython", f"{kind}.0", sys.executable)})


def run(listed: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "REIMP"))}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", *arguments],
        cwd=oracle.ROOT,
        env={**environment, interpreters.LISTED: listed},
        capture_output=True,
        text=True,
        check=False,
    )


OWN = "{}.{}".format(*sys.version_info)


def test_collection() -> None:
    """No Python at all, or one of another kind, is no error when the tests are collected."""
    done = run(only("3.14t"), "--collect-only")
    assert done.returncode == 0, done.stdout
    assert "error" not in done.stdout.splitlines()[-1]


def test_run() -> None:
    """Tests that need another Python are skipped with the reason; the others pass, with the recorded answers."""
    done = run(only(OWN), *(f"tests/{name}" for name in FILES), "-k", CHOICE)
    assert done.returncode == 0, done.stdout
    for kind in {"3.11", "3.12", "3.13"} - {OWN}:
        assert f"{kind:<11} not on this machine: " in done.stdout
    assert f"Python {'3.13' if OWN != '3.13' else '3.12'} is not on this machine" in done.stdout
    assert " passed" in done.stdout


@pytest.mark.skipif(OWN != "3.11", reason="this Python has no imp of its own")
def test_without_an_oracle() -> None:
    """A Python without a 3.11 beside it is compared with the recorded answers."""
    found = interpreters.find()
    newer = next((kind for kind in ("3.12", "3.13") if kind in found), None)
    if newer is None:
        pytest.skip("no later Python is on this machine")
    done = run(
        interpreters.listed({newer: found[newer]}), "tests/test_programs.py", "tests/restore", "-k", "new_module"
    )
    assert done.returncode == 0, done.stdout
    assert " passed" in done.stdout
    assert recorded.stand_in("3.11") in done.stdout
