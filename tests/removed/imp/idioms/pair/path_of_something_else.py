"""The path is that of a package, which may be no list: a tuple, a string.

api: imp.find_module
api: imp.load_module
idiom: pair
becomes: find_and_load(name, package.__path__)
gone: imp.find_module
modern: spec = importlib.machinery.PathFinder.find_spec(name, package.__path__)
"""

import imp
import os
import types

from observe import write


def load(package, name):
    file, pathname, description = imp.find_module(name, package.__path__)
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()


write("lib/spread/part.py", "VALUE = 1\n")

folder = os.path.join("lib", "spread")
for path in ((folder,), folder, [folder], [folder, None], []):
    package = types.ModuleType("package")
    package.__path__ = path
    for name in ("part", "absent"):
        try:
            print(type(path).__name__, name, load(package, name).VALUE)
        except (RuntimeError, TypeError):
            print(type(path).__name__, name, "is of the wrong type")
        except ImportError as error:
            print(type(path).__name__, name, error, error.name)
