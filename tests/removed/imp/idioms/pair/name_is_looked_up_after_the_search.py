"""The name of the module is looked up after the search: a search that fails comes first.

idiom: pair
becomes: return load_module(NAMES[name], file, path, desc)
becomes: return find_and_load(parts[0], ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py")
write("lib/other.py")
NAMES = {"plug": "Plug"}


def load(name):
    file, path, desc = imp.find_module(name, ["lib"])
    try:
        return imp.load_module(NAMES[name], file, path, desc)
    finally:
        if file:
            file.close()


def load_first(parts):
    file, path, desc = imp.find_module(parts[0], ["lib"])
    try:
        return imp.load_module(parts[0], file, path, desc)
    finally:
        if file:
            file.close()


outcome(load, "plug")
outcome(load, "absent")
outcome(load, "other")
outcome(load_first, ["plug", 2])
outcome(load_first, [])
