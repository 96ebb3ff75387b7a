"""The method as a value; objects that may not be loaders; the file's own classes; code that copes.

api: importlib.machinery.SourceFileLoader.load_module
stays: load = loader.load_module
stays: return something.load_module("own")
becomes: module = loader.load_module("plug")
differs: 3.15: the method is gone
"""

import importlib.util
import sys
import warnings
from importlib.machinery import SourceFileLoader

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("plug.py", "VALUE = 1\n")
loader = SourceFileLoader("plug", "plug.py")
print("start")
load = loader.load_module
print(load("plug").VALUE)


def use(something):
    return something.load_module("own")


class Double:
    def __getattr__(self, name):
        return lambda *names: (name, names)


print(use(Double()))
if hasattr(loader, "exec_module"):
    spec = importlib.util.spec_from_loader("plug", loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
else:
    module = loader.load_module("plug")
print(module.VALUE, sys.modules["plug"] is not module)
