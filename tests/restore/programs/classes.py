"""The classes of importlib.abc that were removed, and pkgutil.ImpImporter."""

import importlib.abc
import importlib.machinery
import pkgutil
import warnings

from showing import show


class Own(importlib.abc.Finder):
    def find_module(self, fullname, path=None):
        return super().find_module(fullname, path)


show("Finder", lambda: type(Own()).__mro__[1].__name__)
show("find_module", lambda: Own().find_module("a"), count=None)
print(importlib.abc.Finder.__module__, importlib.abc.Finder.__abstractmethods__)
print(issubclass(importlib.machinery.PathFinder, importlib.abc.Finder))
importlib.abc.Finder.register(str)
print(isinstance("", importlib.abc.Finder))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import importlib.resources.abc as resources
    from importlib.abc import ResourceReader, Traversable, TraversableResources

    print(Traversable is resources.Traversable, ResourceReader.__name__, TraversableResources.__name__)
    print(hasattr(importlib.abc, "Traversable"), importlib.abc.ResourceReader is ResourceReader)
    star = {}
    exec("from importlib.abc import *", star)
    print([name for name in ("Finder", "Loader", "PathEntryFinder") if name in star])
show("no such name", lambda: importlib.abc.no_such_name)
show("ImpImporter", lambda: pkgutil.ImpImporter(".").find_module("absent"), count=None)
