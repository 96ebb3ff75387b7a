"""The path is in the message when the body raises.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: load_found_file(name, file, pathname)
modern: file, pathname, description = find_file(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "1 / 0\n")


def load(name):
    pathname = None
    try:
        file, pathname, description = imp.find_module(name, ["lib"])
        return imp.load_module(name, file, pathname, description)
    except Exception as error:
        return pathname, type(error).__name__


outcome(load, "plug")
outcome(load, "other")
