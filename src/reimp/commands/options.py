"""The options that several commands have."""

from collections.abc import Callable
from typing import TypedDict

import click

from reimp.report import FORMATS
from reimp.versions import NEWEST, Version, parsed


class ReportOptions(TypedDict):
    """How a report is written, and where."""

    form: str
    output: str | None
    color: str


class SourceOptions(ReportOptions):
    """The options of `scan` and `migrate` that do not decide what changes in a file."""

    exclude: tuple[str, ...]
    quiet: bool
    allow_empty: bool
    jobs: int | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    target: Version | None
    stdin_filename: str | None
    statistics: bool
    exit_zero: bool
    ready: bool


def _names(_: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of removed APIs in comma-separated lists; raise BadParameter for a name that is none."""
    from reimp.removed.lookup import unknown_api

    names = tuple(name.strip() for part in given for name in part.split(","))
    for message in filter(None, map(unknown_api, names)):
        raise click.BadParameter(message, param=parameter)
    return names


def _version(_: click.Context, parameter: click.Parameter, given: str | None) -> Version | None:
    """Return the version of Python in a text such as "3.13", None for None; raise BadParameter if it is none."""
    if given is None:
        return None
    version = parsed(given)
    if version is None:
        message = f"{given!r} is no version of Python 3; write it as 3.13"
        raise click.BadParameter(message, param=parameter)
    return version


output_option = click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the report to this file.")
format_option = click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help="Output format [default: text]."
)
color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Color the report and the diff [default: auto, on a terminal].",
)
exclude_option = click.option(
    "--exclude", multiple=True, metavar="GLOB", help="Skip files that match, as in .gitignore; repeatable."
)
allow_empty_option = click.option("--allow-empty", is_flag=True, help="Do not fail if there is no Python file to read.")
modern_option = click.option(
    "--modern", is_flag=True, help="Also write simpler code that differs; the report names each difference."
)
helpers_option = click.option(
    "--helpers", metavar="MODULE", help="Put helper functions into MODULE, for example package.compat."
)
select_option = click.option(
    "--select",
    multiple=True,
    metavar="API",
    callback=_names,
    help="Report and rewrite only API; repeatable.",
)
ignore_option = click.option(
    "--ignore", multiple=True, metavar="API", callback=_names, help="Do not report or rewrite API; repeatable."
)

target_option = click.option(
    "--target",
    metavar="VERSION",
    callback=_version,
    help=f"Be ready for this Python; list later removals apart [default: {NEWEST[0]}.{NEWEST[1]}].",
)


def source_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give *command* the paths and options that `scan` and `migrate` have in common."""
    for decorate in (
        allow_empty_option,
        click.option("--exit-zero", is_flag=True, help="Exit 0, not 1, if uses are left or files would change."),
        click.option("--stdin-filename", metavar="PATH", help="Use the name and the settings of PATH for -."),
        click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Use N processes [default: all cores]."),
        click.option("--statistics", is_flag=True, help="Print counts for each API, not each use."),
        click.option("--ready", is_flag=True, help="Also report uses that need nothing."),
        click.option("-q", "--quiet", is_flag=True, help="Report only uses to change by hand."),
        color_option,
        output_option,
        format_option,
        exclude_option,
        ignore_option,
        select_option,
        target_option,
        modern_option,
        click.argument("paths", nargs=-1, type=click.Path()),
    ):
        command = decorate(command)
    return command
