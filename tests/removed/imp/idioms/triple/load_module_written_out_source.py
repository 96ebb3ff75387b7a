"""`load_module` with a file that is open and the description of source.

idiom: triple
becomes: module = load_source(name, path, fp)
modern: .exec_module(
"""
import imp

from observe import outcome, write

write("plug.py", "print('running', __name__)\n")


def load(name, path):
    with open(path, "r") as fp:
        print(fp.closed)
        module = imp.load_module(name, fp, path, (".py", "r", imp.PY_SOURCE))
    return module


outcome(load, "plug", "plug.py")
outcome(load, "plug", "none.py")
