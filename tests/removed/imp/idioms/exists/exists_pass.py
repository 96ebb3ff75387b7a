"""A test with `pass`: what comes after the search is done only if it succeeds.

idiom: path
not idiom: exists
becomes: find_module_path("plug", ["lib"])
modern: if importlib.machinery.PathFinder.find_spec(name, ["lib"]) is not None:
"""
import imp

from observe import write

write("lib/plug.py", "")
kinds = []
for name in ("plug", "other"):
    try:
        imp.find_module(name, ["lib"])
        kinds.append(name)
    except ImportError:
        pass
try:
    imp.find_module("plug", ["lib"])
    kinds.append(1)
except ImportError:
    pass
print(kinds)
