"""Path entry finders that have find_loader or find_module only are asked."""

import importlib
import importlib.util
import sys
import types
import warnings

from showing import show


class Loader:
    def load_module(self, name):
        module = sys.modules[name] = types.ModuleType(name)
        module.__path__ = ["old loader:"]
        module.by = type(self).__name__
        return module


class ByLoader:
    def __init__(self, path):
        if not path.startswith("old loader:"):
            raise ImportError
        self.path = path

    def find_loader(self, name):
        if name == "spaced":
            return None, [f"{self.path}/portion"]
        return (Loader(), []) if name.startswith(("by_loader", "pack")) else (None, [])


class ByModule:
    def __init__(self, path):
        if path != "old module:":
            raise ImportError
        self.path = path

    def find_module(self, name, path=None):
        return Loader() if name.startswith("by_module") else None


class Both(ByModule):
    def __init__(self, path):
        if path != "both:":
            raise ImportError

    def find_loader(self, name):
        return (Loader(), []) if name == "both" else (None, [])

    def find_module(self, name, path=None):
        raise AssertionError


sys.path_hooks[:0] = [ByLoader, ByModule, Both]
sys.path[:0] = ["old loader:a", "old module:", "both:", "old loader:b"]
for name in ("by_loader", "by_module", "both", "by_loader.by_loader_inner", "absent"):
    show(name, lambda: importlib.import_module(name).by, count=None)
show("namespace", lambda: list(importlib.import_module("spaced").__path__), count=None)
show("standard library", lambda: importlib.import_module("wave").__name__, count=None)
print([type(sys.path_importer_cache[entry]).__name__ for entry in sys.path[:4]])
importlib.invalidate_caches()
show("find_spec", lambda: importlib.util.find_spec("by_module_x").name, count=None)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import by_module_warned
print(*sorted({f"{each.category.__name__}: {each.message}" for each in caught}), sep="\n")
