"""The command `reimp trace`."""

import sys
from typing import Unpack

import click

from reimp.api import Options
from reimp.commands.options import ReportOptions, format_option, output_option
from reimp.commands.output import has_color, print_error, write_text


@click.command(
    epilog="Example:  reimp trace --python python3.11 -m pytest tests",
    context_settings={"allow_interspersed_args": False},
)
@click.option("-m", "module", is_flag=True, help="PROGRAM is the name of a module, as for python -m.")
@click.option("--python", default=sys.executable, metavar="EXE", help="Run it on this Python (3.8 or later).")
@format_option
@output_option
@click.argument("program")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def trace(
    program: str, arguments: tuple[str, ...], *, module: bool, python: str, **options: Unpack[ReportOptions]
) -> int:
    """Run PROGRAM with ARGUMENTS, and report each place that reached imp: what reading the code does not show.

    The program runs as it does without. The report, on standard error, says for each place how often it was reached,
    and with what kinds of arguments. Exit code: that of the program; 2 if it cannot be traced.
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
    style = {"color": not options["output"] and has_color(sys.stderr)} if options["form"] == "text" else {}
    write_text(reached.render(report, traced, options["form"], **style), options["output"], sys.stderr)
    return code
