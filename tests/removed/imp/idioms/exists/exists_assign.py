"""A search only to know whether there is such a module: True or False in a variable.

idiom: exists
becomes: found = module_exists("plug", ["lib"])
gone: found = True
modern: found = importlib.machinery.PathFinder.find_spec("plug", ["lib"]) is not None
"""
import imp

from observe import write

write("lib/plug.py", "print('not run')\n")
try:
    imp.find_module("plug", ["lib"])
    found = True
except ImportError:
    found = False
print(found)
try:
    imp.find_module("other", ["lib"])
    there = True
except ImportError:
    there = False
print(there)
