"""Statements that go on behind a backslash.

idiom: pair
becomes: find_and_load(name, ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py")


def load(name):
    file, path, desc = \
        imp.find_module(name, \
                        ["lib"])
    module = \
        imp.load_module(name, file, path, desc)
    return module


outcome(load, "plug")
outcome(load, "absent")
