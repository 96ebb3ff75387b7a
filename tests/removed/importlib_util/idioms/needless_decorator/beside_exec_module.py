"""A loader with the new methods, whose load_module still has the decorators.

idiom: needless_decorator
api: importlib.util.module_for_loader
api: importlib.util.set_loader
api: importlib.util.set_package
stays: @importlib.util.module_for_loader
stays: @set_loader
differs: 3.12: they are gone
differs: 3.13: they are gone
differs: 3.14: they are gone
differs: 3.14t: they are gone
differs: 3.15: they are gone
modern: def load_module(self, module):
modern: @staticmethod
"""

import importlib.util
import sys
import warnings

warnings.simplefilter("ignore")
from importlib.util import set_loader


class Hook:
    def find_spec(self, fullname, path=None, target=None):
        return importlib.util.spec_from_loader(fullname, self) if fullname == "virtual" else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.VALUE = 1

    @importlib.util.set_package
    @set_loader
    @importlib.util.module_for_loader
    def load_module(self, module):
        module.VALUE = 2
        return module


class Other:
    @staticmethod
    @importlib.util.set_package
    def load_module(fullname):
        return None

    def exec_module(self, module):
        pass


sys.meta_path.insert(0, Hook())
import virtual

print(virtual.VALUE, virtual.__loader__ is sys.meta_path[0], virtual.__package__ == "")
print(Other.load_module("x") if False else "end")
