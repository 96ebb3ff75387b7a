"""Loaded once by its file, then again by `reload`.

idiom: pair
becomes: importlib.reload(module)
becomes: module = find_and_load("plug", ["lib"])
modern: spec = importlib.machinery.PathFinder.find_spec("plug", ["lib"])
"""
import imp
import sys

from observe import write

write("lib/plug.py", "COUNT = globals().get('COUNT', 0) + 1\n")
sys.path.insert(0, "lib")
fp, path, desc = imp.find_module("plug", ["lib"])
try:
    module = imp.load_module("plug", fp, path, desc)
finally:
    if fp:
        fp.close()
imp.reload(module)
print(module.COUNT)
