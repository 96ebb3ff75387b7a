"""A decorator remembers what was loaded.

idiom: pair
becomes: return find_and_load(name)
modern: return importlib.import_module(name)
"""
import functools
import imp
import sys

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")
sys.path.insert(0, "lib")


@functools.lru_cache(maxsize=None)
def load(name):
    file, path, desc = imp.find_module(name)
    try:
        return imp.load_module(name, file, path, desc)
    finally:
        if file:
            file.close()


outcome(load, "plug")
outcome(load, "plug")
