"""Loaders whose modules are used in the middle of an expression.

api: importlib.machinery.SourceFileLoader.load_module
not idiom: executed
becomes: load_spec(
"""
import os
import warnings
from importlib.machinery import SourceFileLoader

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)

write("plug.py", "VALUE = 1\n")
path = os.path.abspath("plug.py")
print([SourceFileLoader(name, path).load_module().VALUE for name in ("one", "two")])
print(len([1]), SourceFileLoader("plug", path).load_module().VALUE)
