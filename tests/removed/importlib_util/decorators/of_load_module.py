"""The decorators of load_module.

api: importlib.util.module_for_loader
not idiom: needless_decorator
api: importlib.util.set_loader
api: importlib.util.set_package
stays: @importlib.util.module_for_loader
stays: @importlib.util.set_package
stays: @set_loader
differs: 3.12: it is gone
differs: 3.13: it is gone
differs: 3.14: it is gone
differs: 3.14t: it is gone
differs: 3.15: it is gone
"""

import importlib.util
import warnings

warnings.simplefilter("ignore")
print("start")
from importlib.util import set_loader


class Loader:
    @importlib.util.set_package
    @set_loader
    @importlib.util.module_for_loader
    def load_module(self, module):
        module.VALUE = 1
        return module

    def is_package(self, fullname):
        return False


print(Loader().load_module("made").VALUE)
