"""Finders for sys.meta_path and for an entry of sys.path, with the old base class.

idiom: successor
api: importlib.abc.Finder
stays: class OfAll(Finder, Loader):
differs: 3.12: it is gone
differs: 3.13: it is gone
differs: 3.14: it is gone
differs: 3.14t: it is gone
differs: 3.15: it is gone
modern: from importlib.abc import MetaPathFinder as Finder
modern: class OfEntry(importlib.abc.PathEntryFinder):
"""

import importlib.abc
import importlib.machinery
import importlib.util
import sys
import warnings

warnings.simplefilter("ignore")
from importlib.abc import Finder, Loader


class OfAll(Finder, Loader):
    def find_module(self, fullname, path=None):
        raise AssertionError

    def find_spec(self, fullname, path, target=None):
        return importlib.util.spec_from_loader(fullname, self) if fullname == "virtual" else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.VALUE = 1


class OfEntry(importlib.abc.Finder):
    def find_module(self, fullname):
        raise AssertionError

    def find_spec(self, fullname, target=None):
        return importlib.util.spec_from_loader(fullname, OfAll()) if fullname == "entry" else None


def hook(path):
    if path != "here":
        raise ImportError(path)
    return OfEntry()


sys.meta_path.insert(0, OfAll())
sys.path_hooks.insert(0, hook)
sys.path.insert(0, "here")
import virtual

print(virtual.VALUE, type(virtual.__loader__).__name__)
import entry

print(entry.VALUE)
