"""What is found, in sys.modules or by the finders; parents are not imported; errors are those of 3.11.

api: importlib.find_loader
becomes: return find_loader(*arguments)
gone: importlib.find_loader(
modern: print(getattr(importlib.util.find_spec("os"), "loader", None) is os.__loader__)
"""

import importlib
import os
import sys
import types
import warnings

from observe import outcome, write

warnings.simplefilter("ignore", DeprecationWarning)
write("lib/plug.py", "print('not run')\n")
write("lib/pack/__init__.py", "print('not run')\n")
write("lib/pack/inner.py", "")
write("lib/space/readme.txt", "")
sys.path.insert(0, "lib")


def show(*arguments):
    def look():
        return importlib.find_loader(*arguments)

    def described():
        loader = look()
        return type(loader).__name__, os.path.basename(getattr(loader, "path", ""))

    outcome(described)


show("plug")
show("plug", ["lib"])
show("plug", ["elsewhere"])
show("missing")
show("pack")
show("pack.inner")
show("inner", ["lib/pack"])
show("space")
print("pack" in sys.modules, "plug" in sys.modules)
print(importlib.find_loader("os") is os.__loader__)
sys.modules["bare"] = types.ModuleType("bare")
show("bare")
del sys.modules["bare"].__loader__
show("bare")
sys.modules["blocked"] = None
show("blocked")


class Old:
    """A finder without find_spec, and one whose specs have no loader."""


class Without:
    @staticmethod
    def find_spec(name, path, target):
        print("asked", name, path, target)
        return types.SimpleNamespace(loader=None, submodule_search_locations=None)


sys.meta_path.insert(0, Without)
show("odd", None)
sys.meta_path.remove(Without)
