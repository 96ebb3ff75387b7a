"""The spec of a file has a variable already.

idiom: loader_recipe
api: importlib.abc.Loader.load_module
becomes: return load_with_loader(spec.loader)
modern: module = sys.modules.setdefault(spec.name, importlib.util.module_from_spec(spec))
modern: spec.loader.exec_module(module)
"""

import importlib.util
import sys
import warnings

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("plug.py", "count = globals().get('count', 0) + 1\n")


def load(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    return spec.loader.load_module()


first = load("plug", "plug.py")
first.kept = 1
second = load("plug", "plug.py")
print(first is second, second.count, second.kept, sys.modules["plug"] is second)
