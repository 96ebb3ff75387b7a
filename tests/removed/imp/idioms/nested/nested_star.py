"""Search and load in one expression.

idiom: nested
becomes: plug = find_and_load("plug", [folder])
modern: spec = importlib.machinery.PathFinder.find_spec("plug", [folder])
"""
import imp

from observe import describe, write

write("lib/plug.py", "print('running', __name__)\n")
folder = "lib"
plug = imp.load_module("plug", *imp.find_module("plug", [folder]))
print(describe(plug), plug.__file__)
again = imp.load_module("plug", *imp.find_module("plug", [folder]))
print(again is plug)
