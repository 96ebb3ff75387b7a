"""The module goes into a dictionary under the path that was found: the path must not be lost.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: pathname = find_module_path(name, ["lib"])
becomes: loaded[pathname] = load_path(name, pathname)
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import describe, outcome, write

write("lib/plug.py", "")
loaded = {}


def load(name):
    f, pathname, d = imp.find_module(name, ["lib"])
    loaded[pathname] = imp.load_module(name, f, pathname, d)


outcome(load, "plug")
print([(key, describe(value)) for key, value in loaded.items()])
