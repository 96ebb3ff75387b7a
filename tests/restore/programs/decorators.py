"""importlib.util.module_for_loader(), set_loader() and set_package()."""

import importlib.util as util
import sys
import types

from showing import show


class Loader:
    def is_package(self, name):
        if name == "unsure":
            raise ImportError
        return name == "pack"

    @util.module_for_loader
    def load_module(self, module):
        """Return the module."""
        print(module.__name__, module.__loader__ is self, module.__package__, module.__initializing__)
        if "bad" in module.__name__:
            raise KeyError("bad")
        if module.__name__ == "exit":
            raise SystemExit
        return module

    @util.set_loader
    def loader_set(self, module):
        return module

    @util.set_package
    def package_set(self, module):
        return module


sys.modules["bad_old"] = types.ModuleType("bad_old")
for name in ("plain", "plain", "pack", "a.b", "unsure", "bad", "bad_old", "exit"):
    show(name, lambda: Loader().load_module(name), count=None)
    print(name in sys.modules, getattr(sys.modules.get(name), "__initializing__", None))
print(Loader.load_module.__doc__, Loader.load_module.__name__)


def module(name, **attributes):
    made = types.ModuleType(name)
    vars(made).update(attributes)
    return made


show("set_loader", lambda: type(Loader().loader_set(module("a")).__loader__).__name__)
show("set_loader kept", lambda: Loader().loader_set(module("a", __loader__=1)).__loader__)
show("set_package", lambda: Loader().package_set(module("a.b")).__package__)
show("set_package of a package", lambda: Loader().package_set(module("a.b", __path__=[])).__package__)
show("set_package kept", lambda: Loader().package_set(module("a", __package__="x")).__package__)
show("module_for_loader", lambda: util.module_for_loader(print).__name__)
