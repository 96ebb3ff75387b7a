"""The base class of a finder, and a test for it.

api: importlib.abc.Finder
not idiom: successor
stays: class Old(Finder):
stays: print(isinstance(Old(), importlib.abc.Finder))
differs: 3.12: it is gone
differs: 3.13: it is gone
differs: 3.14: it is gone
differs: 3.14t: it is gone
differs: 3.15: it is gone
"""

import importlib.abc
import warnings

warnings.simplefilter("ignore")
print("start")
from importlib.abc import Finder


class Old(Finder):
    def find_module(self, fullname, path=None):
        return None


print(isinstance(Old(), importlib.abc.Finder))
