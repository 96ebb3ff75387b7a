"""Code that every Python refuses: a spec's module is not passed, and a path is passed where a package is asked for.

idiom: moved_by_hand
api: imp.load_source
stays: spec.loader.exec_module()
modern: spec.loader.exec_module(module)
becomes: return load_source("third", "third.py")
stays: importlib.import_module("second", os.path.join(folder, "second.py"))
modern: return load_file("second", os.path.join(folder, "second.py"))
differs: migrated: as it is, the program cannot work
"""

import importlib
import importlib.util
import os

from observe import outcome, write

for name in ("first", "second", "third"):
    write(f"{name}.py", "VALUE = __name__\n")
folder = "."


def first():
    spec = importlib.util.spec_from_file_location("first", "first.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module()
    return module


def second():
    return importlib.import_module("second", os.path.join(folder, "second.py"))


def third():
    return importlib.load_source("third", "third.py")


for load in (first, second, third):
    outcome(lambda: load().VALUE)
