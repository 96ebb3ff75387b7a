"""Examine the source files that a command names."""

import sys
from collections.abc import Sequence
from dataclasses import replace

import click

from reimp import api
from reimp.commands.output import Progress, print_error
from reimp.reading.file_kinds import LOOKED_FOR
from reimp.report.wording import listed

STANDARD_INPUT = "<stdin>"
_SHOWN = 5  # paths in a message


def examine_sources(
    command: str,
    paths: tuple[str, ...],
    options: api.Options,
    *,
    exclude: Sequence[str],
    jobs: int | None = None,
) -> api.Report:
    """Return the report of *command* on *paths*, which may be `-`, or on this folder; print which are excluded."""
    if "-" in paths and len(paths) > 1:
        message = "- stands alone"
        raise click.UsageError(message)
    if paths == ("-",):
        return api.Report(command, (_standard_input(options),), read=1, typed=paths)
    progress = Progress()
    try:
        report = api.scan(paths or (".",), options, exclude=exclude, jobs=jobs, progress=progress)
    except (api.SettingsError, api.HelpersError) as error:
        raise click.UsageError(str(error)) from error
    progress.clear()
    for path in report.left_out:
        print_error(f"{path}: left out by --exclude or [tool.reimp]")
    if report.archives and command != "scan":
        print_error(f"archives are not changed, and reimp scan reads them: {_first(report.archives)}")
    return replace(report, command=command, typed=(*_typed_options(options, exclude), *paths))


def check_read(report: api.Report, paths: Sequence[str], *, allow_empty: bool) -> bool:
    """Return whether *report*, of *paths*, is about at least one file; if not, print what was looked for."""
    if report.read or report.failures or allow_empty:
        return True
    print_error(f"nothing was read: there is no Python file in {listed(paths or ['this folder'])}")
    print_error(f"looked for: {LOOKED_FOR}")
    out = [*report.left_out, *report.passed_over]
    if out:
        print_error(f"left out: {_first(out)}")
    print_error("use --allow-empty where that is expected")
    return False


def _first(paths: Sequence[str]) -> str:
    """Return the first *paths* as a list in a sentence, with how many follow."""
    more = f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else ""
    return f"{', '.join(paths[:_SHOWN])}{more}"


def _typed_options(options: api.Options, exclude: Sequence[str]) -> tuple[str, ...]:
    """Return the options that decide what changes, as they are typed."""
    modern = ("--modern",) if options.modern else ()
    helpers = ("--helpers", options.helpers) if options.helpers else ()
    return (*modern, *helpers, *(part for pattern in exclude for part in ("--exclude", pattern)))


def _standard_input(options: api.Options) -> api.File:
    source = sys.stdin.buffer.read()
    return api.File(STANDARD_INPUT, source, api.migrate(source, options))
