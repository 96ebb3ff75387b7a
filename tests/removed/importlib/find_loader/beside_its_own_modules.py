"""One statement imports importlib and modules in it.

api: importlib.find_loader
becomes: return find_loader(name) is not None
modern: return importlib.util.find_spec(name) is not None
"""

import importlib, importlib.util, importlib.machinery as machinery
import sys
import warnings

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
sys.path.insert(0, "lib")
write("lib/plug.py", "print('not run')\n")


def has(name):
    return importlib.find_loader(name) is not None


print(has("plug"), has("missing"), bool(machinery.SOURCE_SUFFIXES), importlib.util.find_spec("plug").name)
