"""A path in bytes: the error that it gives is the same.

idiom: pair
becomes: return find_and_load(name, [folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp

from observe import write

write("lib/plug.py")


def load(name, folder):
    file, path, desc = imp.find_module(name, [folder])
    try:
        return imp.load_module(name, file, path, desc)
    finally:
        if file:
            file.close()


for folder in (b"lib", "lib"):
    try:
        print(load("plug", folder).__name__)
    except TypeError as error:
        print(type(error).__name__)
