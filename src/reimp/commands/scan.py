"""The command `reimp scan`."""

import sys
from typing import Unpack

import click

from reimp import api
from reimp.commands.options import SourceOptions, source_options
from reimp.commands.output import print_error, print_failures, print_report, width_of, write_text
from reimp.commands.sources import examine_sources
from reimp.model import to_do


@click.command(epilog="Example:  reimp scan src tests --exclude vendor/")
@click.option("--merge", metavar="TRACE", help="Add what this report of reimp trace --format json says was reached.")
@click.option("--environment", is_flag=True, help="Instead of paths, look at what is installed beside reimp.")
@click.option(
    "--python", metavar="EXE", help="Instead of paths, look at what is installed for this Python (2.7 or later)."
)
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
    """Report what uses imp in files and folders (default: this one), and what would become of it.

    PATH - reads a program from standard input. Wheels, source distributions and zip applications, and folders of them,
    are read without unpacking. Exit code: 0 nothing to do, 1 something is, 2 a file could not be read.
    """
    python = sys.executable if environment and python is None else python
    archives = _archives(paths, merge=merge, environment=python is not None)
    if python is not None or archives:
        return _survey(archives if python is None else python, options)
    chosen = api.Options(modern=modern)
    report = examine_sources("scan", paths, chosen, exclude=options["exclude"], jobs=options["jobs"])
    report = _merged(report, merge, chosen) if merge else report
    print_report(report, options)
    work = any(not finding.harmless or to_do(finding) for _, finding in report.findings)
    return 2 if report.incomplete else int(work)


def _archives(paths: tuple[str, ...], *, merge: str | None, environment: bool) -> list[str]:
    """Return the archives among *paths*; raise UsageError if what is asked for cannot be combined."""
    from reimp.installed.archive_paths import split_archives

    archives, others = split_archives(paths)
    if (environment and paths) or (archives and others):
        message = "an environment, archives and source files are looked at one by one"
        raise click.UsageError(message)
    if merge and (environment or archives):
        message = "--merge is for source files"
        raise click.UsageError(message)
    return archives


def _survey(where: str | list[str], options: SourceOptions) -> int:
    """Report which distributions reach a removed API: those of the Python *where*, or those in archives."""
    from reimp.installed.interpreter import InterpreterError, ask
    from reimp.installed.survey import survey
    from reimp.report import distributions

    if options["exclude"]:
        message = "--exclude is for source files"
        raise click.UsageError(message)
    try:
        done = survey(ask(where) if isinstance(where, str) else where, options["jobs"])
    except InterpreterError as error:
        print_error(str(error))
        return 2
    width = None if options["output"] else width_of(sys.stdout)
    shown = distributions.render(done, options["form"], quiet=options["quiet"], width=width)
    write_text(shown, options["output"], sys.stdout)
    print_failures(done.report)
    return 2 if done.report.incomplete else int(distributions.breaks(done.found))


def _merged(report: api.Report, path: str, options: api.Options) -> api.Report:
    """Return *report* with what the trace at *path* reached."""
    from reimp.running import reached
    from reimp.running.trace import TraceError

    try:
        return reached.merge(report, reached.load(path), options)
    except TraceError as error:
        raise click.UsageError(str(error)) from error
