"""Print reports, diffs and errors, and write reports to files."""

import os
import sys
from pathlib import Path
from typing import Any, TextIO

import click

from reimp.commands.options import SourceOptions
from reimp.model import Report
from reimp.report import render
from reimp.report.diff import diff, diff_for_terminal
from reimp.report.escaping import encodable, printable

MANY = 200  # files, before progress is shown


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
    to = stream if stream and options["form"] == "text" else sys.stdout
    style = text_style(options, to) if options["form"] == "text" else {}
    write_text(render(report, options["form"], **style), options["output"], to)
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
        raise click.FileError(output, error.strerror) from error


def write_bytes(content: bytes, stream: TextIO) -> None:
    """Write *content* to *stream* as it is."""
    stream.buffer.write(content)
    stream.buffer.flush()


def print_diff(report: Report) -> None:
    """Print what would change in each file."""
    for file in report.files:
        terminal = sys.stdout.isatty()
        write_bytes(diff_for_terminal(file, color=has_color(sys.stdout)) if terminal else diff(file), sys.stdout)


def text_style(options: SourceOptions, stream: TextIO) -> dict[str, Any]:
    """Return the color, the width and the quietness of a report as text that goes to *stream*, or to a file."""
    color = not options["output"] and has_color(stream)
    width = None if options["output"] else width_of(stream)
    return {"color": color, "width": width, "quiet": options["quiet"]}


def width_of(stream: TextIO) -> int | None:
    """Return the width of the terminal that *stream* is, None if it is none."""
    if not stream.isatty():
        return None
    from shutil import get_terminal_size

    return get_terminal_size().columns


def has_color(stream: TextIO) -> bool:
    """Return whether *stream* is a terminal that shows colors, and its user wants them."""
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def print_error(text: str) -> None:
    """Print one line about an error."""
    click.echo(f"reimp: {printable(encodable(text))}", err=True)
