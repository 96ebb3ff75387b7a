"""The module is loaded for what its body does.

idiom: pair
becomes: find_and_load("plug", ["lib"])
gone: = find_and_load
modern: spec = importlib.machinery.PathFinder.find_spec("plug", ["lib"])
"""
import imp
import sys

from observe import outcome, write

write("lib/plug.py", "import sys\nsys.seen = __name__\n")


def load():
    f, p, d = imp.find_module("plug", ["lib"])
    try:
        imp.load_module("plug", f, p, d)
    finally:
        if f:
            f.close()


outcome(load)
print(sys.seen)
