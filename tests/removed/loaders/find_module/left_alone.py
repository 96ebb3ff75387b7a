"""The method as a value, and an object of which nothing is known.

api: importlib.machinery.PathFinder.find_module
api: importlib.abc.MetaPathFinder.find_module
stays: find = PathFinder.find_module
stays: return something.find_module("plug")
differs: 3.12: the method is gone
differs: 3.13: the method is gone
differs: 3.14: the method is gone
differs: 3.14t: the method is gone
differs: 3.15: the method is gone
"""

import warnings
from importlib.machinery import PathFinder

warnings.simplefilter("ignore")
print("start")
find = PathFinder.find_module
print(find("missing"))


def use(something):
    return something.find_module("plug")
