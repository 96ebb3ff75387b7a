"""The function imported by its name, beside another one that stays, and passed on as a value.

api: importlib.find_loader
becomes: from importlib import import_module
becomes: def find_loader(name, path=None):
becomes: print([bool(each) for each in map(find_loader, ["os", "missing"])])
"""

import warnings
from importlib import find_loader, import_module

warnings.simplefilter("ignore", DeprecationWarning)
print(import_module("os").__name__)
print([bool(each) for each in map(find_loader, ["os", "missing"])])
