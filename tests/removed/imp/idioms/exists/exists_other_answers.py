"""Answers other than True and False.

idiom: path
not idiom: exists
becomes: find_module_path("plug", ["lib"])
modern: if importlib.machinery.PathFinder.find_spec("plug", ["lib"]) is not None:
"""
import imp

from observe import write

write("lib/plug.py", "")
try:
    imp.find_module("plug", ["lib"])
    backend = "plug"
except ImportError:
    backend = None
print(backend)
try:
    imp.find_module("gone", ["lib"])
except ImportError:
    backend = None
print(backend)
