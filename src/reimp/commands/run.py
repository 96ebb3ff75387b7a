"""The command `reimp run`."""

import click

from reimp.commands.output import print_error


@click.command(
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
    epilog="Example:  reimp run -- pip install pathtools",
)
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED)
def run(command: tuple[str, ...]) -> int:
    """Run a command with the removed import APIs.

    Each Python 3.12 or later that COMMAND starts can import imp, also when pip or uv builds a package. It has
    the other removed import APIs too (see reimp.restore), for example pkgutil.ImpImporter. The exit code is that of
    COMMAND.
    """
    from reimp.running.startup import StartError, run_with_imp

    try:
        return run_with_imp(command)
    except StartError as error:
        print_error(str(error))
        return 2
