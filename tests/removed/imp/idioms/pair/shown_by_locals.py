"""`%` with `locals()` shows a variable of the pair.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: find_module(name, ["lib"])
modern: module = load_found(name, file, path, description)
"""
import imp

from observe import outcome, write

write("lib/plug.py", "VALUE = 1\n")


def load(name):
    file, path, description = imp.find_module(name, ["lib"])
    try:
        module = imp.load_module(name, file, path, description)
    finally:
        if file:
            file.close()
    print("loaded %(path)s %(description)s" % locals())
    return module


outcome(load, "plug")
