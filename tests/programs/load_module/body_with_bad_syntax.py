"""A SyntaxError names the file, nothing is written or kept, and a module that was there keeps its names.

clauses: load-4 load-6 load-10
"""

import imp
import os
import sys

from observe import open_files, outcome_type, tree, write

write("lib/good.py", "VALUE = 1\n")
write("lib/bad.py", "VALUE = 2\nOTHER = = 3\n")
write("lib/tabs.py", "if 1:\n\tx = 1\n        y = 2\n")


def load(name, path):
    with open(path) as file:
        return imp.load_module(name, file, path, (".py", "r", imp.PY_SOURCE))


error = outcome_type(load, "bad", "lib/bad.py")
print(error.filename, error.lineno, error.text)
print("bad" in sys.modules, open_files())
outcome_type(load, "tabs", "lib/tabs.py")

good = load("good", "lib/good.py")
error = outcome_type(load, "good", "lib/bad.py")
print(sys.modules["good"] is good, good.VALUE, os.path.relpath(good.__file__), good.__spec__.loader.path)
tree()

# The package whose sub-module is broken is gone, too.
write("lib/pack/__init__.py", "VALUE = 1\nfrom . import part\n")
write("lib/pack/part.py", "def\n")
error = outcome_type(imp.load_module, "pack", None, "lib/pack", ("", "", imp.PKG_DIRECTORY))
print(error.filename, "pack" in sys.modules, "pack.part" in sys.modules)
