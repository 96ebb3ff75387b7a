"""Several loads: with the name of the loader, in an expression, by a keyword, of bytecode.

idiom: loader_recipe
api: importlib.machinery.SourceFileLoader.load_module
api: importlib.machinery.SourcelessFileLoader.load_module
becomes: print(load_with_loader(SourceFileLoader("plug", "plug.txt")).VALUE)
becomes: module = load_with_loader(SourceFileLoader(fullname=name.upper(), path="plug.txt"))
becomes: again = load_with_loader(loader)
becomes: print(load_with_loader(importlib.machinery.SourcelessFileLoader("bytes", "plug.pyc")).VALUE)
modern: print(load_by(SourceFileLoader("plug", "plug.txt")).VALUE)
modern: module = load_by(SourceFileLoader(fullname=name.upper(), path="plug.txt"))
modern: again = load_by(loader)
gone: name=None
"""

import importlib.machinery
import py_compile
import sys
import warnings
from importlib.machinery import SourceFileLoader

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("plug.txt", "count = globals().get('count', 0) + 1\nVALUE = __name__, count\n")
py_compile.compile("plug.txt", "plug.pyc", doraise=True)
name = "other"
print(SourceFileLoader("plug", "plug.txt").load_module("plug").VALUE)
module = SourceFileLoader(fullname=name.upper(), path="plug.txt").load_module()
print(module.VALUE, sorted(each for each in sys.modules if each.lower() == name))
loader = SourceFileLoader("plug", "plug.txt")
again = loader.load_module(loader.name)
print(again.VALUE, again is sys.modules["plug"], again.__loader__ is loader)
print(importlib.machinery.SourcelessFileLoader("bytes", "plug.pyc").load_module().VALUE)
