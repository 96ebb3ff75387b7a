"""The file has functions with the names of the helpers.

idiom: pair
becomes: module = _find_and_load(name, ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def find_and_load(*names):
    return [load(name) for name in names]


def load_spec(spec):
    return spec


def load(name):
    f, p, d = imp.find_module(name, ["lib"])
    try:
        module = imp.load_module(name, f, p, d)
    finally:
        if f:
            f.close()
    return module


outcome(find_and_load, "plug", "plug")
print(load_spec(1))
