"""`reimp verify` as a user runs it; tests/running/test_verify.py has what is compared."""

from pathlib import Path

import pytest
from command import CLEAN, contents, lay_out, reimp_run

LOADS = 'import imp\nmodule = imp.load_source("a", "a.py")\n'

# Files besides app.py, what is typed, the exit code, and a part of what is shown (of the error, for 2).
ROWS: dict[str, tuple[dict[str, str | bytes], tuple[str, ...], int, str]] = {
    "excluded": (
        {},
        ("--exclude", "app.py", "false"),
        2,
        "reimp: nothing was read: there is no Python file in this directory",
    ),
    "excluded, allowed": (
        {},
        ("--exclude", "app.py", "--allow-empty", "false"),
        0,
        "Nothing would change, so the command was not run.",
    ),
    "helpers": ({}, ("--helpers", "compat", "--", "test", "!", "-e", "compat.py"), 1, "exit code 0 1"),
    "no such command": ({}, ("--", "no-such-command"), 2, "reimp: no-such-command: does not start: no such file"),
    "no command": ({}, (), 2, "Error: Missing argument 'COMMAND...'."),
    "a notebook that is none": ({"a.ipynb": "{imp"}, ("--", "true"), 2, "reimp: a.ipynb: not a notebook: "),
}


@pytest.mark.parametrize(("files", "typed", "code", "shown"), ROWS.values(), ids=ROWS)
def test_verify(tmp_path: Path, files: dict[str, str | bytes], typed: tuple[str, ...], code: int, shown: str) -> None:
    lay_out(tmp_path, {"app.py": LOADS, **files})
    before = contents(tmp_path)
    done = reimp_run("verify", *typed, cwd=tmp_path)
    assert done.returncode == code, done
    assert shown in " ".join((done.stderr if code == 2 else done.stdout).split())
    assert contents(tmp_path) == before


def test_nothing_to_verify(tmp_path: Path) -> None:
    done = reimp_run("verify", "false", cwd=lay_out(tmp_path, {"app.py": CLEAN}))
    assert (done.returncode, done.stdout) == (0, "Nothing would change, so the command was not run.\n")
