"""The options that several commands have."""

from collections.abc import Callable
from typing import TypedDict

import click

from reimp.report import FORMATS


class ReportOptions(TypedDict):
    """How a report is written, and where."""

    form: str
    output: str | None


class SourceOptions(ReportOptions):
    """The options of `scan` and `migrate` that do not decide what changes."""

    exclude: tuple[str, ...]
    quiet: bool
    allow_empty: bool
    jobs: int | None


output_option = click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write the report to this file.")
format_option = click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="Of the report.")
exclude_option = click.option(
    "--exclude", multiple=True, metavar="GLOB", help="Leave out, as .gitignore does; repeatable."
)
allow_empty_option = click.option("--allow-empty", is_flag=True, help="Do not fail if there is no Python file to read.")
modern_option = click.option(
    "--modern", is_flag=True, help="Also rewrite to simpler code that differs a little; says where."
)
helpers_option = click.option(
    "--helpers", metavar="MODULE", help="Put helper functions into this module of yours, as package.compat."
)


def source_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give *command* the paths and options that `scan` and `migrate` have in common."""
    for decorate in (
        click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Processes; default: one a core."),
        click.option("-q", "--quiet", is_flag=True, help="Report only what is left to do by hand."),
        allow_empty_option,
        output_option,
        format_option,
        exclude_option,
        modern_option,
        click.argument("paths", nargs=-1, type=click.Path()),
    ):
        command = decorate(command)
    return command
