"""A pair in a function inside a function.

idiom: pair
becomes: return find_and_load(name, folders)
modern: spec = importlib.machinery.PathFinder.find_spec(name, folders)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running')\n")


def loader(folders):
    def load(name):
        f, p, d = imp.find_module(name, folders)
        try:
            return imp.load_module(name, f, p, d)
        finally:
            if f:
                f.close()

    return load


outcome(loader(["lib"]), "plug")
outcome(loader([]), "plug")
