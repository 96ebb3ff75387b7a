"""A hook that has the new methods beside the old ones, and methods of these names that are no hooks.

api: importlib.machinery.SourceFileLoader.load_module
becomes: print(load_with_loader(SourceFileLoader("plug", "plug.py")).VALUE)
modern: loader.exec_module(module)
becomes: def find_module(self, fullname, path=None):
becomes: def load_module(self, fullname):
"""

import importlib.util
import sys
import types
import warnings
from importlib.machinery import SourceFileLoader

from observe import write

warnings.simplefilter("ignore")
write("plug.py", "VALUE = 1\n")


class Hook:
    def find_module(self, fullname, path=None):
        return self if fullname == "virtual" else None

    def load_module(self, fullname):
        raise AssertionError

    def find_spec(self, fullname, path=None, target=None):
        return importlib.util.spec_from_loader(fullname, self) if fullname == "virtual" else None

    def create_module(self, spec):
        return types.ModuleType(spec.name)

    def exec_module(self, module):
        module.VALUE = 2


class Registry:
    def load_module(self, config, section, strict):
        return config


sys.meta_path.insert(0, Hook())
import virtual

print(virtual.VALUE, Registry().load_module(1, 2, 3))
print(SourceFileLoader("plug", "plug.py").load_module().VALUE)
