"""A launcher finds a script and runs it by `load_module('__main__', ...)`; its exit code and its names are seen here.

clauses: load-1 load-2 load-4 load-5
"""

import imp
import os
import sys

from observe import outcome, write

write(
    "scripts/greet.py",
    """
    import sys
    RUNS = globals().get("RUNS", 0) + 1
    def main(arguments):
        print("hello", *arguments)
        return len(arguments)
    if __name__ == "__main__":
        sys.exit(main(sys.argv[1:]))
""",
)
write("scripts/tool.sh.py", "print(__name__, __file__.endswith('tool.sh.py'))\n")
write("scripts/app/__init__.py", "print('package', __name__, __path__ == [__file__.rpartition('/')[0]])\n")
program = sys.modules["__main__"]


def launch(name, *arguments):
    file, pathname, description = imp.find_module(name, ["scripts"])
    before, sys.argv = sys.argv, [name, *arguments]
    try:
        return imp.load_module("__main__", file, pathname, description)
    except SystemExit as error:
        return error.code
    finally:
        sys.argv = before
        if file:
            file.close()


outcome(launch, "greet", "a", "b")
outcome(launch, "greet")
print(RUNS, sys.modules["__main__"] is program, os.path.relpath(__file__))
print(launch("tool.sh") is program, launch("app") is program)
print(__name__, os.path.relpath(__file__), __spec__.name)
outcome(launch, "missing")
