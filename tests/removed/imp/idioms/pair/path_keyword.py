"""`path=` by keyword.

idiom: pair
becomes: find_and_load(name, [folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def load(name, folder):
    f, p, d = imp.find_module(name, path=[folder])
    try:
        return imp.load_module(name, f, p, d)
    finally:
        if f:
            f.close()


outcome(load, "plug", "lib")
