"""When the name was loaded before, the old object stays, with the failed file's attributes and the names set so far.

clauses: load-2 load-4 load-8
"""

import imp
import os
import sys

from observe import names, open_files, outcome, write

write("good/plugin.py", "VALUE = 'good'\nOLD = 1\n")
write("bad/plugin.py", "VALUE = 'bad'\nNEW = 1\nraise LookupError('not today')\nNEVER = 1\n")


def load(folder):
    file, pathname, description = imp.find_module("plugin", [folder])
    with file:
        return imp.load_module("plugin", file, pathname, description)


good = load("good")
print(os.path.relpath(good.__file__))
outcome(load, "bad")
print(sys.modules["plugin"] is good, list(sys.modules)[-1], names(good), good.VALUE)
print(os.path.relpath(good.__file__), os.path.relpath(good.__spec__.origin), good.__loader__.path)
print(isinstance(good.__loader__, type(load("good").__loader__)), open_files())

# The next load repairs it.
print(load("good") is good, good.VALUE, os.path.relpath(good.__file__), names(good))
