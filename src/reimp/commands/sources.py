"""Examine the source files that a command names."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

import click

from reimp import api
from reimp.commands.options import SourceOptions
from reimp.commands.output import Progress, print_error
from reimp.reading.file_kinds import FIRST, LOOKED_FOR, Kind, kind_of
from reimp.report.wording import listed

STANDARD_INPUT = "<stdin>"
_SHOWN = 5  # paths in a message


@dataclass(frozen=True, slots=True)
class SourceSelection:
    """Which files are examined, under which name, and with how many processes."""

    exclude: Sequence[str] = ()
    jobs: int | None = None
    stdin_filename: str = ""


def selection(options: SourceOptions) -> SourceSelection:
    """Return which files the *options* select."""
    return SourceSelection(options["exclude"], options["jobs"], options["stdin_filename"] or "")


def check_usage(options: SourceOptions, paths: Sequence[str]) -> None:
    """Raise UsageError for statistics in a format that has none, or a name for standard input that is not read."""
    if options["statistics"] and options["form"] != "text":
        message = "--statistics cannot be combined with --format"
        raise click.UsageError(message)
    if options["stdin_filename"] and paths != ("-",):
        message = "--stdin-filename needs the path -"
        raise click.UsageError(message)


def examine_sources(command: str, paths: tuple[str, ...], options: api.Options, more: SourceSelection) -> api.Report:
    """Return the report of *command* on *paths*, which may be `-`, or on this directory; print which are excluded."""
    if "-" in paths and len(paths) > 1:
        message = "- cannot be combined with other paths"
        raise click.UsageError(message)
    if paths == ("-",) and options.helpers:
        message = "--helpers cannot be combined with -: nothing would write the module"
        raise click.UsageError(message)
    if paths == ("-",):
        return _report_of_standard_input(command, options, more.stdin_filename)
    progress = Progress()
    report = api.scan(paths or (".",), options, exclude=more.exclude, jobs=more.jobs, progress=progress)
    progress.clear()
    for path in report.left_out:
        print_error(f"{path}: skipped because of --exclude or [tool.reimp]")
    if report.archives and command != "scan":
        print_error(f"archives are not changed, and reimp scan reads them: {_first(report.archives)}")
    return replace(report, command=command, typed=(*_typed_options(options, more.exclude), *paths))


def check_read(report: api.Report, paths: Sequence[str], *, allow_empty: bool) -> bool:
    """Return whether *report*, of *paths*, is about at least one file; if not, print what was looked for."""
    if report.read or report.failures or allow_empty:
        return True
    print_error(f"nothing was read: there is no Python file in {listed(paths or ['this directory'])}")
    print_error(f"looked for: {LOOKED_FOR}")
    out = [*report.left_out, *report.passed_over]
    if out:
        print_error(f"skipped: {_first(out)}")
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
    target = ("--target", f"{options.target[0]}.{options.target[1]}") if options.target else ()
    named = (("--select", options.select), ("--ignore", options.ignore), ("--exclude", exclude))
    return (*modern, *helpers, *target, *(part for name, values in named for value in values for part in (name, value)))


def _check_written(options: api.Options, migration: api.Migration) -> None:
    """Raise UsageError if a program from standard input needs a module of helpers: nothing would write that."""
    if migration.shared:
        message = (
            f"the module {options.helpers} is not written for standard input; run reimp migrate on the file, "
            "or remove helpers from [tool.reimp]"
        )
        raise click.UsageError(message)


def _report_of_standard_input(command: str, options: api.Options, filename: str) -> api.Report:
    """Return the report on the program from standard input, which has the name and the settings of *filename*."""
    from reimp.project.one_file import migrate_file

    source = sys.stdin.buffer.read()
    chosen = api.options_for(filename or ".", options)
    name = filename or STANDARD_INPUT
    kind = kind_of(filename, source[:FIRST]) if filename else Kind.PYTHON
    try:
        migration = migrate_file(source, chosen, kind)
        _check_written(chosen, migration)
    except api.NotebookError as error:
        return api.Report(command, (), (api.Failure(name, str(error)),), typed=("-",))
    return api.Report(command, (api.File(name, source, migration),), read=1, typed=("-",))
