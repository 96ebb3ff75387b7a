"""The variable that is None first is an argument of the search too.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: fp, pathname, description = find_module(name, fp)
modern: fp, pathname, description = find_file(name, fp)
"""
import imp
import sys

from observe import outcome, write

write("lib/plug.py", "")
sys.path.insert(0, "lib")


def load(name):
    fp = None
    try:
        fp, pathname, description = imp.find_module(name, fp)
        return imp.load_module(name, fp, pathname, description)
    finally:
        if fp:
            fp.close()


outcome(load, "plug")
