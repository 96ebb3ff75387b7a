"""A file that is opened for the load only: missing, unreadable, loaded again, and with an error in it.

idiom: opened
becomes: module = open_and_load(name, path)
becomes: return open_and_load("other", path).__dict__["VALUE"]
gone: with open
modern: .exec_module(
"""
import imp
import os
import sys

from observe import outcome, show_module, write

write("plug.py", "print('running', __name__)\nVALUE = 1\n")
write("broken.py", "1 / 0\n")
write("words.txt", "VALUE = 'any suffix'\n")
os.mkdir("folder")


def load(name, path):
    with open(path, "rb") as file:
        module = imp.load_module(name, file, path, (None, "rb", imp.PY_SOURCE))
    return module


def value(path):
    with open(path) as fp:
        return imp.load_source("other", path, fp).__dict__["VALUE"]


first = load("plug", "plug.py")
show_module(first)
print(load("plug", "plug.py") is first)
outcome(load, "plug", "none.py")
print(first.__file__, first.__spec__.origin)
outcome(load, "plug", "folder")
outcome(load, "new", "broken.py")
print("new" in sys.modules)
print(value("words.txt"))
outcome(value, "broken.py")
print(sorted(vars(sys.modules["other"]).keys() & {"VALUE"}))
