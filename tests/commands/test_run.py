"""`reimp run` as a user runs it; tests/running/test_startup.py has what becomes of packages that are built."""

import sys
from pathlib import Path

import pytest
from command import reimp_run

# What is typed, the exit code, and a part of what is shown (of the error, for 2).
ROWS: dict[str, tuple[tuple[str, ...], int, str]] = {
    "exit code": (("--", sys.executable, "-c", "raise SystemExit(7)"), 7, ""),
    "output": (("--", sys.executable, "-c", "print(1)"), 0, "1\n"),
    "options of the command": ((sys.executable, "-c", "import sys; print(sys.argv[1:])", "-h"), 0, "['-h']\n"),
    "no such command": (("--", "no-such-command"), 2, "reimp: no-such-command: does not start: no such file"),
    "no command": ((), 2, "Error: Missing argument 'COMMAND...'."),
}


@pytest.mark.parametrize(("typed", "code", "shown"), ROWS.values(), ids=ROWS)
def test_run(tmp_path: Path, typed: tuple[str, ...], code: int, shown: str) -> None:
    done = reimp_run("run", *typed, cwd=tmp_path)
    assert done.returncode == code, done
    assert shown in (done.stderr if code == 2 else done.stdout)
