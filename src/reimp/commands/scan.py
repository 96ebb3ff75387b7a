"""The command `reimp scan`."""

from typing import Unpack

import click

from reimp import api
from reimp.commands.installed import ScanOptions, scan_archives, scan_installed
from reimp.commands.options import SourceOptions, source_options
from reimp.commands.output import print_report
from reimp.commands.sources import check_read, check_usage, examine_sources, selection


@click.command(epilog="Example:  reimp scan src tests --exclude vendor/")
@click.option("--merge", metavar="TRACE", help="Add the uses in TRACE, a report of reimp trace --format json.")
@click.option("--text", is_flag=True, help="Also search scripts, build files and documentation for possible uses.")
@click.option("--environment", is_flag=True, help="Examine the packages installed beside reimp.")
@click.option(
    "--python",
    "pythons",
    multiple=True,
    metavar="EXE",
    help="Examine the packages installed for EXE, Python 2.7 or later.",
)
@source_options
def scan(
    paths: tuple[str, ...],
    *,
    merge: str | None,
    text: bool,
    modern: bool,
    **options: Unpack[ScanOptions],
) -> int:
    """List uses of removed import APIs.

    PATHS are files and directories [default: this directory]; - reads a program from standard input. Archives (wheels,
    source distributions, zip applications, conda, Debian and RPM packages) are read without unpacking. A file that is
    not Python is searched if it is named, or with --text. Exit code: 0 nothing to do, 1 something is, 2 a file could
    not be read, or there was none.
    """
    if options["environment"] or options["pythons"]:
        named = {"paths": paths, "--merge": merge, "--text": text}
        return scan_installed([name for name, given in named.items() if given], options)
    check_usage(options, paths)
    archives, others = _split(paths, merge)
    chosen = api.Options(
        modern, select=options["select"], ignore=options["ignore"], target=options["target"], text=text
    )
    report = _examined(others, merge, chosen, options) if others or not paths else api.Report("scan", ())
    if archives or report.archives:
        return scan_archives((*archives, *report.archives), report, paths, chosen, options)
    print_report(report, options)
    if not check_read(report, paths, allow_empty=options["allow_empty"]):
        return 2
    return 2 if report.incomplete else int(report.work and not options["exit_zero"])


def _split(paths: tuple[str, ...], merge: str | None) -> tuple[list[str], tuple[str, ...]]:
    """Return the archives among *paths*, and the rest."""
    from reimp.installed.archives.paths import split_archives

    archives, others = split_archives(paths)
    if merge and archives:
        message = "--merge cannot be combined with archives"
        raise click.UsageError(message)
    return archives, tuple(others)


def _examined(paths: tuple[str, ...], merge: str | None, chosen: api.Options, options: SourceOptions) -> api.Report:
    report = examine_sources("scan", paths, chosen, selection(options))
    return _merged(report, merge, chosen) if merge else report


def _merged(report: api.Report, path: str, options: api.Options) -> api.Report:
    """Return *report* with what the trace at *path* reached."""
    from reimp.running import reached
    from reimp.running.trace import TraceError

    try:
        return reached.merge(report, reached.load(path), options)
    except TraceError as error:
        raise click.UsageError(str(error)) from error
