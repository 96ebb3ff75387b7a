"""A module whose name is the empty string.

idiom: pair
becomes: return find_and_load("plug", ["lib"], fullname=fullname)
modern: spec = importlib.machinery.PathFinder.find_spec("plug", ["lib"])
"""
import imp
import sys

from observe import outcome, write

write("lib/plug.py", "print('running', repr(__name__))\n")


def load(fullname):
    file, path, desc = imp.find_module("plug", ["lib"])
    try:
        return imp.load_module(fullname, file, path, desc)
    finally:
        if file:
            file.close()


outcome(load, "")
print("" in sys.modules, "plug" in sys.modules)
