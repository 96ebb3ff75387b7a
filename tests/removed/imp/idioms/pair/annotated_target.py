"""An annotation on the variable for the module.

idiom: pair
becomes: module: object = find_and_load(name, ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def load(name):
    f, p, d = imp.find_module(name, ["lib"])
    try:
        module: object = imp.load_module(name, f, p, d)
    finally:
        if f:
            f.close()
    return module


outcome(load, "plug")
outcome(load, "plug2")
