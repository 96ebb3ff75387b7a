"""The class is None where its import fails, as on Python 2.

api: importlib.machinery.SourceFileLoader.load_module
becomes: return load_with_loader(SourceFileLoader(name, path))
modern: loader = SourceFileLoader(name, path)
"""

import sys
import warnings

from observe import write

try:
    from importlib.machinery import SourceFileLoader
except ImportError:
    SourceFileLoader = None

warnings.simplefilter("ignore", DeprecationWarning)
write("plug.txt", "VALUE = 1\n")


def load(name, path):
    if SourceFileLoader:
        return SourceFileLoader(name, path).load_module()
    raise RuntimeError


print(load("plug", "plug.txt").VALUE, "plug" in sys.modules)
