"""The command `reimp scan`."""

import sys
from typing import Unpack

import click

from reimp import api
from reimp.commands.options import SourceOptions, source_options
from reimp.commands.output import print_error, print_failures, print_report, width_of, write_text
from reimp.commands.sources import check_statistics, examine_sources, selection
from reimp.model import to_do


@click.command(epilog="Example:  reimp scan src tests --exclude vendor/")
@click.option("--merge", metavar="TRACE", help="Add the uses in TRACE, a report of reimp trace --format json.")
@click.option("--environment", is_flag=True, help="Examine the packages installed beside reimp.")
@click.option("--python", metavar="EXE", help="Examine the packages installed for EXE, Python 2.7 or later.")
@source_options
def scan(
    paths: tuple[str, ...],
    *,
    merge: str | None,
    environment: bool,
    python: str | None,
    modern: bool,
    **options: Unpack[SourceOptions],
) -> int:
    """List uses of imp, and what replaces them.

    PATHS are files and directories [default: this directory]; - reads a program from standard input. Wheels, source
    distributions and zip applications, and directories of them, are read without unpacking. Exit code: 0 nothing to do,
    1 something is, 2 a file could not be read.
    """
    check_statistics(options)
    python = sys.executable if environment and python is None else python
    archives = _archives(paths, merge=merge, environment=python is not None)
    if python is not None or archives:
        return _survey(archives if python is None else python, options)
    chosen = api.Options(modern, select=options["select"], ignore=options["ignore"])
    report = examine_sources("scan", paths, chosen, selection(options))
    report = _merged(report, merge, chosen) if merge else report
    print_report(report, options)
    work = any(not finding.harmless or to_do(finding) for _, finding in report.findings)
    return 2 if report.incomplete else int(work and not options["exit_zero"])


def _archives(paths: tuple[str, ...], *, merge: str | None, environment: bool) -> list[str]:
    """Return the archives among *paths*; raise UsageError if what is asked for cannot be combined."""
    from reimp.installed.archive_paths import split_archives

    archives, others = split_archives(paths)
    if (environment and paths) or (archives and others):
        message = "--environment, --python, archives and source files cannot be combined"
        raise click.UsageError(message)
    if merge and (environment or archives):
        message = "--merge needs source files"
        raise click.UsageError(message)
    return archives


def _survey(where: str | list[str], options: SourceOptions) -> int:
    """Report which distributions reach a removed API: those of the Python *where*, or those in archives."""
    from reimp.installed.interpreter import InterpreterError, ask
    from reimp.installed.survey import survey
    from reimp.report.survey import render
    from reimp.report.survey.wording import needs_work

    for name in ("exclude", "select", "ignore", "statistics", "stdin_filename"):
        if options[name]:
            message = f"--{name.replace('_', '-')} needs source files"
            raise click.UsageError(message)
    try:
        done = survey(ask(where) if isinstance(where, str) else where, options["jobs"])
    except InterpreterError as error:
        print_error(str(error))
        return 2
    width = None if options["output"] else width_of(sys.stdout)
    style = {"quiet": options["quiet"], "width": width} if options["form"] == "text" else {}
    write_text(render(done, options["form"], **style), options["output"], sys.stdout)
    print_failures(done.report)
    work = needs_work(done.found) and not options["exit_zero"]
    return 2 if done.report.incomplete else int(work)


def _merged(report: api.Report, path: str, options: api.Options) -> api.Report:
    """Return *report* with what the trace at *path* reached."""
    from reimp.running import reached
    from reimp.running.trace import TraceError

    try:
        return reached.merge(report, reached.load(path), options)
    except TraceError as error:
        raise click.UsageError(str(error)) from error
