"""Only the path, by its index.

idiom: path
becomes: print(find_module_path("pack", ["lib"]))
becomes: os.path.join(find_module_path("pack", ["lib"]), "data")
modern: spec = importlib.machinery.PathFinder.find_spec("pack", ["lib"])
"""
import imp
import os

from observe import write

write("lib/pack/__init__.py", "")
print(imp.find_module("pack", ["lib"])[1])
print(os.path.join(imp.find_module("pack", ["lib"])[1], "data"))
print(imp.find_module("sys")[1])
