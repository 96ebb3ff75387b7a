"""A new SourceFileLoader loads a file: with its own name, the same name again, and by another import.

api: importlib.machinery.SourceFileLoader.load_module
becomes: first = load_with_loader(SourceFileLoader("plug", "plug.txt"))
becomes: again = load_with_loader(SourceFileLoader("plug", "plug.txt"))
modern: again = load_by(SourceFileLoader("plug", "plug.txt"))
becomes: other = load_with_loader(SourceFileLoader(fullname="other", path="plug.txt"))
becomes: print(load_with_loader(Loader("fourth", "plug.txt"), name).__name__)
gone: .load_module(
"""

import importlib
import importlib.machinery
import sys
import warnings
from importlib.machinery import SourceFileLoader
from importlib.machinery import SourceFileLoader as Loader

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("plug.txt", "import sys\nprint(__name__, __file__, __name__ in sys.modules)\nVALUE = 1\n")
first = SourceFileLoader("plug", "plug.txt").load_module()
first.kept = 2
again = SourceFileLoader("plug", "plug.txt").load_module("plug")
print(first is again, again.kept, sys.modules["plug"] is first)
other = SourceFileLoader(fullname="other", path="plug.txt").load_module()
print(other.VALUE, type(other.__loader__).__name__, other.__spec__.name, other.__spec__.origin)
print(importlib.machinery.SourceFileLoader("third", "plug.txt").load_module().__name__)
name = "fourth"
print(Loader("fourth", "plug.txt").load_module(name).__name__)
