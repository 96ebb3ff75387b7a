"""The module is loaded under a name that an f-string makes.

idiom: pair
becomes: return find_and_load(name, ["lib"], fullname=f"plugins.{name}")
gone: file.close()
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""

import imp
import sys

from observe import write

write("lib/plug.py", "print(__name__)\n")


def load(name):
    file, path, description = imp.find_module(name, ["lib"])
    try:
        return imp.load_module(f"plugins.{name}", file, path, description)
    finally:
        if file:
            file.close()


print(load("plug") is sys.modules["plugins.plug"])
