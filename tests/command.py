"""Runs the command `reimp` of this checkout as a user does, and lays out the files that it works on."""

import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR", "TERM"}},
    "PYTHONPATH": str(Path(__file__).resolve().parent.parent / "src"),  # also where another reimp is installed
    "PYTHONWARNINGS": "error",
}
COMMAND = (sys.executable, "-m", "reimp")

# A use that is rewritten, one that is not, and one with nothing to do.
EXACT = "import imp\nimp.reload(x)\n"
CLEAN = "import importlib\nimportlib.reload(x)\n"
MANUAL = "import imp\nimp.lock_held()\n"
BROKEN = "import imp\n(\n"


def reimp_run(*arguments: str, cwd: Path, **options: Any) -> subprocess.CompletedProcess[Any]:  # noqa: ANN401
    """Run `reimp` with *arguments* in the folder *cwd*."""
    options = {"capture_output": True, "text": True, "env": ENVIRONMENT, "timeout": 60, **options}
    return subprocess.run([*COMMAND, *arguments], cwd=cwd, check=False, **options)


FILES: dict[str, str | bytes] = {"exact.py": EXACT, "clean.py": CLEAN, "manual.py": MANUAL, "broken.py": BROKEN}


def check_exit_code(folder: Path, typed: str, code: int, shown: str) -> None:
    """Check the exit code of what is typed and a part of its output; only `migrate` changes files, those it names."""
    done = reimp_run(*typed.split(), cwd=lay_out(folder, FILES))
    assert (done.returncode, shown in (done.stderr if code == 2 else done.stdout)) == (code, True), done
    assert "Traceback" not in done.stderr
    changed = {name for name, content in contents(folder).items() if content != str(FILES[name]).encode()}
    assert changed <= set(typed.split() if typed.startswith("migrate ") and "--" not in typed else [])
    assert ("exact.py" in changed) == typed.startswith(("migrate exact", "migrate missing.py exact"))


def open_terminal() -> tuple[int, int]:
    """Return both ends of a new terminal; skip the test where the system has none, such as a bare chroot."""
    try:
        return pty.openpty()
    except OSError as error:
        pytest.skip(f"no terminal can be had here: {error}")


def modules_of(*arguments: str, cwd: Path) -> set[str]:
    """Return the words that a run of `reimp` prints, with the names of the modules that it has imported."""
    program = "import sys; from reimp.__main__ import main; main(); print(*sys.modules, sep='\\n')"
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, cwd=cwd, env=ENVIRONMENT, check=False, capture_output=True, text=True)
    assert done.stderr == ""
    return set(done.stdout.split())


def lay_out(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write *files*, path to content, below *folder*; return it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files below *folder*, path to content."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}
