"""The path is a variable of the function around.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: load_module(name, file, pathname, description)
modern: file, pathname, description = find_file(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


def outer(name):
    pathname = None

    def load():
        nonlocal pathname
        file, pathname, description = imp.find_module(name, ["lib"])
        return imp.load_module(name, file, pathname, description)

    return load(), pathname


outcome(outer, "plug")
