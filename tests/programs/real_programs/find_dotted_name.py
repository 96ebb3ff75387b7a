"""A task queue looks for a dotted module name from the current folder without importing the last part.

clauses: find-2 find-7 find-8
"""

import contextlib
import imp
import os
import sys
from importlib import import_module

from observe import open_files, outcome, write

write("project/__init__.py")
write("project/tasks.py", "print('tasks is imported')\n")
write("project/sub/__init__.py", "print('sub is imported')\n")
write("project/sub/jobs.py", "print('jobs is imported')\n")
write("flat.py", "VALUE = 1\n")


@contextlib.contextmanager
def cwd_in_path():
    sys.path.insert(0, os.getcwd())
    try:
        yield
    finally:
        sys.path.remove(os.getcwd())


def find_module(module, path=None, imp=imp):
    with cwd_in_path():
        if "." in module:
            last = None
            parts = module.split(".")
            for index, part in enumerate(parts[:-1]):
                mpart = import_module(".".join(parts[: index + 1]))
                try:
                    path = mpart.__path__
                except AttributeError:
                    raise LookupError(f"{module}: {part} is not a package") from None
                last = imp.find_module(parts[index + 1], path)
                if last[0]:
                    last[0].close()
            return last
        return imp.find_module(module)


for name in ("project.tasks", "project.sub", "project.sub.jobs", "project.missing", "flat.x", "missing.x"):
    print(name)
    outcome(find_module, name)
file, pathname, description = find_module("flat")
file.close()
print(os.path.relpath(pathname), description)
print(sorted(name for name in sys.modules if name.startswith("project")), open_files())
