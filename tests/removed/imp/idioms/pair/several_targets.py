"""The module goes to two targets.

idiom: pair
becomes: module = sys.modules["alias"] = find_and_load(name, ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp
import sys

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def load(name):
    f, p, d = imp.find_module(name, ["lib"])
    try:
        module = sys.modules["alias"] = imp.load_module(name, f, p, d)
    finally:
        if f:
            f.close()
    return module


outcome(load, "plug")
print(sys.modules["alias"] is sys.modules["plug"])
