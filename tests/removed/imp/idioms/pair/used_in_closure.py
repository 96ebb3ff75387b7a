"""A function inside uses the path.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: load_path(name, pathname)
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def load(name):
    def where():
        return pathname

    file, pathname, description = imp.find_module(name, ["lib"])
    module = imp.load_module(name, file, pathname, description)
    return module, where()


outcome(load, "plug")
