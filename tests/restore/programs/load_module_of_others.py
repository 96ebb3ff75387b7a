"""load_module() of the importers without files, of NamespaceLoader, and of the abstract base classes."""

import importlib.abc
import importlib.machinery as machinery
import importlib.util
import sys
from pathlib import Path

from showing import show

show("built-in", lambda: machinery.BuiltinImporter.load_module("sys") is sys)
show("built-in instance", lambda: machinery.BuiltinImporter().load_module("sys") is sys)
show("no built-in", lambda: machinery.BuiltinImporter.load_module("absent"))
show("frozen", lambda: machinery.FrozenImporter.load_module("zipimport").__name__)
show("no frozen", lambda: machinery.FrozenImporter.load_module("absent"))
Path("space").mkdir()
spec = machinery.PathFinder.find_spec("space", ["."])
show("namespace", lambda: list(spec.loader.load_module("space").__path__)[0].endswith("space"))


class Empty(importlib.abc.Loader):
    pass


class Executes(importlib.abc.Loader):
    def exec_module(self, module):
        module.value = getattr(module, "value", 0) + 1


class Inspects(importlib.abc.InspectLoader):
    def get_source(self, fullname):
        return "value = 3"


show("abc empty", lambda: Empty().load_module("a"))
show("abc", lambda: Executes().load_module("b").value)
show("abc again", lambda: Executes().load_module("b").value)
show("inspect", lambda: Inspects().load_module("c").value)
show("abc repr", lambda: Executes().module_repr(sys))
show("built-in repr", lambda: machinery.BuiltinImporter.module_repr(sys))
show("frozen repr", lambda: machinery.FrozenImporter.module_repr(sys))
show("namespace repr", lambda: type(spec.loader).module_repr(sys))
for owner in (importlib.abc.Loader, importlib.abc.InspectLoader, machinery.SourceFileLoader, Empty):
    print(owner.__name__, hasattr(owner, "load_module"), hasattr(owner, "module_repr"))
