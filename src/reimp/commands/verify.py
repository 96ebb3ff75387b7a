"""The command `reimp verify`."""

import click

from reimp.api import Options, Report
from reimp.commands.options import allow_empty_option, exclude_option, helpers_option, modern_option
from reimp.commands.output import print_error, print_failures
from reimp.commands.sources import SourceSelection, check_read, examine_sources
from reimp.report.wording import plural, sentence


@click.command(
    epilog="Example:  reimp verify -- python -m pytest -q",
    context_settings={"allow_interspersed_args": False},
)
@modern_option
@helpers_option
@exclude_option
@allow_empty_option
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED)
def verify(
    command: tuple[str, ...], *, modern: bool, helpers: str | None, exclude: tuple[str, ...], allow_empty: bool
) -> int:
    """Run tests before and after migration.

    COMMAND, for example a test suite, runs in two copies of this directory, one of them migrated; its exit codes are
    compared, and the numbers of passed and failed tests that pytest or unittest print. Nothing in this directory
    changes. Exit code: 0 the same, 1 not the same, 2 inconclusive, or a file could not be read. A command that runs no
    test, or fails both times without a test that passes, is inconclusive.
    """
    report = examine_sources("migrate", (), Options(modern=modern, helpers=helpers or ""), SourceSelection(exclude))
    print_failures(report)
    for file, finding in report.internal_errors:
        print_error(f"{file.path}: {sentence(finding)}")
    if not check_read(report, (), allow_empty=allow_empty):
        return 2
    if any(file.changes for file in report.files):
        code = _compare(command, report)
    else:
        click.echo("Nothing would change, so the command was not run.")
        code = 0
    return 2 if report.incomplete else code


def _compare(command: tuple[str, ...], report: Report) -> int:
    """Run *command* before and after the changes of *report*; print how it differs, and return the exit code."""
    from reimp.running.command_result import inconclusive, render
    from reimp.running.verify import VerifyError, verify as run_twice

    try:
        before, after = run_twice(command, report.files, lambda text: click.echo(text, err=True))
    except VerifyError as error:
        print_error(str(error))
        return 2
    click.echo(render(before, after), nl=False)
    changed = sum(file.changes for file in report.files)
    left = report.counts["left"]
    click.echo(f"{changed} {plural(changed, 'file')} rewritten in the copy; {left} left to do by hand.")
    return 2 if inconclusive(before, after) else int(before.numbers != after.numbers)
