"""The type is chosen by the suffix, among those that Python knows.

api: imp.load_module
not idiom: triple
becomes: module = load_module(name, file, path, description)
"""
import imp
import os
import py_compile

from observe import write

write("plug.py", "VALUE = 1\n")
py_compile.compile("plug.py", cfile="coded.pyc", doraise=True)
SUFFIXES = {suffix: (suffix, mode, kind) for suffix, mode, kind in imp.get_suffixes()}


def load(path):
    name, suffix = os.path.splitext(os.path.basename(path))
    description = SUFFIXES[suffix]
    with open(path, description[1]) as file:
        module = imp.load_module(name, file, path, description)
    return module


print(load("plug.py").VALUE, load("coded.pyc").VALUE)
