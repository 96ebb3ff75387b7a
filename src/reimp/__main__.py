"""The command `reimp`, also as `python -m reimp`."""

import sys
from importlib.util import find_spec

NEEDED = ("click", "libcst", "packaging", "pathspec")
EXTRA = 'reimp: the migration tool is an extra: pip install "reimp[migrate]"'


def main() -> int:
    """Run the command that the arguments name; return the exit code."""
    try:
        if all(find_spec(name) for name in NEEDED):
            from reimp.commands.main import run_command_line

            return run_command_line()
        if sys.argv[1:3] == ["run", "--"] and sys.argv[3:]:
            return _run_with_imp(sys.argv[3:])
    except KeyboardInterrupt:
        sys.stderr.write("\nreimp: interrupted\n")
        return 130
    sys.stderr.write(f"{EXTRA}\n")
    return 2


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
