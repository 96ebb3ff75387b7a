"""Paths that are no lists are refused, whatever is in them.

idiom: pair
becomes: return find_and_load(name, folders)
modern: spec = importlib.machinery.PathFinder.find_spec(name, folders)
"""
import imp

from observe import outcome, write

write("lib/plug.py")


def load(name, folders):
    file, path, desc = imp.find_module(name, folders)
    try:
        return imp.load_module(name, file, path, desc)
    finally:
        if file:
            file.close()


outcome(load, "plug", ["lib"])
outcome(load, "plug", ("lib",))
outcome(load, "plug", "lib")
outcome(load, "plug", [])
outcome(load, 3, ["lib"])
