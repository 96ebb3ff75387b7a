"""`path and [path] or None`, where the path may be missing.

idiom: pair
becomes: find_and_load(name, path and [path] or None)
modern: spec = importlib.machinery.PathFinder.find_spec(name, path and [path] or None)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def load(name, path=None):
    f, filename, desc = imp.find_module(name, path and [path] or None)
    return imp.load_module(name, f, filename, desc)


outcome(load, "plug", "lib")
outcome(load, "plug_that_is_not")
outcome(load, "plug", "")
