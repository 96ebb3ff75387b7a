"""Finders that have find_module or find_loader only are asked, in their order, and their loaders are used."""

import importlib
import importlib.util
import sys
import types
import warnings

from showing import show


class Loader:
    def __init__(self, path=None):
        self.path = path

    def load_module(self, name):
        print("load_module", name)
        module = sys.modules.setdefault(name, types.ModuleType(name))
        if self.path is not None:
            module.__path__ = self.path
        if name.endswith("bad"):
            raise RuntimeError(name)
        module.count = getattr(module, "count", 0) + 1
        return module


class Modern:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("old"):
            print("find_spec", name, path)


class Old:
    def find_module(self, name, path=None):
        if name.startswith("old"):
            print("find_module", name, path)
            return Loader([] if name == "old_pack" else None) if name != "old_absent" else None
        return None


sys.meta_path[:0] = [Modern(), Old(), Modern()]
sys.meta_path.append(Modern())


def describe(name):
    module = importlib.import_module(name)
    return (
        sorted(vars(module)),
        module.__package__,
        type(module.__loader__).__name__,
        module.__spec__.name,
        module.count,
    )


show("module", lambda: describe("old_a"), count=None)
show("package", lambda: describe("old_pack"), count=None)
show("inner", lambda: describe("old_pack.inner"), count=None)
show("statement", lambda: __import__("old_b").count, count=None)
show("bad", lambda: __import__("old_bad"), count=None)
print("old_bad" in sys.modules)
show("absent", lambda: __import__("old_absent"), count=None)
show("reload", lambda: importlib.reload(sys.modules["old_a"]).count, count=None)
show("find_spec", lambda: importlib.util.find_spec("old_c").name, count=None)
show("find_spec absent", lambda: importlib.util.find_spec("old_absent"), count=None)
show("standard library", lambda: importlib.import_module("wave").__name__, count=None)
show(
    "module_from_spec", lambda: importlib.util.module_from_spec(importlib.util.find_spec("old_d")).__name__, count=None
)
print([type(each).__name__ for each in sys.meta_path[:3]])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import old_warned
print(*(f"{each.category.__name__}: {each.message}" for each in caught), sep="\n")


class Class:
    @classmethod
    def find_module(cls, name, path=None):
        return cls if name == "by_class" else None

    @classmethod
    def load_module(cls, name):
        sys.modules[name] = types.SimpleNamespace(__name__=name, value=7)
        return sys.modules[name]


sys.meta_path.append(Class)
show("class", lambda: (importlib.import_module("by_class").value, sys.modules["by_class"].__package__), count=None)


class Nothing:
    def find_module(self, name, path=None):
        return self if name in ("returns_none", "not_set") else None

    def load_module(self, name):
        if name == "returns_none":
            sys.modules[name] = types.ModuleType(name)


sys.meta_path.append(Nothing())
show("returns None", lambda: importlib.import_module("returns_none").__name__, count=None)
show("not in sys.modules", lambda: importlib.import_module("not_set"), count=None)
