"""Two searches, one load: they are not a pair.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: return load_module(name, fp, pathname, description)
modern: spec = importlib.machinery.PathFinder.find_spec(module_name, parent.__path__)
"""
import imp
import sys

from observe import outcome, write

write("lib/a/__init__.py", "")
write("lib/a/b.py", "print('running', __name__)\n")
sys.path.insert(0, "lib")


def my_import(name):
    if "." in name:
        i = name.rfind(".")
        parent = my_import(name[:i])
        fp, pathname, description = imp.find_module(name[i + 1:], parent.__path__)
    else:
        fp, pathname, description = imp.find_module(name)
    return imp.load_module(name, fp, pathname, description)


outcome(my_import, "a")
outcome(my_import, "a.b")
outcome(my_import, "a.c")
