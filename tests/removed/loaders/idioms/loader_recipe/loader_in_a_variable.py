"""The loader has a variable already, and gets its own name.

idiom: loader_recipe
api: importlib.machinery.SourceFileLoader.load_module
becomes: module = load_with_loader(loader)
modern: spec = importlib.util.spec_from_loader(loader.name, loader)
modern: module = sys.modules.setdefault(loader.name, importlib.util.module_from_spec(spec))
"""

import importlib.machinery
import sys
import warnings

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
write("plug.txt", "VALUE = 1\n")
write("broken.txt", "VALUE = 1\nraise OSError('broken')\n")


def load(name, path):
    loader = importlib.machinery.SourceFileLoader(name, path)
    if name in sys.modules:
        return None
    module = loader.load_module(name)
    return module.VALUE


print(load("plug", "plug.txt"), load("plug", "plug.txt"))
try:
    load("broken", "broken.txt")
except OSError as error:
    print(error, "broken" in sys.modules)
