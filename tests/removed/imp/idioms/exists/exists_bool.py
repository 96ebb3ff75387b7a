"""`bool(imp.find_module(...))` is true, or raises.

api: imp.find_module
not idiom: exists
becomes: has = bool(find_module("plug", ["lib"]))
modern: has = bool(find_file("plug", ["lib"]))
"""
import imp

from observe import write

write("lib/plug/__init__.py", "")
try:
    has = bool(imp.find_module("plug", ["lib"]))
except ImportError:
    has = False
print(has)
