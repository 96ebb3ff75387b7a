"""The command `reimp migrate`."""

import sys
from typing import Unpack

import click

from reimp import api
from reimp.commands.options import SourceOptions, helpers_option, source_options
from reimp.commands.output import print_diff, print_report, write_bytes
from reimp.commands.sources import check_read, check_usage, examine_sources, selection


@click.command(epilog="Example:  reimp migrate --diff src")
@click.option("--diff", "show", is_flag=True, help="Print the changes; do not write them.")
@click.option("--check", is_flag=True, help="Do not write; exit 1 if a file would change.")
@helpers_option
@source_options
def migrate(
    paths: tuple[str, ...],
    *,
    show: bool,
    check: bool,
    helpers: str | None,
    modern: bool,
    **options: Unpack[SourceOptions],
) -> int:
    """Rewrite uses of removed import APIs.

    PATHS are files and directories [default: this directory]; - reads a program from standard input, and writes it to
    standard output. Exit code: 0 nothing is left to do, 1 uses are left, or --diff or --check found a file that would
    change, 2 a file could not be read or written.
    """
    check_usage(options, paths)
    chosen = api.Options(modern, helpers or "", options["select"], options["ignore"], options["target"])
    report = examine_sources("migrate", paths, chosen, selection(options))
    if show and options["form"] == "text":
        print_diff(report, options["color"])
    elif not (show or check):
        report = _write(report)
    print_report(report, options, stream=sys.stderr if show or paths == ("-",) else None)
    if not check_read(report, paths, allow_empty=options["allow_empty"]):
        return 2
    would_change = (show or check) and any(file.changes for file in report.files)
    work = (would_change or report.counts["left"] > 0) and not options["exit_zero"]
    return 2 if report.incomplete else int(work)


def _write(report: api.Report) -> api.Report:
    """Write the changes of *report*, to standard output for a program from standard input."""
    if report.typed != ("-",):
        return api.write(report)
    for file in report.files:
        write_bytes(file.migration.result if file.changes else file.source, sys.stdout)
    return report
