"""Keywords in another order: the path is evaluated first, and so it stays.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: find_module(path=where(), name=which())
modern: f, p, d = find_file(path=where(), name=which())
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def where():
    print("where")
    return ["lib"]


def which():
    print("which")
    return "plug"


def load():
    f, p, d = imp.find_module(path=where(), name=which())
    try:
        return imp.load_module("plug", f, p, d)
    finally:
        if f:
            f.close()


outcome(load)
