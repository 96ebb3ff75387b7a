"""The command `reimp trace`."""

import sys
from typing import Unpack

import click

from reimp.api import Options
from reimp.commands.options import ReportOptions, color_option, format_option, output_option
from reimp.commands.output import print_error, terminal_style, write_text


@click.command(
    epilog="Example:  reimp trace --python python3.11 -m pytest tests",
    context_settings={"allow_interspersed_args": False},
)
@click.option("-m", "module", is_flag=True, help="Run a module, as python -m does.")
@click.option("--python", default=sys.executable, metavar="EXE", help="Run with EXE, Python 3.8 or later.")
@format_option
@output_option
@color_option
@click.argument("program")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def trace(
    program: str, arguments: tuple[str, ...], *, module: bool, python: str, **options: Unpack[ReportOptions]
) -> int:
    """Run a program, and report its uses of imp.

    PROGRAM runs with ARGUMENTS as it does without the trace. The report, on standard error, has the uses that reading
    the code does not find, how often each was reached, and with which types of arguments. Exit code: that of the
    program; 2 if it cannot be traced.
    """
    from reimp.installed.interpreter import program as executable
    from reimp.running import reached
    from reimp.running.trace import TraceError, trace as run_traced

    try:
        code, traced = run_traced([executable(python), *(["-m"] if module else []), program, *arguments])
    except TraceError as error:
        print_error(str(error))
        return 2
    report = reached.report(traced, Options())
    style = terminal_style(options, sys.stderr) if options["form"] == "text" else {}
    write_text(reached.render(report, traced, options["form"], **style), options["output"], sys.stderr)
    return code
