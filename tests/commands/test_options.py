"""The options that `scan` and `migrate` have in common: what they are by default, and which values they take."""

from typing import Any

import click
import pytest
from click.testing import CliRunner

from reimp.commands.options import helpers_option, source_options
from reimp.report import FORMATS

NOTHING = {
    "paths": (),
    "form": "text",
    "output": None,
    "color": "auto",
    "exclude": (),
    "quiet": False,
    "allow_empty": False,
    "jobs": None,
    "select": (),
    "ignore": (),
    "target": None,
    "stdin_filename": None,
    "statistics": False,
    "exit_zero": False,
    "ready": False,
    "modern": False,
    "helpers": None,
}

# What is typed, and what the command gets besides the defaults; "" for the error.
TYPED: dict[str, tuple[list[str], dict[str, Any]]] = {
    "nothing": ([], {}),
    "paths": (["a", "b"], {"paths": ("a", "b")}),
    "standard input": (["-"], {"paths": ("-",)}),
    "exclude": (["--exclude", "a", "--exclude", "b/"], {"exclude": ("a", "b/")}),
    "quiet": (["-q"], {"quiet": True}),
    "quiet, long": (["--quiet", "a"], {"quiet": True, "paths": ("a",)}),
    "jobs": (["-j", "1"], {"jobs": 1}),
    "jobs, long": (["--jobs", "8"], {"jobs": 8}),
    "output": (["-o", "a.txt"], {"output": "a.txt"}),
    "output, long": (["--output=a.txt"], {"output": "a.txt"}),
    "allow empty": (["--allow-empty"], {"allow_empty": True}),
    "exit zero": (["--exit-zero"], {"exit_zero": True}),
    "ready": (["--ready"], {"ready": True}),
    "statistics": (["--statistics"], {"statistics": True}),
    "name for standard input": (["-", "--stdin-filename", "a.py"], {"paths": ("-",), "stdin_filename": "a.py"}),
    "color": (["--color", "never"], {"color": "never"}),
    "select": (
        ["--select", "imp.reload, imp.get_tag", "--select", "imp"],
        {"select": ("imp.reload", "imp.get_tag", "imp")},
    ),
    "ignore": (["--ignore", "imp.reload"], {"ignore": ("imp.reload",)}),
    "modern": (["--modern"], {"modern": True}),
    "no color": (["--color=never"], {"color": "never"}),
    "name of standard input": (["--stdin-filename", "a.py", "-"], {"stdin_filename": "a.py", "paths": ("-",)}),
    "helpers": (["--helpers", "a.b"], {"helpers": "a.b"}),
    **{f"format {form}": (["--format", form], {"form": form}) for form in FORMATS},
}
WRONG = {
    "no format": (["--format", "xml"], "'xml' is not one of"),
    "no processes": (["-j", "0"], "0 is not in the range x>=1"),
    "no removed API": (["--ignore", "imp.relaod"], "did you mean imp.reload"),
    "no number": (["-j", "x"], "'x' is not a valid integer range"),
    "no color of that name": (["--color", "red"], "'red' is not one of"),
    "no API to select": (["--select", "imp.reload,imp.relod"], "imp.relod"),
    "no API to ignore": (["--ignore", "os.path"], "os.path"),
    "a directory": (["-o", "."], "File '.' is a directory"),
}


def _run(typed: list[str]) -> tuple[dict[str, Any], str]:
    """Return what a command gets, and its output."""
    got: dict[str, Any] = {}

    @click.command()
    @helpers_option
    @source_options
    def command(**options: Any) -> int:  # noqa: ANN401 - what click gives
        got.update(options)
        return 0

    return got, CliRunner().invoke(command, typed).output


@pytest.mark.parametrize(("typed", "expected"), TYPED.values(), ids=TYPED)
def test_typed(typed: list[str], expected: dict[str, Any]) -> None:
    assert _run(typed) == ({**NOTHING, **expected}, "")


@pytest.mark.parametrize(("typed", "error"), WRONG.values(), ids=WRONG)
def test_wrong(typed: list[str], error: str) -> None:
    got, output = _run(typed)
    assert got == {}
    assert error in output
