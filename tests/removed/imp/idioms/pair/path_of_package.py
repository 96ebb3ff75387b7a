"""The path is a package's `__path__`.

idiom: pair
becomes: return find_and_load(name, package.__path__)
modern: spec = importlib.machinery.PathFinder.find_spec(name, package.__path__)
"""
import imp
import sys

from observe import outcome, write

write("pack/__init__.py", "")
write("pack/part.py", "print('running', __name__, __package__)\n")
sys.path.insert(0, ".")
import pack


def load(package, name):
    file, path, details = imp.find_module(name, package.__path__)
    try:
        return imp.load_module(name, file, path, details)
    finally:
        if file:
            file.close()


outcome(load, pack, "part")
outcome(load, sys, "part")
outcome(load, pack, "other")
