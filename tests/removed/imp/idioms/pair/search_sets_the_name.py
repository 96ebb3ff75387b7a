"""The variable of the path is the name of the module from then on.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: file, name, desc = find_module(name, ["lib"])
becomes: return load_module(name, file, name, desc)
modern: file, name, desc = find_file(name, ["lib"])
"""
import imp
import sys

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def load(name):
    file, name, desc = imp.find_module(name, ["lib"])
    return imp.load_module(name, file, name, desc)


outcome(load, "plug")
print("plug" in sys.modules, "lib/plug.py" in sys.modules)
