"""Wine, started once for the tests of one process, and the command `reimp` in it."""

import fcntl
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import pythons
from command import CLEAN, EXACT, MANUAL, lay_out
from windows.on_windows import Windows

REQUIREMENTS = ("libcst", "click", "packaging", "pathspec", "colorama")


@pytest.fixture(scope="session", autouse=True)
def wine() -> Iterator[None]:
    """Keep a program running in Wine, whose server ends with the last one. Two first starts at a time may hang."""
    if not pythons.WINDOWS:
        yield
        return
    python = next(iter(pythons.WINDOWS.values())).path
    command = [python, "-c", "print('started', flush=True); input()"]
    with Path(tempfile.gettempdir(), f"reimp-wine-{os.getuid()}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert program.stdout
        assert program.stdout.readline().strip() == b"started"
    yield
    program.communicate(b"\n")


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the wheels for Windows of what the command needs."""
    pythons.path("win3.13")
    folder = tmp_path_factory.mktemp("libraries")
    options = ["--quiet", "--platform", "win_amd64", "--python-version", "3.13", "--only-binary=:all:"]
    pip = [sys.executable, "-m", "pip", "install", "--target", str(folder), *options, *REQUIREMENTS]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"PyPI has no wheels for Windows: {done.stderr[-200:]}")
    return folder


@pytest.fixture
def windows(tmp_path: Path, libraries: Path) -> Windows:
    """Return the command in a folder with some files."""
    lay_out(tmp_path, {"src/exact.py": EXACT, "src/manual.py": MANUAL, "clean.py": CLEAN})
    return Windows(tmp_path, libraries)
