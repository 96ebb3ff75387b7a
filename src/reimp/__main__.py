"""The command `reimp`, also as `python -m reimp`."""

import sys
from importlib.util import find_spec

from reimp import __version__

NEEDED = ("click", "libcst", "packaging", "pathspec")
EXTRA = """\
reimp: this command needs the extra "migrate"; install it, or run it without installing:
  pip install "reimp[migrate]"
  uvx --from "reimp[migrate]" reimp
  pipx run --spec "reimp[migrate]" reimp
"""
HELP = """\
Usage: reimp COMMAND ...

  reimp run -- COMMAND   Run a command with the removed import APIs.
  reimp explain [NAME]   Explain a removed API and its replacement.
  reimp --version        Show the version.

The other commands, scan, migrate, trace and verify, need the extra "migrate":
  pip install "reimp[migrate]"
  uvx --from "reimp[migrate]" reimp
  pipx run --spec "reimp[migrate]" reimp
"""


_FREE = ("run", "explain")


def main() -> int:
    """Run the command that the arguments name; return the exit code."""
    try:
        if all(find_spec(name) for name in NEEDED):
            from reimp.commands.main import run_command_line

            return run_command_line()
        return _run_without_extra(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("\nreimp: interrupted\n")
        return 130


def _run_without_extra(arguments: list[str]) -> int:
    """Run one of the commands that need no other package; return the exit code."""
    command, *rest = arguments or ["--help"]
    if command == "run" and rest[:1] == ["--"]:
        rest = rest[1:]
    if command == "run" and rest and not rest[0].startswith("-"):
        return _run_with_imp(rest)
    if command == "explain" and len(rest) < 2 and not "".join(rest).startswith("-"):  # noqa: PLR2004
        return _explain(*rest)
    if command == "--version":
        sys.stdout.write(f"reimp {__version__}\n")
        return 0
    if {"--help", "-h"} & {command, *rest} and (command.startswith("-") or command in _FREE):
        sys.stdout.write(HELP)
        return 0
    sys.stderr.write(HELP if command in _FREE else EXTRA)
    return 2


def _explain(name: str = "") -> int:
    """Print the explanation of a removed API, or all names."""
    from reimp.removed import explain
    from reimp.removed.lookup import UnknownNameError, known_names

    try:
        text = explain.explain(name) if name else "\n".join(known_names()) + "\n"
    except UnknownNameError as error:
        sys.stderr.write(f"reimp: {error}\n")
        return 2
    sys.stdout.write(text)
    return 0


def _run_with_imp(command: list[str]) -> int:
    """Run a command as `reimp run` does, which needs no other package."""
    from reimp.running.startup import StartError, run_with_imp

    try:
        return run_with_imp(command)
    except StartError as error:
        sys.stderr.write(f"reimp: {error}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main())
