"""Loaders of bytecode, built-in and frozen modules, and the loader of a spec.

api: importlib.machinery.SourcelessFileLoader.load_module
api: importlib.machinery.BuiltinImporter.load_module
api: importlib.abc.Loader.load_module
becomes: print(load_with_loader(SourcelessFileLoader("plug", "plug.pyc")).VALUE)
modern: print(load_by(SourcelessFileLoader("plug", "plug.pyc")).VALUE)
modern: module = load_by(spec.loader)
modern: print(importlib.import_module("plug").VALUE)
becomes: print(load_with_loader(BuiltinImporter, "time").__name__)
becomes: module = load_with_loader(spec.loader)
becomes: print(load_with_loader(importlib.util.find_spec("plug").loader, "plug").VALUE)
"""

import importlib.util
import py_compile
import sys
import warnings
from importlib.machinery import BuiltinImporter, SourcelessFileLoader

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("plug.py", "VALUE = 1\n")
py_compile.compile("plug.py", "plug.pyc", doraise=True)
print(SourcelessFileLoader("plug", "plug.pyc").load_module().VALUE)
print(BuiltinImporter.load_module("time").__name__)
spec = importlib.util.spec_from_file_location("other", "plug.py")
module = spec.loader.load_module(spec.name)
print(module.VALUE, sys.modules["other"] is module)
sys.path.insert(0, ".")
print(importlib.util.find_spec("plug").loader.load_module("plug").VALUE)
