"""The module is loaded for what its body does.

idiom: pair
becomes: find_and_load("plug", ["lib"])
modern: load_from(
gone: = find_and_load
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
