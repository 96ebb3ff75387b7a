"""Runs programs under CPython for Windows, with Wine: the launcher of tools/install_windows.py starts it."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

import oracle
import pythons


def windows_path(path: str | Path) -> str:
    """Return how Windows names a file of this machine."""
    return "Z:" + str(path).replace("/", "\\")


def run(program: Path, launcher: str, *ahead: Path, arguments: tuple[str, ...] = oracle.STRICT) -> str:
    """Run *program* in an empty folder, with the folders *ahead* before the standard library; see oracle.run.

    Returns its output and how it ended, without the folder's name, addresses, and the cache tag.
    """
    with tempfile.TemporaryDirectory(prefix="reimp-", ignore_cleanup_errors=True) as made:
        folder = os.path.realpath(made)
        environment = {
            "PATH": os.environ.get("PATH", ""),
            "HOME": folder,
            "LC_ALL": "C.UTF-8",  # the encoding of file names, for Wine
            "PYTHONPATH": ";".join(windows_path(each) for each in (*ahead, oracle.OBSERVE)),
            "PYTHONHASHSEED": "0",
            "PYTHONUTF8": "1",
        }
        done = subprocess.run(
            [launcher, *arguments, windows_path(program)],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=180,
            check=False,
        )
        return _normalised(done, folder)


def _normalised(done: "subprocess.CompletedProcess[bytes]", folder: str) -> str:
    errors = done.stderr.decode("utf-8", "backslashreplace").replace("\r\n", "\n")
    if done.returncode:
        errors = "".join(errors.splitlines(keepends=True)[-1:])
    text = done.stdout.decode("utf-8", "backslashreplace").replace("\r\n", "\n") + errors
    name = windows_path(folder)
    spellings = [name.replace("\\", "\\\\"), name, name.replace("\\", "/")]
    for each in (*spellings, *(each[2:] for each in spellings)):  # with the drive, and without it
        text = re.sub(re.escape(each), "<cwd>", text, flags=re.IGNORECASE)
    text = re.sub(r"0x[0-9a-fA-F]{6,}", "0x...", text) + f"exit {done.returncode}\n"
    return re.sub(r"cpython-?3\d+|(?<=\.cp)3\d+(?=-win)|(?<=python)3\d+(?=\.zip)", "<tag>", text)


class Windows:
    """Runs the command `reimp` in a folder."""

    # The word PYTHON stands for the path of the Python.
    MAIN = (
        "import sys; sys.argv[1:] = [sys.executable if each == 'PYTHON' else each for each in sys.argv[1:]]; "
        "from reimp.__main__ import main; sys.exit(main())"
    )

    def __init__(self, folder: Path, libraries: Path) -> None:
        self.folder = folder
        self.python = pythons.path("win3.13")
        self.path = ";".join(windows_path(each) for each in (oracle.ROOT / "src", libraries))

    def run(self, *arguments: str, before: str = "", **variables: str) -> tuple[int, str, str]:
        """Return the exit code, the output and the errors of `reimp` with *arguments*; the code *before* runs first."""
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": self.path,
            **variables,
        }
        done = subprocess.run(
            [self.python, "-c", before + self.MAIN, *arguments],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        output, errors = (each.decode("utf-8", "replace").replace("\r\n", "\n") for each in (done.stdout, done.stderr))
        return done.returncode, output, errors
