"""A context manager around `find_module` closes its file; an ExitStack keeps the files of several searches open.

clauses: load-1 load-6 find-4
"""

import contextlib
import imp
import sys

from observe import open_files, outcome, write

for name in ("one", "two", "three"):
    write(f"lib/{name}.py", f"NAME = {name!r}\n")
write("lib/pack/__init__.py", "NAME = 'pack'\n")
write("lib/failing.py", "raise LookupError('failing')\n")


@contextlib.contextmanager
def found(name, path):
    file, pathname, description = imp.find_module(name, path)
    try:
        yield name, file, pathname, description
    finally:
        if file is not None:
            file.close()


def load(name):
    with found(name, ["lib"]) as arguments:
        return imp.load_module(*arguments)


for name in ("one", "one", "pack", "failing", "missing"):
    outcome(load, name)
    print(open_files())

with contextlib.ExitStack() as stack:
    searches = [stack.enter_context(found(name, ["lib"])) for name in ("one", "two", "three", "pack")]
    print(len(open_files()))
    modules = [imp.load_module(*search) for search in searches]
    print([module.NAME for module in modules], len(open_files()))
print(open_files())

with contextlib.ExitStack() as stack:
    file, pathname, description = imp.find_module("two", ["lib"])
    stack.enter_context(file)
    print(imp.load_module("again", file, pathname, description).NAME, file.closed)
with contextlib.closing(imp.find_module("three", ["lib"])[0]) as file:
    print(file.read(), end="")
print(open_files(), "failing" in sys.modules)
