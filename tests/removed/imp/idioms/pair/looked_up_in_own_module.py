"""The module looks at its own variables by way of `sys.modules`.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: file, path, details = find_module("plug", ["lib"])
modern: file, path, details = find_file("plug", ["lib"])
"""
import imp
import sys

from observe import outcome, write

write("lib/plug.py")
file, path, details = imp.find_module("plug", ["lib"])
plug = imp.load_module("plug", file, path, details)


def look(name):
    return getattr(sys.modules[__name__], name, None)


outcome(look, "path")
