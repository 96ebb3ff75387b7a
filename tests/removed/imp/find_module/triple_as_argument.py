"""The triple is an argument: what gets it takes it apart.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: return open_and_load(name, find_module(name, ["lib"]))
becomes: return load_module(name, file, path, desc)
modern: return load_found(name, file, path, desc)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def open_and_load(name, triple):
    file, path, desc = triple
    with file:
        return imp.load_module(name, file, path, desc)


def load(name):
    return open_and_load(name, imp.find_module(name, ["lib"]))


outcome(load, "plug")
