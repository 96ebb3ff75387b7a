"""One of the three goes to an attribute, and is asked for later.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: file, loader.path, desc = find_module(name, ["lib"])
becomes: loader.found, path, desc = find_module(name, ["lib"])
modern: file, loader.path, desc = find_file(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")


class Loader:
    pass


loader = Loader()


def load(name):
    file, loader.path, desc = imp.find_module(name, ["lib"])
    try:
        return imp.load_module(name, file, loader.path, desc)
    finally:
        if file:
            file.close()


def exists(name):
    try:
        loader.found, path, desc = imp.find_module(name, ["lib"])
        return True
    except ImportError:
        return False


outcome(load, "plug")
print(loader.path)
print(exists("plug"), loader.found.name)
loader.found.close()
