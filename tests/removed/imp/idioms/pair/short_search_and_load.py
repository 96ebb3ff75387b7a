"""What can happen when a module is searched for in folders and loaded.

api: imp.find_module
api: imp.load_module
idiom: pair
becomes: module = find_and_load(name, [folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp
import sys

from observe import write

write("plugins/plug.py", "A = globals().get('A', 0) + 1\n")
write("plugins/package/__init__.py", "B = 2\n")
write("plugins/broken.py", "raise ValueError(1)\n")
write("other/plug.py", "C = 3\n")


def load(name, folder):
    file, path, description = imp.find_module(name, [folder])
    try:
        module = imp.load_module(name, file, path, description)
    finally:
        if file:
            file.close()
    return module


def attempt(name, folder):
    try:
        module = load(name, folder)
    except Exception as error:
        print(name, type(error).__name__, error)
    else:
        print(name, sorted(key for key in vars(module) if key[0] != "_"), module.__file__, sys.modules[name] is module)
    print(name in sys.modules)


attempt("plug", "plugins")
attempt("plug", "plugins")
attempt("plug", "other")
attempt("package", "plugins")
attempt("missing", "plugins")
attempt("broken", "plugins")
