"""`load_module` with keywords for what was found.

idiom: pair
becomes: return find_and_load(name, ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def load(name):
    f, p, d = imp.find_module(name, ["lib"])
    return imp.load_module(name, file=f, filename=p, details=d)


outcome(load, "plug")
