"""The command `reimp`, also as `python -m reimp`."""

import sys
from importlib.util import find_spec

NEEDED = ("click", "libcst", "pathspec")


def main() -> int:
    """Run the command that the arguments name; return the exit code."""
    if any(find_spec(name) is None for name in NEEDED):
        sys.stderr.write('reimp: the migration tool is an extra: pip install "reimp[migrate]"\n')
        return 2
    try:
        from reimp.cli import run

        return run()
    except KeyboardInterrupt:
        sys.stderr.write("\nreimp: interrupted\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())
