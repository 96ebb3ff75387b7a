"""An attribute of the module is returned.

idiom: pair
becomes: return find_and_load(name, ["lib"]).VALUE
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "VALUE = 3\n")
write("lib/less.py", "")


def load(name):
    f, p, d = imp.find_module(name, ["lib"])
    return imp.load_module(name, f, p, d).VALUE


outcome(load, "plug")
outcome(load, "less")
