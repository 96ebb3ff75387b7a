"""The command `reimp` itself: its group of commands, and its exit code."""

import os
import sys
from collections.abc import Iterator, MutableMapping
from importlib import import_module

import click

from reimp import __version__
from reimp.commands.output import print_error
from reimp.project.errors import HelpersError, SettingsError

INTERRUPTED = 130

_NAMES = ("scan", "migrate", "trace", "verify", "explain", "run")

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


class _Commands(MutableMapping[str, click.Command]):
    """The commands by name; the module of one is imported when it is asked for."""

    def __init__(self) -> None:
        self._others: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in _NAMES:
            return self._others[name]
        command: click.Command = getattr(import_module(f"reimp.commands.{name}"), name)
        return command

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._others[name] = command

    def __delitem__(self, name: str) -> None:
        del self._others[name]

    def __iter__(self) -> Iterator[str]:
        return iter((*_NAMES, *self._others))

    def __len__(self) -> int:
        return len(_NAMES) + len(self._others)


@click.group(
    commands=_Commands(),
    epilog=_EPILOGUE,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Find uses of removed import APIs, such as imp, and rewrite them."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
