"""`file.close()` without a test fails for a package, which has no file: so it has to stay.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: file, pathname, description = find_module(name, [folder])
becomes: file.close()
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "")
write("lib/pack/__init__.py", "print('running', __name__)\n")


def load(name, folder):
    file, pathname, description = imp.find_module(name, [folder])
    module = imp.load_module(name, file, pathname, description)
    file.close()
    return module


outcome(load, "plug", "lib")
outcome(load, "pack", "lib")
