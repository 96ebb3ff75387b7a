"""An extension module that is loaded again, and the module __main__.

idiom: spec
becomes: return find_and_load(name, [folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp
import os
import sys

from observe import test_extension, write

write("lib/__main__.py", "LOADED = __name__\n")


def load(name, folder):
    file, path, info = imp.find_module(name, [folder])
    return imp.load_module(name, file, path, info)


main = load("__main__", "lib")
print(main is sys.modules["__main__"], main.LOADED, main.load is load)
path = test_extension("_testmultiphase", "_testimportmultiple")
name = os.path.basename(path).partition(".")[0]
first = load(name, os.path.dirname(path))
again = load(name, os.path.dirname(path))
print(first.__name__ == again.__name__ == name, again is sys.modules[name])
