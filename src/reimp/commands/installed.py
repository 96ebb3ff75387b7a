"""What `reimp scan` does about environments and archives."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from reimp.commands.options import SourceOptions
from reimp.commands.output import print_error, print_failures, print_report, width_of, write_text
from reimp.commands.sources import check_read
from reimp.model import Options, Report

if TYPE_CHECKING:
    from reimp.installed.survey import Survey


class ScanOptions(SourceOptions):
    """The options of `scan` that do not decide what is found in source files."""

    environment: bool
    pythons: tuple[str, ...]


def scan_installed(others: Sequence[str], options: ScanOptions) -> int:
    """Report which of the distributions that are installed for a Python reach a removed API.

    Raise UsageError for more than one Python, or if *others* that cannot be combined with it are on the command line.
    """
    from reimp.installed.interpreter import InterpreterError, ask
    from reimp.installed.survey import survey

    own, pythons = options["environment"], options["pythons"]
    option = "--environment" if own else "--python"
    if own and pythons:
        raise click.UsageError("--environment cannot be combined with --python")
    if others:
        raise click.UsageError(f"{option} cannot be combined with {others[0]}")
    for name in ("exclude", "select", "ignore", "statistics", "stdin_filename"):
        if options[name]:
            raise click.UsageError(f"{option} cannot be combined with --{name.replace('_', '-')}")
    if options["target"]:
        raise click.UsageError(f"{option} cannot be combined with --target")
    if len(pythons) > 1:
        raise click.UsageError("--python cannot be given twice; run reimp scan once for each Python")
    try:
        done = survey(ask(sys.executable if own else pythons[0]), options["jobs"])
    except InterpreterError as error:
        print_error(str(error))
        return 2
    return _print_survey(done, options)


def scan_archives(
    archives: Sequence[str], report: Report, paths: Sequence[str], chosen: Options, options: SourceOptions
) -> int:
    """Report what is in *archives*: by distribution if *report*, of the source files beside them, has none."""
    from reimp.installed.survey import survey

    done = survey(archives, options["jobs"], chosen)
    for path in done.without_python:
        print_error(f"{path}: has no Python file")
    joined = replace(
        report,
        files=(*report.files, *done.report.files),
        failures=(*report.failures, *done.report.failures),
        read=report.read + done.report.read,
    )
    if not report.read and not options["statistics"]:
        code = _print_survey(replace(done, report=joined), options)
    else:
        print_report(joined, options)
        code = 2 if joined.incomplete else int(joined.work and not options["exit_zero"])
    return code if check_read(joined, paths, allow_empty=options["allow_empty"]) else 2


def _print_survey(done: "Survey", options: SourceOptions) -> int:
    from reimp.report.survey import render
    from reimp.report.survey.wording import needs_work

    width = None if options["output"] else width_of(sys.stdout)
    style = {"quiet": options["quiet"], "width": width} if options["form"] == "text" else {}
    write_text(render(done, options["form"], **style), options["output"], sys.stdout)
    print_failures(done.report)
    work = needs_work(done.found) and not options["exit_zero"]
    return 2 if done.report.incomplete else int(work)
