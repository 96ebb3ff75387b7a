"""An extension module that is loaded again, and the module __main__.

idiom: spec
becomes: return find_and_load(name, [folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp
import os
import sys
import sysconfig

from observe import write

write("lib/__main__.py", "LOADED = __name__\n")


def load(name, folder):
    file, path, info = imp.find_module(name, [folder])
    return imp.load_module(name, file, path, info)


main = load("__main__", "lib")
print(main is sys.modules["__main__"], main.LOADED, main.load is load)
extensions = sysconfig.get_config_var("DESTSHARED")
first = load("_bisect", extensions)
again = load("_bisect", extensions)
print(first is again, again is sys.modules["_bisect"], again.bisect_right([1, 2], 1))
