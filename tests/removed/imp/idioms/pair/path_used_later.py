"""The path is used after the load.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: pathname = find_module_path(name, ["lib"])
becomes: module = load_path(name, pathname)
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def load(name):
    file, pathname, description = imp.find_module(name, ["lib"])
    try:
        module = imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()
    module.where = pathname
    return module.where, module


outcome(load, "plug")
