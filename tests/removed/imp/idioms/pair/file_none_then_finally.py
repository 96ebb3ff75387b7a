"""The file is None first, so that `finally` can always look at it.

idiom: pair
becomes: mod = find_and_load(name, path)
gone: fp
modern: spec = importlib.machinery.PathFinder.find_spec(name, path)
"""
import imp
import sys

from observe import open_files, outcome, write

write("lib/plug.py", "print('running', __name__)\n")


def load(name, path=None):
    try:
        return sys.modules[name]
    except KeyError:
        fp = None  # not yet

        try:
            fp, pathname, description = imp.find_module(name, path)
            mod = imp.load_module(name, fp, pathname, description)
        finally:
            if fp:
                fp.close()
    return mod


outcome(load, "plug", ["lib"])
outcome(load, "plug", ["lib"])
outcome(load, "absent", ["lib"])
print(open_files())
