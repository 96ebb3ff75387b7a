"""The module is not assigned but passed on, in the middle of an expression.

idiom: pair
becomes: show(find_and_load(name, ["lib"]), 1)
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import describe, outcome, write

write("lib/plug.py", "VALUE = 3\n")


def show(module, number):
    print(describe(module), number)


def load(name):
    f, p, d = imp.find_module(name, ["lib"])
    try:
        show(imp.load_module(name, f, p, d), 1)
    finally:
        if f:
            f.close()


outcome(load, "plug")
outcome(load, "gone")
