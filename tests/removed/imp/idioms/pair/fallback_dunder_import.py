"""`__import__` first, the search by hand when it fails.

idiom: pair
becomes: return find_and_load(name, ["extra"])
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["extra"])
"""
import imp
import sys

from observe import outcome, write

write("extra/addon.py", "HERE = True\n")


def load(name):
    try:
        __import__(name)
        return sys.modules[name]
    except ImportError:
        fp, path, desc = imp.find_module(name, ["extra"])
        try:
            return imp.load_module(name, fp, path, desc)
        finally:
            if fp:
                fp.close()


outcome(load, "json")
outcome(load, "addon")
outcome(load, "neither")
