"""`finally: file.close()` replaces what the body of a package has raised by an AttributeError.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: find_module(name, [folder])
becomes: finally:
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "1 / 0\n")
write("lib/pack/__init__.py", "1 / 0\n")


def load(name, folder):
    file, pathname, description = imp.find_module(name, [folder])
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        file.close()


outcome(load, "plug", "lib")
outcome(load, "pack", "lib")
