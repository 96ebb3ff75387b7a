"""A name from imp stays under the name of a module that the helpers need.

api: imp.load_source
api: imp.new_module
becomes: from types import ModuleType as importlib
becomes: import importlib.util as _importlib_util
modern: .exec_module(
"""
from imp import load_source, new_module as importlib

from observe import write

write("plug.py", "x = 1")
print(load_source("plug", "plug.py").x, importlib("a").__name__)
