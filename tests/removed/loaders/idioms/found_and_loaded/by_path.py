"""A search in a given path, and a loader that comes from elsewhere.

not idiom: found_and_loaded
api: importlib.abc.Loader.load_module
api: importlib.find_loader
becomes: loader = find_loader("plug", ["folder"])
becomes: print(load_with_loader(loader, "plug").VALUE)
modern: loader = getattr(importlib.machinery.PathFinder.find_spec("plug", ["folder"]), "loader", None)
"""

import importlib
import os
import warnings

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
os.mkdir("folder")
write("folder/plug.py", "VALUE = __name__\n")
loader = importlib.find_loader("plug", ["folder"])
print(loader.load_module("plug").VALUE)
