"""`if file is not None: file.close()` in `finally`, and the module goes out of the function from inside the `try`.

idiom: pair
becomes: return find_and_load(name, path)
modern: spec = importlib.machinery.PathFinder.find_spec(name, path)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "x = [1]\n")


def load(name, path=None):
    file, pathname, description = imp.find_module(name, path)
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file is not None:
            file.close()


outcome(load, "plug", ["lib"])
outcome(load, "plug")
outcome(load, "plug", "lib")
outcome(load, 3, ["lib"])
