"""Print reports, diffs and errors, and write reports to files."""

import os
import sys
from pathlib import Path
from typing import Any, TextIO

import click

from reimp.commands.options import ReportOptions, SourceOptions
from reimp.model import Report
from reimp.project.files import reason
from reimp.report import render
from reimp.report.escaping import encodable, printable

MANY = 200  # files, before progress is shown


class OutputError(click.ClickException):
    """The report cannot be written; the text is the reason."""


class Progress:
    """The number of files that were read, on a terminal, when there are many."""

    def __init__(self) -> None:
        self.shown = False

    def __call__(self, read: int) -> None:
        """Show that *read* files were read."""
        if read > MANY and sys.stderr.isatty():
            click.echo(f"\r{read} files ...", err=True, nl=False)
            self.shown = True

    def clear(self) -> None:
        """Remove the line."""
        if self.shown:
            click.echo("\r\x1b[K", err=True, nl=False)


def print_report(report: Report, options: SourceOptions, *, stream: TextIO | None = None) -> None:
    """Print *report*, or write it to a file, as *options* say; as text to *stream*, if standard output is in use."""
    report = report if options["ready"] else report.without_ready
    form = "statistics" if options["statistics"] else options["form"]
    to = stream if stream and options["form"] == "text" else sys.stdout
    style = {} if form != "text" else {**terminal_style(options, to), "quiet": options["quiet"]}
    write_text(render(report, form, **style), options["output"], to)
    print_failures(report)


def print_failures(report: Report) -> None:
    """Print what could not be read or written."""
    for failure in report.failures:
        print_error(f"{failure.path}: {failure.message}")


def write_text(text: str, output: str | None, stream: TextIO) -> None:
    """Write *text* to the file *output*, or else to *stream*."""
    content = text.encode("utf-8", "backslashreplace")
    if not output:
        write_bytes(content, stream)
        return
    try:
        Path(output).write_bytes(content)
    except OSError as error:
        message = f"cannot write the report to {output}: {reason(error)}"
        raise OutputError(message) from error


def write_bytes(content: bytes, stream: TextIO) -> None:
    """Write *content* to *stream* as it is."""
    try:
        stream.buffer.write(content)
        stream.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # Python writes the rest as it ends
        message = f"cannot write the report: {reason(error)}"
        raise OutputError(message) from error


def print_diff(report: Report, color: str) -> None:
    """Print what would change in each file; *color* is the choice of `--color`."""
    from reimp.report.diff import diff, diff_for_terminal

    colored = has_color(sys.stdout, color)
    for file in report.files:
        shown = diff_for_terminal(file, color=colored) if colored or sys.stdout.isatty() else diff(file)
        write_bytes(shown, sys.stdout)


def terminal_style(options: ReportOptions, stream: TextIO) -> dict[str, Any]:
    """Return the color and the width of a report as text that goes to *stream*, or to a file."""
    if options["output"]:
        return {"color": options["color"] == "always", "width": None}
    return {"color": has_color(stream, options["color"]), "width": width_of(stream)}


def width_of(stream: TextIO) -> int | None:
    """Return the width of the terminal that *stream* is, None if it is none."""
    if not stream.isatty():
        return None
    from shutil import get_terminal_size

    return get_terminal_size().columns


def has_color(stream: TextIO, wanted: str) -> bool:
    """Return whether to color what goes to *stream*: `--color`, NO_COLOR, FORCE_COLOR, a terminal, in that order."""
    if wanted != "auto" or os.environ.get("NO_COLOR"):
        return wanted == "always"
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def print_error(text: str) -> None:
    """Print one line about an error."""
    click.echo(f"reimp: {printable(encodable(text))}", err=True)
