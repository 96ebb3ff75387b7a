"""PKG_DIRECTORY written out; a source with its open file.

api: imp.load_module
idiom: recipe
becomes: load_package(name, folder)
modern: spec = importlib.util.spec_from_file_location(name, os.path.join(folder, "__init__.py"))
"""
import imp
import os

from observe import write

write("plug/__init__.py", "from . import sub\nVALUE = sub.VALUE\n")
write("plug/sub.py", "VALUE = 5\n")


def load(name, folder):
    package = imp.load_module(name, None, folder, ("", "", imp.PKG_DIRECTORY))
    return package


def load_file(name, path):
    with open(path, "rb") as file:
        return imp.load_module(name, file, path, (".py", "rb", imp.PY_SOURCE))


package = load("plug", "plug")
print(package.VALUE, [os.path.basename(each) for each in package.__path__], package.__name__)
print(load_file("single", "plug/sub.py").VALUE)
