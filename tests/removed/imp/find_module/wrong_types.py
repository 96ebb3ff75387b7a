"""Names and paths of the wrong type are refused by a TypeError, whichever helper searches.

api: imp.find_module
api: imp.load_module
becomes: found = find_module(name, path)
becomes: pathname = find_module_path(name, path)
becomes: return module_exists(name, path)
becomes: return find_and_load(name, path, fullname="loaded")
modern: spec = importlib.machinery.PathFinder.find_spec(name, path)
"""
import imp
from pathlib import Path

from observe import write

write("lib/plug.py", "")
write("lib/pack/__init__.py", "")


def whole(name, path):
    found = imp.find_module(name, path)
    if found[0]:
        found[0].close()


def only_path(name, path):
    _, pathname, _ = imp.find_module(name, path)
    return pathname


def exists(name, path):
    try:
        imp.find_module(name, path)
        return True
    except ImportError:
        return False


def load(name, path):
    return imp.load_module("loaded", *imp.find_module(name, path))


for function in (whole, only_path, exists, load):
    for name, path in ((3, None), (None, ["lib"]), (Path("pack"), ["lib"]), ("plug", "lib"), ("plug", ("lib",))):
        try:
            print(function(name, path))
        except (TypeError, RuntimeError):
            print("refused")
