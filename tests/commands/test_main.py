"""The command without a subcommand: help, version, and what is typed wrong."""

from pathlib import Path

import pytest
from command import check_exit_code, modules_of

from reimp.commands.main import main

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


def test_summaries_are_short() -> None:
    """No line of the list of commands is cut at 80 columns."""
    for name, command in main.commands.items():
        summary = command.get_short_help_str(200)
        assert (name, len(summary) <= 45, summary.endswith(".")) == (name, True, True)
