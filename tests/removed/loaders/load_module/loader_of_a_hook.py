"""A hook with the old methods only: nothing calls them on newer Pythons.

api: importlib.abc.MetaPathFinder.find_module
api: importlib.abc.Loader.load_module
stays: def find_module(self, fullname, path=None):
stays: def load_module(self, fullname):
differs: 3.12: the finder is not asked
differs: 3.13: the finder is not asked
differs: 3.14: the finder is not asked
differs: 3.14t: the finder is not asked
differs: 3.15: the finder is not asked
"""

import sys
import types
import warnings

warnings.simplefilter("ignore")


class Hook:
    def find_module(self, fullname, path=None):
        return self if fullname == "virtual" else None

    def load_module(self, fullname):
        module = sys.modules[fullname] = types.ModuleType(fullname)
        module.VALUE = 1
        return module


sys.meta_path.insert(0, Hook())
try:
    import virtual
except ImportError as error:
    print(error)
else:
    print(virtual.VALUE)
