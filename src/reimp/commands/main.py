"""The command `reimp` itself: its group of commands, and its exit code."""

import os
import sys

import click

from reimp import __version__
from reimp.commands.explain import explain
from reimp.commands.migrate import migrate
from reimp.commands.output import print_error
from reimp.commands.run import run
from reimp.commands.scan import scan
from reimp.commands.trace import trace
from reimp.commands.verify import verify
from reimp.project.errors import HelpersError, SettingsError

INTERRUPTED = 130

_EPILOGUE = """\b
What to do next:
  reimp scan                     list the uses of imp and their replacements
  reimp migrate --diff src       show what would change
  reimp migrate src              change it
  reimp explain load_source      explain what replaces a function
"""


def run_command_line() -> int:
    """Run the command that the arguments name; return the exit code."""
    try:
        return int(main.main(standalone_mode=False) or 0)
    except click.UsageError as error:
        error.show()
        return 2
    except (click.ClickException, SettingsError, HelpersError) as error:
        print_error(error.message if isinstance(error, click.ClickException) else str(error))
        return 2
    except click.Abort:
        print_error("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2


@click.group(epilog=_EPILOGUE, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Find uses of removed import APIs, such as imp, and rewrite them."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


for command in (scan, migrate, trace, verify, explain, run):
    main.add_command(command)
