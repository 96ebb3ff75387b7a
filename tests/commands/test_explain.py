"""`reimp explain` as a user runs it."""

from pathlib import Path

import pytest
from command import reimp_run

# What is typed, the exit code, and a part of what is shown (of the error, for 2).
ROWS = {
    "a name": ("reload", 0, "imp.reload(module)\n"),
    "a full name": ("imp.reload", 0, "imp.reload(module)\n"),
    "a full name of another module": ("importlib.find_loader", 0, "importlib.find_loader(name, path=None)\n"),
    "no name": ("", 0, "\nload_source\n"),
    "an unknown name": ("relaod", 2, "imp had no 'relaod'; did you mean reload?"),
    "two names": ("reload get_tag", 2, "Error: Got unexpected extra argument (get_tag)"),
}


@pytest.mark.parametrize(("typed", "code", "shown"), ROWS.values(), ids=ROWS)
def test_explain(tmp_path: Path, typed: str, code: int, shown: str) -> None:
    done = reimp_run("explain", *typed.split(), cwd=tmp_path)
    assert done.returncode == code, done
    assert shown in (done.stderr if code else done.stdout)
