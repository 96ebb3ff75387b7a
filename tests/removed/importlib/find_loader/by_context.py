"""The loader in a variable, asked at once, and a search in a path.

api: importlib.find_loader
becomes: loader = find_loader("package")
becomes: loader = find_loader("plug", ["folder"])
modern: loader = getattr(importlib.util.find_spec("package"), "loader", None)
modern: print(importlib.util.find_spec("package").loader.is_package("package"))
modern: loader = getattr(importlib.machinery.PathFinder.find_spec("plug", ["folder"]), "loader", None)
modern: print(importlib.machinery.PathFinder.find_spec("package", ["folder"]) is None)
"""

import importlib
import sys
import warnings

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("package/__init__.py", "")
write("folder/plug.py", "")
sys.path.insert(0, ".")
loader = importlib.find_loader("package")
print(loader.name, type(loader).__name__)
print(importlib.find_loader("package").is_package("package"))
loader = importlib.find_loader("plug", ["folder"])
print(loader.name, importlib.find_loader("plug"))
print(importlib.find_loader("package", ["folder"]) is None)
