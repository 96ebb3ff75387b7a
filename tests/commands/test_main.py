"""The command without a subcommand: help, version, and what is typed wrong."""

from pathlib import Path

import pytest
from command import check_exit_code, modules_of

# What is typed, the exit code, and a part of what is shown (of the error, for 2).
CODES = {
    "no such command": ("frobnicate", 2, "Error: No such command 'frobnicate'.\n"),
    "help": ("--help", 0, "reimp migrate --diff src"),
    "nothing typed": ("", 0, "reimp migrate --diff src"),
    "version": ("--version", 0, "reimp 0."),
}


@pytest.mark.parametrize(("typed", "code", "shown"), CODES.values(), ids=CODES)
def test_exit_code(tmp_path: Path, typed: str, code: int, shown: str) -> None:
    check_exit_code(tmp_path, typed, code, shown)


def test_start_is_cheap(tmp_path: Path) -> None:
    modules = modules_of("--help", cwd=tmp_path)
    assert "click" in modules
    assert not {"libcst", "pathspec", "rich", "multiprocessing", "json"} & modules
