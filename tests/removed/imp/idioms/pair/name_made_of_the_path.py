"""The module is named after what the search has found.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: return load_path("x " + path, path)
becomes: return load_module(found[1], *found)
modern: spec = importlib.machinery.PathFinder.find_spec(name, path)
"""
import imp
import sys

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def load(name):
    file, path, desc = imp.find_module(name, ["lib"])
    return imp.load_module("x " + path, file, path, desc)


def by_path(name):
    found = imp.find_module(name, ["lib"])
    return imp.load_module(found[1], *found)


outcome(load, "plug")
outcome(by_path, "plug")
