"""Reports, diffs and errors on their streams, and reports in files."""

import io
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from sample_report import EMPTY, FULL, rewritten

from reimp.commands.options import SourceOptions
from reimp.commands.output import OutputError, Progress, has_color, print_diff, print_error, print_report, write_text
from reimp.model import Failure, Report
from reimp.report import render

OPTIONS = SourceOptions(
    form="text",
    output=None,
    color="auto",
    exclude=(),
    quiet=False,
    allow_empty=False,
    jobs=None,
    select=(),
    ignore=(),
    target=None,
    stdin_filename=None,
    statistics=False,
    exit_zero=False,
    ready=True,
)


def options(**others: object) -> SourceOptions:
    """Return OPTIONS with others."""
    return cast("SourceOptions", {**OPTIONS, **others})


class Terminal(io.TextIOWrapper):
    """A stream that says that it is a terminal."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def terminal_with_colors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the environment of a terminal that shows colors."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_report(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The report is on standard output, in UTF-8; what failed is an error."""
    print_report(FULL, OPTIONS)
    printed = capfdbinary.readouterr()
    assert printed.out == render(FULL, "text").encode("utf-8", "backslashreplace")
    assert printed.err == b"reimp: no|where\\n.py: no such file, 100%: or folder\n"


def test_quiet_report(capfd: pytest.CaptureFixture[str]) -> None:
    print_report(FULL, options(quiet=True))
    assert capfd.readouterr().out == render(FULL, "text", quiet=True) != render(FULL, "text")


def test_report_as_json(capfd: pytest.CaptureFixture[str]) -> None:
    """Only the text has options."""
    print_report(EMPTY, options(form="json", quiet=True))
    assert capfd.readouterr().out == render(EMPTY, "json")


@pytest.mark.parametrize("form", ["text", "json"])
def test_where_standard_output_is_in_use(capfd: pytest.CaptureFixture[str], form: str) -> None:
    """The text goes to the other stream; what a program reads does not."""
    stream = io.TextIOWrapper(io.BytesIO())
    print_report(EMPTY, options(form=form), stream=stream)
    shown, printed = stream.buffer.getvalue().decode(), capfd.readouterr().out
    assert (shown, printed) == ((render(EMPTY, "text"), "") if form == "text" else ("", render(EMPTY, "json")))


@pytest.mark.parametrize("to_a_file", [False, True])
def test_colors_are_for_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to_a_file: bool) -> None:
    """The width is that of the terminal too."""
    monkeypatch.setenv("COLUMNS", "60")
    stream, path = Terminal(), tmp_path / "report.txt"
    print_report(replace(FULL, failures=()), options(output=str(path) if to_a_file else None), stream=stream)
    written = path.read_bytes() if to_a_file else stream.buffer.getvalue()  # type: ignore[attr-defined]
    style = {} if to_a_file else {"color": True, "width": 60}
    assert written == render(FULL, "text", **style).encode("utf-8", "backslashreplace")


def test_file_that_cannot_be_written(tmp_path: Path) -> None:
    path = str(tmp_path / "missing" / "report.txt")
    with pytest.raises(OutputError) as caught:
        write_text("x", path, io.TextIOWrapper(io.BytesIO()))
    assert caught.value.message == f"cannot write the report to {path}: no such file or directory"


def test_text_that_is_not_unicode(tmp_path: Path) -> None:
    write_text("\udce9", str(tmp_path / "report.txt"), io.TextIOWrapper(io.BytesIO()))
    assert (tmp_path / "report.txt").read_bytes() == b"\\udce9"


def test_diff(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The lines of a file are shown in its own encoding, one file after another."""
    latin = rewritten("l.py", "# coding: latin-1\nimport imp  # é\n".encode("latin-1"), encoding="latin-1")
    print_diff(Report("migrate", (latin, rewritten("a.py", b"import imp\n"))), "never")
    printed = capfdbinary.readouterr().out
    assert b"+import importlib  # \xe9\n" in printed
    assert printed.index(b"l.py") < printed.index(b"a.py")


# The environment, the option --color, and whether a terminal and another stream show colors.
COLORS = {
    "neither": ({}, "auto", True, False),
    "NO_COLOR": ({"NO_COLOR": "1"}, "auto", False, False),
    "NO_COLOR, empty": ({"NO_COLOR": ""}, "auto", True, False),
    "NO_COLOR, but the option": ({"NO_COLOR": "1"}, "always", True, True),
    "FORCE_COLOR": ({"FORCE_COLOR": "1"}, "auto", True, True),
    "FORCE_COLOR, empty": ({"FORCE_COLOR": ""}, "auto", True, False),
    "FORCE_COLOR, but the option": ({"FORCE_COLOR": "1"}, "never", False, False),
    "both": ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False, False),
    "dumb": ({"TERM": "dumb"}, "auto", False, False),
    "dumb, but the option": ({"TERM": "dumb"}, "always", True, True),
    "never": ({}, "never", False, False),
}


@pytest.mark.parametrize(("environment", "option", "terminal", "other"), COLORS.values(), ids=COLORS)
def test_has_color(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], option: str, terminal: bool, other: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert has_color(Terminal(), option) is terminal
    assert has_color(io.TextIOWrapper(io.BytesIO()), option) is other


def test_error(capfd: pytest.CaptureFixture[str]) -> None:
    print_error("\udce9\x1b[2J.py: gone")
    assert capfd.readouterr().err == "reimp: \\xe9\\x1b[2J.py: gone\n"


# Whether standard error is a terminal, how many files were read, and what is shown before the report.
PROGRESS = {
    "few": (True, 200, ""),
    "many": (True, 201, "\r201 files ...\r\x1b[K"),
    "no terminal": (False, 201, ""),
}


@pytest.mark.parametrize(("terminal", "read", "expected"), PROGRESS.values(), ids=PROGRESS)
def test_progress(monkeypatch: pytest.MonkeyPatch, terminal: bool, read: int, expected: str) -> None:
    stream = Terminal() if terminal else io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr("sys.stderr", stream)
    progress = Progress()
    progress(read)
    progress.clear()
    stream.flush()
    assert stream.buffer.getvalue().decode() == expected  # type: ignore[attr-defined]


def test_failures_are_one_line_each(capfd: pytest.CaptureFixture[str]) -> None:
    print_report(replace(EMPTY, failures=(Failure("a\n.py", "gone"), Failure("b.py", "gone"))), OPTIONS)
    assert capfd.readouterr().err == "reimp: a\\n.py: gone\nreimp: b.py: gone\n"
